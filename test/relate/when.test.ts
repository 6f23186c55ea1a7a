import { describe, expect, it } from 'vitest';
import { timeOfYearIn, whenIn } from '../../src/relate/when.ts';
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

describe('timeOfYearIn', () => {
  it.each([
    ['a month that has been', 'Hon började i mars.', '2019-05-03', -1, '2019-03'],
    ['of the year before', 'Hon började i augusti.', '2019-05-03', -1, '2018-08'],
    ['the month of writing', 'Hon började i maj.', '2019-05-03', -1, '2019-05'],
    ['a month to come', 'Hon börjar i augusti.', '2019-05-03', 1, '2019-08'],
    ['of the year after', 'Hon börjar i januari.', '2019-05-03', 1, '2020-01'],
    ['a season that has been', 'Det är så sedan i våras.', '2019-09-03', -1, '2019'],
    ['of the last year', 'Det är så sedan i höstas.', '2019-02-03', -1, '2018'],
    ['a season to come', 'Hon börjar i höst.', '2019-05-03', 1, '2019'],
    ['of the next year', 'Hon börjar i vår.', '2019-11-03', 1, '2020'],
    ['a text that knows its month', 'Hon började i augusti.', '2019-09', -1, '2019-08'],
  ] as const)('%s: %s', (_, text, written, side, value) => {
    const scene = sceneOf(text, written);
    expect(timeOfYearIn(scene, 0, scene.page.tokens.count, side)?.value).toBe(value);
  });

  it.each([
    ['a year that is told', 'Hon började i augusti 2014.', '2019-05-03', -1],
    ['another year', 'Hon började i maj förra året.', '2019-05-03', -1],
    ['this autumn or the last one', 'Hon började i höstas.', '2019-10-03', -1],
    ['a winter of two years', 'Hon började i vintras.', '2019-05-03', -1],
    ['a season to come, of what has been', 'Hon började i höst.', '2019-05-03', -1],
    ['a text that knows no month', 'Hon började i augusti.', '2019', -1],
    ['a person', 'Hon såg det i Maj.', '2019-05-03', -1],
  ] as const)('none where there is %s: %s', (_, text, written, side) => {
    const scene = sceneOf(text, written);
    expect(timeOfYearIn(scene, 0, scene.page.tokens.count, side)).toBeNull();
  });
});
