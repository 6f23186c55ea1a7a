import type { Scene } from '../lexicon/scene.ts';
import { inGrammar, lowerFits, once } from '../lexicon/words.ts';
import type { OrganisationFind, OrganisationKind, RoleFind } from '../model/index.ts';
import { lineAt, sentenceAt } from '../text/page.ts';
import { gapSpace } from '../text/tokens.ts';
import { Runs } from './runs.ts';

/** Nouns that stand for an organisation named elsewhere, by class of grammar.csv, and the kinds that each may mean. */
const kindsOf = {
  meant_school: ['school', 'preschool'],
  meant_administration: ['administration'],
  meant_board: ['board'],
  meant_region: ['region'],
  meant_university: ['university'],
  meant_company: ['company'],
  meant_association: ['association', 'union'],
  meant_authority: ['authority'],
  meant_network: ['other', 'association'],
  meant_executive: ['company', 'association', 'union'],
  meant_municipality: [],
} as const satisfies Record<string, readonly OrganisationKind[]>;

type Meant = keyof typeof kindsOf;
const classes = Object.keys(kindsOf) as Meant[];

const isBoth = lowerFits(/^(båda|bägge)$/);
const leadsToWork = lowerFits(/^(på|vid)$/);
const isCopula = inGrammar('copula');
const isMeantSchool = inGrammar('meant_school');
/** The kind of organisation that a noun stands for, or null. */
const meantBy = once(({ lower }, { grammar }) => classes.find((name) => grammar(name).has(lower)) ?? null);

/** A class of nouns that stand for an organisation, and the root of the noun that its name has too. */
interface Said {
  readonly meant: Meant;
  readonly root: string;
}

/** "nämndens" means no styrelse, and "förskolan" no school. */
const roots = ['nämnd', 'utskott', 'förvaltning', 'kontor', 'förskol', 'gymnasi', 'nätverk'];

function said(meant: Meant, noun: string): Said {
  return { meant, root: roots.find((root) => noun.startsWith(root)) ?? '' };
}

function fits(find: OrganisationFind, root: string): boolean {
  return (
    root === '' ||
    (root === 'förskol' && find.subkind === 'preschool') ||
    (find.full ?? find.label).toLowerCase().includes(root)
  );
}

/** "nämndordförande", "utskottsordförande": the seat says what kind of board it is in. */
function inTitle({ lemma }: RoleFind): Said | null {
  const board = /^(nämnd|utskott)s?ordförande$/.exec(lemma);
  return board === null ? null : said('meant_board', board[1]!);
}

/** What "skolans rektor", "rektor på skolan" and "kommunens skolchef" say of the workplace without naming it. */
export class MeantOrganisations {
  private readonly scene: Scene;
  private readonly organisations: readonly OrganisationFind[];
  private readonly owner: OrganisationFind | null;
  private readonly mainSchool: () => OrganisationFind | null;
  private readonly nameOf: (find: OrganisationFind) => string;
  private known: Runs<OrganisationFind> | undefined;
  private readonly runs = new Map<string, Runs<OrganisationFind>>();

  /**
   * @param owner the organisation whose own page it is: "bolaget" is that one
   * @param mainSchool the school that the page is about: "skolan" is that one, when the paragraph names no other
   */
  constructor(
    scene: Scene,
    organisations: readonly OrganisationFind[],
    owner: OrganisationFind | null,
    mainSchool: () => OrganisationFind | null,
    nameOf: (find: OrganisationFind) => string,
  ) {
    this.scene = scene;
    this.owner = owner;
    this.mainSchool = mainSchool;
    this.organisations = organisations;
    this.nameOf = nameOf;
  }

  private get allRuns(): Runs<OrganisationFind> {
    this.known ??= new Runs(this.organisations, this.nameOf);
    return this.known;
  }

