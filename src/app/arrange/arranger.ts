/** Keeps the drawn places in step with the chosen arrangement, what is shown, and what is pinned. */

import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { arrangedPlacing, forcedPlacing, placingFrom, storedPlacing } from '../../drawing/arranged.ts';
import type { ArrangementName } from '../../layout/arrange/index.ts';
import { type ForceSettings, forceProblem, usualForces } from '../../layout/arrange/live.ts';
import type { Place } from '../../layout/arrange/types.ts';
import type { Knowledge } from '../../view/knowledge.ts';
import type { Shown } from '../../view/shown.ts';
import { shownGraph } from '../../view/shown_graph.ts';
import type { LayoutName } from '../../view/view.ts';
import type { Renderer } from '../renderer.ts';
import type { Store } from '../store.ts';
import { arrangeAside } from './aside.ts';
import { type ForceClient, runForces } from './force_client.ts';

export interface Arranger {
  /** True while the forces are at work. */
  readonly moving: ReadonlySignal<boolean>;
  readonly settings: ReadonlySignal<ForceSettings>;
  readonly change: (settings: ForceSettings) => void;
  readonly start: () => void;
  readonly stop: () => void;
  /** To be called when the container has changed its size. */
  readonly resized: () => void;
  readonly destroy: () => void;
}

/** With more nodes than this a change is shown at once: every frame of it would cost too much. */
const mostAnimated = 4000;
/** With more nodes than this arranging keeps a page waiting. */
const mostAtOnce = 4000;

interface Asked {
  readonly layout: LayoutName;
  readonly knowledge: Knowledge;
  readonly shown: Shown;
  readonly pins: Readonly<Record<string, Place>>;
}

export function createArranger(store: Store, renderer: Renderer): Arranger {
  const moving = signal(false);
  const settings: Signal<ForceSettings> = signal(usualForces);
  let client: ForceClient | null = null;
  let letGo = () => {};
  let before: Asked | null = null;
  let stood = renderer.stands();

  function asked(): Asked {
    const { layout, pins } = store.chosen.value;
    return { layout, pins, knowledge: store.knowledge.value, shown: store.shown.value };
  }

  function halt(): void {
    client?.stop();
    client = null;
    letGo();
    letGo = () => {};
    moving.value = false;
  }

  /** Calm: whoever wants less motion, and a graph too large to move, see the end only. */
  function isCalm({ shown }: Asked): boolean {
    return shown.nodeCount > mostAnimated || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** `fresh`: nobody has seen other places before. */
  function place(now: Asked, fresh: boolean): void {
    const fit = before === null || before.layout !== now.layout || before.shown !== now.shown;
    // An address may say where one stands: then the view is not moved away from there.
    const asked = fresh && store.camera.peek() !== null;
    const options = { animated: !fresh && !isCalm(now), fit: fit && !asked };
    if (now.layout === 'force') begin(now);
    else if (now.layout === 'stored') {
      // A graph is drawn so from the start, and what is shown does not change where it stands.
      const same =
        before === null
          ? Object.keys(now.pins).length === 0
          : before.layout === 'stored' && before.pins === now.pins && before.knowledge === now.knowledge;
      if (!same) renderer.arrange(storedPlacing(now), { ...options, fit: options.fit && before?.layout !== 'stored' });
    } else arrange(now, now.layout, options);
  }

  /** A large graph in a worker: until that has answered everything stands where it stood. */
  function arrange(now: Asked, name: ArrangementName, options: { animated: boolean; fit: boolean }): void {
    const standing = renderer.stands();
    if (now.shown.nodeCount <= mostAtOnce) {
      renderer.arrange(arrangedPlacing(now, name, standing), options);
      return;
    }
    const graph = shownGraph(now.knowledge, now.shown);
    letGo = arrangeAside(store, graph, { name, standing }, (made) => renderer.arrange(placingFrom(now, made), options));
  }

  function begin(now: Asked): void {
    const calm = isCalm(now);
    const problem = forceProblem(shownGraph(now.knowledge, now.shown), renderer.places(), now.pins);
    const follows = before === null || before.layout !== 'force' || before.shown !== now.shown;
    let first = true;
    moving.value = true;
    client = runForces(problem, {
      settings: () => settings.peek(),
      calm,
      onPlaces(places, atRest) {
        renderer.arrange(forcedPlacing(now.knowledge, places), {
          animated: !calm && atRest,
          fit: follows && (first || atRest),
        });
        first = false;
        if (atRest) halt();
      },
      onFailure(reason) {
        halt();
        store.notice.value = { tone: 'problem', lines: (words) => [words.layouts.failed(reason)] };
      },
    });
  }

  const stopFollowing = effect(() => {
    const now = asked();
    if (before && same(before, now)) return;
    halt();
    place(now, before === null);
    before = now;
  });

  function again(): void {
    if (before?.layout !== 'force') return;
    halt();
    begin(before);
  }

  return {
    moving,
    settings,
    change(next) {
      settings.value = next;
      again();
    },
    start: again,
    stop: halt,
    resized() {
      if (stood === renderer.stands()) return;
      stood = renderer.stands();
      if (!before || before.layout === 'stored' || before.layout === 'force') return;
      halt();
      arrange(before, before.layout, { animated: false, fit: true });
    },
    destroy() {
      stopFollowing();
      halt();
    },
  };
}

function same(one: Asked, other: Asked): boolean {
  return (
    one.layout === other.layout &&
    one.knowledge === other.knowledge &&
    one.shown === other.shown &&
    one.pins === other.pins
  );
}
