import { type PostStatus, postStatuses } from '../model/index.ts';

/** `must` has to be found; `ok` may be, and counts neither way. */
export type GoldStatus = 'must' | 'ok';

/** Something with a name that a careful reader finds in a text. */
export interface GoldEntity {
  readonly name: string;
  /** Other acceptable names. */
  readonly alt: readonly string[];
  /** Ways in which the text writes it. */
  readonly surface: readonly string[];
  readonly status: GoldStatus;
  /** Of an event: ISO 8601 or a prefix; without a year `--05-06`. Other acceptable dates follow. */
  readonly dates: readonly string[];
}

export interface GoldPost {
  readonly person: string;
  readonly role: string;
  readonly roleAlt: readonly string[];
  readonly organisation: string | null;
  readonly organisationAlt: readonly string[];
  readonly municipality: string | null;
  readonly municipalityAlt: readonly string[];
  readonly status: GoldStatus;
  /** Whether the post is current, former …; null when the gold file does not judge it. */
  readonly state: PostStatus | null;
}

export interface GoldLink {
  readonly from: string;
  readonly type: string;
  /** Empty for the document itself. */
  readonly to: string;
  readonly status: GoldStatus;
}

/** What is to be found in one text. */
export interface GoldDocument {
  readonly id: string;
  readonly persons: readonly GoldEntity[];
  readonly municipalities: readonly GoldEntity[];
  readonly organisations: readonly GoldEntity[];
  readonly events: readonly GoldEntity[];
  readonly concepts: readonly GoldEntity[];
  readonly posts: readonly GoldPost[];
  readonly links: readonly GoldLink[];
}

type Row = Readonly<Record<string, unknown>>;

/** Checks the JSON of one gold file. `path` is for the error message only. */
export function parseGold(value: unknown, path: string): GoldDocument {
  const reader = new GoldReader(path);
  const row = reader.row(value, 'the file');
  const entities = (field: string): GoldEntity[] => reader.rows(row, field).map((item) => reader.entity(item, field));
  return {
    id: reader.text(row, 'id', 'the file'),
    persons: entities('persons'),
    municipalities: entities('municipalities'),
    organisations: entities('organisations'),
    events: entities('events'),
    concepts: entities('concepts'),
    posts: reader.rows(row, 'posts').map((item) => reader.post(item)),
    links: reader.rows(row, 'links').map((item) => reader.link(item)),
  };
}

/** Reads fields and names the file and the place when one is not as it should be. */
class GoldReader {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  entity(row: Row, place: string): GoldEntity {
    const date = this.maybeText(row, 'date', place);
    return {
      name: this.text(row, 'name', place),
      alt: this.texts(row, 'alt', place),
      surface: this.texts(row, 'surface', place),
      status: this.status(row, place),
      dates: [...(date === null ? [] : [date]), ...this.texts(row, 'dateAlt', place)],
    };
  }

  post(row: Row): GoldPost {
    const state = this.maybeText(row, 'state', 'posts');
    const known = postStatuses.find((status) => status === state) ?? null;
    if (state !== null && known === null)
      this.fail(`posts: state is "${state}", not one of ${postStatuses.join(', ')}`);
    return {
      person: this.text(row, 'person', 'posts'),
      role: this.text(row, 'role', 'posts'),
      roleAlt: this.texts(row, 'roleAlt', 'posts'),
      organisation: this.maybeText(row, 'organisation', 'posts'),
      organisationAlt: this.texts(row, 'organisationAlt', 'posts'),
      municipality: this.maybeText(row, 'municipality', 'posts'),
      municipalityAlt: this.texts(row, 'municipalityAlt', 'posts'),
      status: this.status(row, 'posts'),
      state: known,
    };
  }

  link(row: Row): GoldLink {
    return {
      from: this.text(row, 'from', 'links'),
      type: this.text(row, 'type', 'links'),
      to: this.maybeText(row, 'to', 'links') ?? '',
      status: this.status(row, 'links'),
    };
  }

  row(value: unknown, place: string): Row {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.fail(`${place} is not an object`);
    return value as Row;
  }

  rows(row: Row, field: string): Row[] {
    const value = row[field] ?? [];
    if (!Array.isArray(value)) this.fail(`${field} is not a list`);
    return (value as unknown[]).map((item) => this.row(item, `an entry of ${field}`));
  }

  text(row: Row, field: string, place: string): string {
    const value = this.maybeText(row, field, place);
    return value ?? this.fail(`${place}: ${field} is missing`);
  }

  private maybeText(row: Row, field: string, place: string): string | null {
    const value = row[field] ?? '';
    if (typeof value !== 'string') this.fail(`${place}: ${field} is not a text`);
    return value === '' ? null : (value as string).normalize('NFC');
  }

  private texts(row: Row, field: string, place: string): string[] {
    const value = row[field] ?? [];
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
      this.fail(`${place}: ${field} is not a list of texts`);
    }
    return (value as string[]).filter((item) => item !== '').map((item) => item.normalize('NFC'));
  }

  private status(row: Row, place: string): GoldStatus {
    const status = this.maybeText(row, 'status', place) ?? 'must';
    return status === 'must' || status === 'ok' ? status : this.fail(`${place}: status is "${status}", not must or ok`);
  }

  private fail(problem: string): never {
    throw new Error(`Gold file ${this.path}: ${problem}.`);
  }
}
