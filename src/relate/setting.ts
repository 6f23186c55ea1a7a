import type { Scene } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import { framedPlace } from './frames.ts';
import { areaAbove, houseOfTitle, housesAbove } from './houses_above.ts';
import { isOfJointBody } from './local_bodies.ts';
import { MeantOrganisations } from './meant.ts';
import {
  administrationOf,
  bodyOf,
  hasStaff,
  headEnd,
  labelOf,
  letterheadOf,
  mainBoardOf,
  mainOne,
  onlyOne,
  ownerOf,
} from './page_body.ts';
import {
  isAboveMunicipalities,
  isElsewhere,
  isMeetingPlace,
  isSomebodys,
  pageMunicipality,
} from './page_municipality.ts';
import {
  houseOf,
  type Implied,
  type ImpliedOrganisation,
  implied,
  inBlock,
  inSection,
  inSentence,
  isHeading,
  isMunicipality,
  nearest,
  onlyInBlock,
  onlyInParagraph,
  onlyInSentence,
  regionAround,
  toldBefore,
  unitOf,
} from './places.ts';
import { Runs } from './runs.ts';
import { plainHeadings, type Section, sections, within } from './sections.ts';

/**
 * Which municipality and school a stretch of text speaks of without naming them again: the page's own, and headings that
 * begin sections of their own. What most texts do not need is worked out when asked for, and then kept.
 *
 * A class and not an object of closures: an object with getters of its own gets a hidden class of its own in V8, which
 * makes it slow to read and keeps all that its closures see from the young generation's cheap collection.
 */
export class Setting {
  /** The municipality of the whole page. */
  readonly page: Implied | null;
  /** The association, union or company whose own page it is: people hold its seats, whatever place stands beside them. */
  readonly membership: OrganisationFind | null;
  /** The same when it has people of its own: a company, or a body of several municipalities. */
  readonly staff: OrganisationFind | null;

  private readonly scene: Scene;
  private readonly finds: readonly Find[];
  private readonly municipalities: readonly MunicipalityFind[];
  private readonly organisations: readonly OrganisationFind[];
  /** The same without those that people come from. */
  private readonly workplaces: readonly OrganisationFind[];
  /** Sections below the name of a municipality. */
  private readonly places: readonly Section<MunicipalityFind>[];
  private readonly municipalityRuns: Runs<MunicipalityFind>;
  /** Where people worked before. */
  private readonly earlier: ReadonlySet<Find>;
  private readonly portrayed: OrganisationFind | null;
  /** The page is of a body that several municipalities have together. */
  private readonly joint: boolean;
  /** The token behind the head of the page. */
  private readonly head: number;
  private readonly meant: MeantOrganisations;

  private knownAbove: boolean | undefined;
  private knownAuthorities: Runs<OrganisationFind> | undefined;
  private knownAdministration: OrganisationFind | null | undefined;
  private knownBoardRuns: Runs<OrganisationFind> | undefined;
  private knownBodyRuns: Runs<OrganisationFind> | undefined;
  private knownBody: OrganisationFind | null | undefined;
  private knownHouse: OrganisationFind | null | undefined;
  private knownHouses: readonly Section<OrganisationFind>[] | undefined;
  private knownLetterhead: OrganisationFind | null | undefined;
  private knownMainBoard: OrganisationFind | null | undefined;
  private knownMainSchool: OrganisationFind | null | undefined;
  private knownMostNamed: OrganisationFind | null | undefined;
  private knownPersons: readonly PersonFind[] | undefined;
  private knownSchoolRuns: Runs<OrganisationFind> | undefined;
  private knownSeveral: boolean | undefined;
  private knownUnit: OrganisationFind | null | undefined;
  private knownUniversities: Runs<OrganisationFind> | undefined;