  /**
   * The organisation that the words around a title mean: the one of its kind named last in
   * the paragraph, the school of the page, the one named last before, else the only one.
   * `null` when they say that it is none ("kommunens") or one without a name here, `undefined` when they say nothing.
   */
  around(role: RoleFind): OrganisationFind | null | undefined {
    const same = this.sameHouse(role);
    if (same !== null) return this.runsOf('meant_school', '').lastIn(0, role.first) ?? undefined;
    if (this.isThere(role)) return this.allRuns.lastIn(0, role.first) ?? undefined;
    if (this.isHere(role) || this.isOurs(role)) {
      const main = this.mainSchool();
      if (main !== null) return main;
    }
    const led = this.leadsIn(role);
    if (led !== null) return led;
    const said =
      inTitle(role) ?? this.before(role) ?? this.behind(role) ?? this.sharedSeat(role) ?? this.inClause(role);
    if (said === null) return undefined;
    const { meant, root } = said;
    if (meant === 'meant_municipality') return null;
    const kinds: readonly OrganisationKind[] = kindsOf[meant];
    // "nätverkets ordförande" on the page of an association that is no network: another body's.
    const owns = this.owner !== null && kinds.includes(this.owner.subkind);
    if (owns && (meant !== 'meant_network' || fits(this.owner!, root))) return this.owner;
    const runs = this.runsOf(meant, root);
    if (meant === 'meant_executive') return runs.onlyIn(0, this.scene.page.tokens.count);
    const line = this.scene.page.lines[lineAt(this.scene.page, role.first)];
    const near = runs.lastIn(line?.first ?? 0, role.first);
    if (near !== null) return near;
    const main = meant === 'meant_school' ? this.mainSchool() : null;
    if (main !== null && fits(main, root)) return main;
    return runs.lastIn(0, role.first) ?? runs.onlyIn(0, this.scene.page.tokens.count);
  }

  /** "rektor för båda skolorna", "rektor Anna Ek, som ansvarar för båda skolorna": the two named last, or none. */
  both(role: RoleFind): readonly OrganisationFind[] {
    const { page } = this.scene;
    const sentence = sentenceAt(page, role.first);
    let at = role.last;
    const end = Math.min(sentence?.last ?? at, role.last + 10);
    while (at + 1 < end && !this.saysBoth(at)) at++;
    if (at + 1 >= end) return [];
    const { finds } = this.runsOf('meant_school', '');
    const last: OrganisationFind[] = [];
    for (let i = finds.length - 1; i >= 0 && last.length < 2; i--) {
      const find = finds[i]!;
      if (find.first < role.first && !last.some((other) => this.nameOf(other) === this.nameOf(find))) last.push(find);
    }
    return last.length === 2 ? last.reverse() : [];
  }

  /** "båda skolorna", "ansvarar för båda." */
  private saysBoth(token: number): boolean {
    const { lexicon } = this.scene;
    if (!isBoth(this.scene.word(token), lexicon)) return false;
    const next = this.scene.word(token + 1);
    return (
      lexicon.grammar('both_schools').has(next.lower) ||
      (/^[.,]$/.test(next.form) && this.scene.word(token - 1).lower === 'för')
    );
  }

  private runsOf(meant: Meant, root: string): Runs<OrganisationFind> {
    const key = `${meant} ${root}`;
    let runs = this.runs.get(key);
    if (runs === undefined) {
      const kinds: readonly OrganisationKind[] = kindsOf[meant];
      runs = new Runs(
        this.organisations.filter((find) => kinds.includes(find.subkind) && fits(find, root)),
        this.nameOf,
      );
      this.runs.set(key, runs);
    }
    return runs;
  }

  /** "Fritidsgården Kupolen leds av föreståndare Anna Ek": what she leads. */
  private leadsIn(role: RoleFind): OrganisationFind | null {
    const { page, lexicon } = this.scene;
    const sentence = sentenceAt(page, role.first);
    if (sentence === undefined || role.first - sentence.first < 3) return null;
    if (!lexicon.grammar('led_by').has(this.scene.word(role.first - 2).lower)) return null;
    if (this.scene.word(role.first - 1).lower !== 'av') return null;
    const here = this.allRuns.lastIn(sentence.first, role.first - 2);
    // "Verksamheten leds av samordnare Anna Ek": the house of the sentence before.
    if (here !== null || role.first - sentence.first > 4) return here;
    if (!lexicon.grammar('meant_house').has(this.scene.word(sentence.first).lower)) return null;
    const before = sentenceAt(page, sentence.first - 1);
    return before === undefined ? null : this.allRuns.onlyIn(before.first, before.last);
  }

