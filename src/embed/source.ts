/** Where an embedded graph comes from: a file beside the page, a data block in it, or a property set by a script. */
import type { KeptSentence } from '../app/texts.ts';
import type { SerializedGraph } from '../model/index.ts';
import { readAddress } from '../view/address.ts';
import { indexGraph, type Knowledge } from '../view/knowledge.ts';
import { type Camera, type ChosenView, plainView } from '../view/view.ts';
import { readViews } from '../view/view_file.ts';

/** A graph.json, with the sentences behind its claims where somebody put them in. */
export interface EmbeddedGraph extends SerializedGraph {
  readonly quotes?: Readonly<Record<string, readonly KeptSentence[]>>;
}

/** One graph of a page, indexed once however often it is shown. */
export interface LoadedGraph {
  readonly graph: EmbeddedGraph;
  readonly knowledge: Knowledge;
}

type Kept = Map<string, Promise<LoadedGraph>>;
const loaded = new WeakMap<Document, Kept>();
const indexed = new WeakMap<EmbeddedGraph, LoadedGraph>();

/** `#id` names a data block of the page; anything else is asked for once, from wherever the page's policy allows. */
export function loadGraph(source: string): Promise<LoadedGraph> {
  const kept: Kept = loaded.get(document) ?? new Map();
  loaded.set(document, kept);
  const known = kept.get(source);
  if (known) return known;
  const made = textOf(source).then((text) => indexedGraph(JSON.parse(text) as EmbeddedGraph));
  kept.set(source, made);
  // What failed once may be tried again.
  made.catch(() => kept.delete(source));
  return made;
}

export function indexedGraph(graph: EmbeddedGraph): LoadedGraph {
  if (graph?.attributes?.schema !== 'samband-graph/1') throw new Error('this is no graph of the form samband-graph/1');
  const known = indexed.get(graph) ?? { graph, knowledge: indexGraph(graph) };
  indexed.set(graph, known);
  return known;
}

async function textOf(source: string): Promise<string> {
  if (source.startsWith('#')) {
    const block = document.getElementById(source.slice(1));
    if (!block) throw new Error(`this page has no element ${source}`);
    return block.textContent ?? '';
  }
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source}: ${answer.status}`);
  return answer.text();
}

/** The view that an attribute names: the part of an address after `#`, or the address of a view.json. */
export async function loadView(text: string | null): Promise<{ view: ChosenView; camera: Camera | null }> {
  if (text === null || text.trim() === '') return { view: plainView, camera: null };
  if (!/\.json($|[?#])/u.test(text)) return readAddress(text, plainView);
  const [first] = readViews(await textOf(text));
  if (!first) throw new Error(`${text} holds no view`);
  return first;
}