  /**
   * @param earlier where people worked before; nobody else is taken to work there
   * @param portrayed the school of the one whom the page is about
   */
  constructor(
    scene: Scene,
    finds: readonly Find[],
    earlier: ReadonlySet<OrganisationFind | MunicipalityFind>,
    portrayed: OrganisationFind | null,
  ) {
    const municipalities = finds.filter(isMunicipality);
    const organisations = finds.filter((find): find is OrganisationFind => find.kind === 'organisation');
    this.scene = scene;
    this.finds = finds;
    this.municipalities = municipalities;
    this.organisations = organisations;
    this.workplaces = earlier.size === 0 ? organisations : organisations.filter((find) => !earlier.has(find));
    this.head = headEnd(scene);
    const owner = organisations.length === 0 ? null : ownerOf(scene, () => this.body, organisations, municipalities);
    this.membership = owner;
    this.staff = owner !== null && hasStaff(scene, owner) ? owner : null;
    this.joint = isOfJointBody(scene, organisations);
    this.page =
      this.staff !== null || municipalities.length === 0 || this.joint ? null : pageMunicipality(scene, finds, earlier);
    this.places = sections(
      scene,
      finds,
      [],
      (find): find is MunicipalityFind => isMunicipality(find) && !isMeetingPlace(scene, find, finds),
    );
    const around = municipalities.filter((find) => !isSomebodys(scene, find, finds));
    this.municipalityRuns = new Runs(around, (find) => find.row);
    this.earlier = earlier;
    this.portrayed = portrayed;
    this.meant = new MeantOrganisations(scene, this.workplaces, owner, () => this.mainSchool, labelOf);
  }

  /** The municipality that holds at a token, or null when the page does not make one plain. */
  municipalityAt(token: number): Implied | null {
    const { scene, municipalityRuns } = this;
    const framed = this.framedAt(token);
    if (framed !== null) return framed;
    const section = this.sectionAt(token);
    if (section !== null || this.page !== null) return section ?? this.page;
    const near = onlyInSentence(scene, municipalityRuns, token);
    if (near !== null || this.isAbove || this.joint) return near;
    const around = onlyInParagraph(scene, municipalityRuns, token);
    return around !== null && (this.earlier.has(around.find) || isElsewhere(scene, around.find)) ? null : around;
  }

  /** The municipality that the sentence puts a token in; see `framedPlace`. */
  framedAt(token: number): Implied | null {
    return framedPlace(this.scene, this.municipalityRuns, token);
  }

  /** The same for a house that is named there. */
  municipalityOfHouse(token: number): Implied | null {
    if (this.page !== null && this.namesSeveral && this.sectionAt(token) === null) {
      const told = toldBefore(this.scene, this.finds, this.municipalityRuns, token);
      if (told !== null && !this.earlier.has(told.find)) return told;
    }
    return this.municipalityAt(token);
  }

  /** The municipality of a heading above the token, or null. */
  sectionAt(token: number): Implied | null {
    const section = within(this.places, token);
    return section === null ? null : { row: section.find.row, find: section.find };
  }

  /** The school or preschool that a title without a place belongs to, or null; none of the `taken`, which people leave. */
  schoolAt(token: number, taken: ReadonlySet<OrganisationFind>): ImpliedOrganisation | null {
    const { scene, schoolRuns } = this;
    const near = inSentence(scene, schoolRuns, token);
    const behind = near !== null && near.first > token;
    if (near !== null && !(behind && (this.house !== null || taken.has(near)))) return implied('sentence', near);
    const block = inBlock(scene, schoolRuns, this.persons, this.municipalityRuns, token);
    return (
      implied('block', block !== null && taken.has(block) && this.mainSchool !== null ? null : block) ??
      implied('page', this.mainSchool ?? (this.isOfSeveral || this.isOfBoard ? null : schoolRuns.onlyIn(0, token)))
    );
  }

  /** The school of the sentence, or whose own page it is: for those who may work for all schools. */
  nearSchoolAt(token: number, ofParagraph: boolean): ImpliedOrganisation | null {
    const { scene, schoolRuns } = this;
    return (
      implied('sentence', inSentence(scene, schoolRuns, token)) ??
      implied('house', this.house) ??
      implied('block', ofParagraph ? onlyInBlock(scene, schoolRuns, this.municipalityRuns, token) : null) ??
      implied('page', this.mostNamed)
    );
  }