  /** "biträdande rektor där": at the place named last. */
  private isThere(role: RoleFind): boolean {
    const { count, gap } = this.scene.page.tokens;
    return (
      role.last < count &&
      gap[role.last] === gapSpace &&
      this.scene.word(role.last).lower === 'där' &&
      !this.opensClause(role.last + 1)
    );
  }

  /** "vår rektor", "min biträdande rektor": of the school that speaks. */
  private isOurs(role: RoleFind): boolean {
    return role.domain === 'skola' && role.first > 0 && /^(vår|min)$/.test(this.scene.word(role.first - 1).lower);
  }

  /** "som var rektor här före mig": at the school of the page. */
  private isHere(role: RoleFind): boolean {
    const { count, gap } = this.scene.page.tokens;
    return (
      role.domain === 'skola' &&
      role.last < count &&
      gap[role.last] === gapSpace &&
      this.scene.word(role.last).lower === 'här' &&
      !(role.last + 1 < count && /^(i|på|vid)$/.test(this.scene.word(role.last + 1).lower))
    );
  }

  /** "rektor där hon arbetar": a clause of its own follows. */
  private opensClause(token: number): boolean {
    // "Enhetschef där är Anna Ek": who it is.
    if (token < this.scene.page.tokens.count && isCopula(this.scene.word(token), this.scene.lexicon)) return false;
    return (
      token < this.scene.page.tokens.count &&
      this.scene.page.tokens.gap[token] === gapSpace &&
      this.scene.word(token).letters
    );
  }

  /** "bitr. rektor, samma skola", "lärare i svenska på samma skola": the school named last. */
  private sameHouse(role: RoleFind): true | null {
    const { count, gap } = this.scene.page.tokens;
    const houses = this.scene.lexicon.grammar('same_house');
    for (let at = role.last; at + 1 < count && at < role.last + 5 && gap[at]! <= gapSpace; at++) {
      const word = this.scene.word(at);
      if (word.lower === 'samma') return houses.has(this.scene.word(at + 1).lower) ? true : null;
      if (word.capital) return null;
    }
    return null;
  }

  /** "skolans rektor", "nämndens nya ordförande" */
  private before(role: RoleFind): Said | null {
    for (let at = role.first - 1; at >= 0 && at >= role.first - 3; at--) {
      if (this.scene.page.tokens.gap[at + 1]! > gapSpace) return null;
      const word = this.scene.word(at);
      if (!word.letters) return null;
      const meant = word.lower.endsWith('s') ? meantBy(word, this.scene.lexicon) : null;
      if (meant !== null) return said(meant, word.lower);
    }
    return null;
  }

  /** "Nämndens ordförande Anna Ek och vice ordförande Bo Lind": both seats are in it. */
  private sharedSeat(role: RoleFind): Said | null {
    const { grammar } = this.scene.lexicon;
    if (!grammar('board_role').has(role.lemma)) return null;
    const sentence = sentenceAt(this.scene.page, role.first);
    for (let at = sentence?.first ?? role.first; at < role.first; at++)
      if (this.scene.word(at).lower.endsWith('s') && grammar('meant_board').has(this.scene.word(at).lower))
        return said('meant_board', this.scene.word(at).lower);
    return null;
  }

  /** "har arbetat på skolan i nio år, först som lärare": the workplace stands before the title. */
  private inClause(role: RoleFind): Said | null {
    if (role.domain !== 'skola') return null;
    const sentence = sentenceAt(this.scene.page, role.first);
    for (let at = role.first - 2; at > (sentence?.first ?? role.first) && at > role.first - 16; at--)
      if (
        leadsToWork(this.scene.word(at - 1), this.scene.lexicon) &&
        isMeantSchool(this.scene.word(at), this.scene.lexicon)
      )
        return said('meant_school', this.scene.word(at).lower);
    return null;
  }

  /** "rektor på skolan", "ordförande i nämnden" */
  private behind(role: RoleFind): Said | null {
    const { count, gap } = this.scene.page.tokens;
    const at = role.last;
    if (at + 1 >= count || gap[at]! > gapSpace || gap[at + 1]! > gapSpace) return null;
    if (!this.scene.lexicon.grammar('post_preposition').has(this.scene.word(at).lower)) return null;
    const noun = this.scene.word(at + 1);
    const meant = noun.lower.endsWith('s') ? null : meantBy(noun, this.scene.lexicon);
    return meant === null ? null : said(meant, noun.lower);
  }
}
