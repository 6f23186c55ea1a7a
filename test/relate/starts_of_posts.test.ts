import { describe, expect, it } from 'vitest';
import { edgesOf, graphOf } from '../resolve/builds.ts';

/** The posts of a text of the tenth of October 2014, with their start. The people and schools are invented. */
function lines(text: string): string[] {
  return edgesOf(graphOf({ a: [text, '2014-10-10'] }), 'holds_role').map(({ source, target, attributes: post }) =>
    [source, target, post.organisation ?? '–', post.status, post.start ?? '–'].join(' '),
  );
}

const school = 'organisation:noretskolan@2062';

describe('when a post began, by the date of the text', () => {
  it.each([
    ['Sune Ekvall är sedan i våras rektor på Noretskolan i Mora.', [`${school} current 2014`]],
    ['Sune Ekvall är rektor på Noretskolan i Mora sedan i mars.', [`${school} current 2014-03`]],
    ['Sune Ekvall tillträdde i december som rektor på Noretskolan i Mora.', [`${school} current 2013-12`]],
    ['Sune Ekvall är rektor på Noretskolan i Mora. Han började i augusti.', [`${school} current 2014-08`]],
    ['Sune Ekvall blir rektor på Noretskolan i Mora i vår.', [`${school} incoming 2015`]],
    ['Sune Ekvall blir rektor på Noretskolan i Mora. Han tillträder i januari.', [`${school} incoming 2015-01`]],
    // Not when it began.
    ['Sune Ekvall är rektor på Noretskolan i Mora och talade i augusti.', [`${school} current –`]],
    ['Sune Ekvall är rektor på Noretskolan i Mora. Projektet började i augusti.', [`${school} current –`]],
    ['I augusti utsågs Sune Ekvall till rektor på Noretskolan i Mora.', [`${school} current –`]],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected.map((each) => `person:sune-ekvall role:rektor ${each}`));
  });
});

describe('the post that somebody comes from', () => {
  const now = 'Sune Ekvall är ny skolchef i Mora. Mötet hölls på Noretskolan.';
  it.each([
    [`${now} Han kommer närmast från en tjänst som biträdande rektor.`, '– former –'],
    [`${now} Han kommer från rollen som biträdande rektor på Vallaskolan.`, 'organisation:vallaskolan@2062 former –'],
    [`${now} Han har en tjänst som biträdande rektor.`, `${school} current –`],
  ])('%s', (text, expected) => {
    const [post] = lines(text).filter((line) => line.includes('biträdande'));
    expect([post]).toEqual([`person:sune-ekvall role:biträdande-rektor ${expected}`]);
  });
});