  /** The board that a seat without a place belongs to, or null. */
  boardAt(token: number): OrganisationFind | null {
    const { scene, boardRuns } = this;
    return (
      nearest(scene, boardRuns, token, 0) ??
      inSection(scene, this.bodyRuns, token) ??
      nearest(scene, boardRuns, token, 2) ??
      this.mainBoard
    );
  }

  /** The university that people of science without a place belong to: of the paragraph, else the only one. */
  universityAt(token: number): OrganisationFind | null {
    if (this.knownUniversities === undefined)
      this.knownUniversities = new Runs(
        this.organisations.filter((find) => find.subkind === 'university'),
        labelOf,
      );
    const universities = this.knownUniversities;
    return (
      inBlock(this.scene, universities, this.persons, this.municipalityRuns, token) ??
      universities.onlyIn(0, this.scene.page.tokens.count)
    );
  }

  /** The authority of the sentence, else the only one of the page. */
  authorityAt(token: number): OrganisationFind | undefined {
    this.knownAuthorities ??= new Runs(
      this.workplaces.filter((find) => find.subkind === 'authority'),
      labelOf,
    );
    const only = this.knownAuthorities.onlyIn(0, this.scene.page.tokens.count);
    return inSentence(this.scene, this.knownAuthorities, token) ?? only ?? undefined;
  }

  /** The organisation that the words around a title mean, see `MeantOrganisations`. */
  meantBy(role: RoleFind): OrganisationFind | null | undefined {
    return this.meant.around(role);
  }

  /** The two schools of "båda skolorna" behind a title, or none. */
  bothBy(role: RoleFind): readonly OrganisationFind[] {
    return this.meant.both(role);
  }

  /** The region that a title of regions belongs to; see `regionAround`. */
  regionOf(role: RoleFind): OrganisationFind | null {
    return regionAround(this.scene, this.organisations, this.workplaces, role);
  }

  /** The one house that a title's name has the root of; see `houseOfTitle`. */
  houseOfRole(role: RoleFind): OrganisationFind | null {
    return houseOfTitle(this.scene, this.organisations, role);
  }

  /** The organisation in a heading above the token. */
  headingAt(token: number): OrganisationFind | null {
    if (this.knownHouses === undefined) this.knownHouses = this.findHouses();
    return within(this.knownHouses, token)?.find ?? null;
  }

  /** The schools that share the heads named below them: "Björkens förskola och Ekens förskola | Rektor: Anna Ek". */
  housesAbove(token: number): readonly OrganisationFind[] {
    return housesAbove(this.scene, this.finds, token);
  }

  /** The area of schools that a line right above names first; see `areaAbove`. */
  areaAbove(token: number): OrganisationFind | null {
    return areaAbove(this.scene, this.organisations, token);
  }

  /** The organisation whose paper the page is (a letterhead that is no municipality's), or null. */
  get letterhead(): OrganisationFind | null {
    if (this.knownLetterhead === undefined) this.knownLetterhead = letterheadOf(this.scene, this.finds);
    return this.knownLetterhead;
  }

  /** The association, company or other body that the page is about, when it is not about a municipality's own. */
  get body(): OrganisationFind | null {
    if (this.knownBody === undefined) this.knownBody = bodyOf(this.scene, this.organisations);
    return this.knownBody;
  }

  /** The school whose own page it is: named on a short line at the top. */
  get house(): OrganisationFind | null {
    if (this.knownHouse === undefined) this.knownHouse = houseOf(this.scene, this.schoolRuns.finds);
    return this.knownHouse;
  }

  /** The unit whose own page it is ("Centrala elevhälsan"), or null. */
  get unit(): OrganisationFind | null {
    if (this.knownUnit === undefined) this.knownUnit = unitOf(this.scene, this.organisations);
    return this.knownUnit;
  }

  /** The administration that the page speaks of, when it is one. */
  get administration(): OrganisationFind | null {
    if (this.knownAdministration === undefined)
      this.knownAdministration = administrationOf(
        this.workplaces.filter((find) => !this.liesElsewhere(find)),
        this.head,
      );
    return this.knownAdministration;
  }

