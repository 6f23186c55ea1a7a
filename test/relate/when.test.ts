import { describe, expect, it } from 'vitest';
import { whenIn } from '../../src/relate/when.ts';
import { sceneOf } from '../recognise/finds.ts';

/** A Friday. */
const today = '2019-05-03';

describe('whenIn', () => {
  it.each([
    ['today', 'I dag är det möte.', '2019-05-03'],
    ['today in one word', 'Idag är det möte.', '2019-05-03'],
    ['yesterday', 'Det var i går.', '2019-05-02'],
    ['tomorrow', 'Det blir i morgon.', '2019-05-04'],
    ['the day before', 'Det var i torsdags.', '2019-05-02'],
    ['a week ago', 'Det var i fredags.', '2019-04-26'],
    ['the next', 'Det blir på onsdag kväll.', '2019-05-08'],
    ['a week from now', 'Det blir på fredag.', '2019-05-10'],
    ['of a report', 'De möttes under tisdagen.', '2019-04-30'],
    ['this same day', 'De möttes på fredagen.', '2019-05-03'],
    ['part of a day', 'De möttes på måndagskvällen.', '2019-04-29'],
    ['over the turn of a month', 'Det blir på torsdag.', '2019-05-09'],
  ])('%s', (_, text, day) => {
    const scene = sceneOf(text, today);
    expect(whenIn(scene, 0, scene.page.tokens.count)?.day).toBe(day);
  });

  it('knows that a time is told in a text without a day of its own', () => {
    const scene = sceneOf('Det var i torsdags.');
    expect(whenIn(scene, 0, scene.page.tokens.count)).toEqual({ day: null, first: 2 });
  });

  it.each(['Det är möte på torsdagar.', 'Vi bor i Falun.', 'Hon är på dagis.', 'Det var i maj.'])(
    'none in: %s',
    (text) => {
      const scene = sceneOf(text, today);
      expect(whenIn(scene, 0, scene.page.tokens.count)).toBeNull();
    },
  );
});