  /** "utbildningsförvaltningen i Kil" on the page of another municipality. */
  private liesElsewhere(find: OrganisationFind): boolean {
    const place = this.municipalityRuns.lastIn(find.last, find.last + 2);
    return place !== null && this.page !== null && place.row !== this.page.row;
  }

  /** Schools and preschools. */
  private get schoolRuns(): Runs<OrganisationFind> {
    this.knownSchoolRuns ??= new Runs(
      this.workplaces.filter((find) => find.subkind === 'school' || find.subkind === 'preschool'),
      labelOf,
    );
    return this.knownSchoolRuns;
  }

  /** The school named most. Named once among much else: a visit or an example, and not whose page it is. */
  private get mostNamed(): OrganisationFind | null {
    if (this.knownMostNamed === undefined) {
      const { finds } = this.schoolRuns;
      this.knownMostNamed =
        finds.length > 1 || (finds.length === 1 && finds[0]!.first < this.titleEnd) ? mainOne(finds) : null;
    }
    return this.knownMostNamed;
  }

  /** The school that the page is about. A page of several municipalities is no school's. */
  private get mainSchool(): OrganisationFind | null {
    if (this.knownMainSchool === undefined) {
      const inHead = () => onlyOne(this.schoolRuns.finds.filter(({ first }) => first < this.head));
      this.knownMainSchool =
        (this.isOfSeveral ? this.house : (this.mostNamed ?? this.house ?? inHead())) ?? this.portrayed;
    }
    return this.knownMainSchool;
  }

  /** Boards and the bodies with members that a paragraph of minutes may elect to. */
  private get bodyRuns(): Runs<OrganisationFind> {
    this.knownBodyRuns ??= new Runs(
      this.organisations.filter(({ subkind }) => subkind === 'board' || subkind === 'association'),
      labelOf,
    );
    return this.knownBodyRuns;
  }

  private get boardRuns(): Runs<OrganisationFind> {
    this.knownBoardRuns ??= new Runs(
      this.organisations.filter((find) => find.subkind === 'board'),
      labelOf,
    );
    return this.knownBoardRuns;
  }

  /** The minutes of a board speak of many schools, and name but one of them in passing. */
  private get isOfBoard(): boolean {
    return this.boardRuns.lastIn(0, this.titleEnd) !== null;
  }

  /** The token behind the title of the page. */
  private get titleEnd(): number {
    const { lines } = this.scene.page;
    return lines[Math.min(3, lines.length - 1)]?.last ?? 0;
  }

  private get mainBoard(): OrganisationFind | null {
    if (this.knownMainBoard === undefined) {
      this.knownMainBoard = mainBoardOf(this.boardRuns.finds, this.head);
    }
    return this.knownMainBoard;
  }

  private get persons(): readonly PersonFind[] {
    if (this.knownPersons === undefined)
      this.knownPersons = this.finds.filter((find): find is PersonFind => find.kind === 'person');
    return this.knownPersons;
  }

  /** The page of a region stands above its municipalities. */
  private get isAbove(): boolean {
    this.knownAbove ??= isAboveMunicipalities(this.scene, this.finds);
    return this.knownAbove;
  }

  private get isOfSeveral(): boolean {
    return this.page === null && this.namesSeveral;
  }

  /** Three municipalities or more. */
  get namesSeveral(): boolean {
    if (this.knownSeveral === undefined)
      this.knownSeveral = new Set(this.municipalities.map(({ row }) => row)).size > 2;
    return this.knownSeveral;
  }

  /** Sections below the name of a school or another house. */
  private findHouses(): readonly Section<OrganisationFind>[] {
    const { scene, finds } = this;
    if (this.organisations.length === 0) return [];
    const resets = [...plainHeadings(scene, finds), ...this.places.map(({ first }) => first)].sort((a, b) => a - b);
    return sections(scene, finds, resets, (find): find is OrganisationFind => isHeading(scene, find));
  }
}
