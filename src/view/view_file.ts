/** `view.json`: a view with a name, for figures, embeds and colleagues. */
import { addressOf, readAddress } from './address.ts';
import { type Camera, type ChosenView, plainView } from './view.ts';

/** The file. The view stands in it twice: as fields for people, and as the address that is read back. */
export interface ViewFile {
  readonly schema: 'samband-view/1';
  readonly name: string;
  /** As after the `#` of the page's address. */
  readonly address: string;
  readonly view: Partial<ChosenView>;
  readonly camera?: Camera;
}

export interface NamedView {
  readonly name: string;
  readonly view: ChosenView;
  readonly camera: Camera | null;
}

/** JSON with an end of line; only what differs from the plain view is spelled out. */
export function writeViews(named: readonly NamedView[]): string {
  const files = named.map(fileOf);
  return `${JSON.stringify(files.length === 1 ? files[0] : files, null, 2)}\n`;
}

function fileOf({ name, view, camera }: NamedView): ViewFile {
  const differs = Object.entries(view).filter(
    ([part, value]) => JSON.stringify(value) !== JSON.stringify(plainView[part as keyof ChosenView]),
  );
  return {
    schema: 'samband-view/1',
    name,
    address: addressOf(view, camera),
    view: Object.fromEntries(differs),
    ...(camera ? { camera } : {}),
  };
}

/** One view or a list of them. Throws an Error that says what is wrong. */
export function readViews(text: string): NamedView[] {
  const content = parsed(text);
  const files = Array.isArray(content) ? content : [content];
  return files.map((file: Partial<ViewFile> | null) => {
    if (file?.schema !== 'samband-view/1') throw new Error('This is no view of the form samband-view/1');
    const { view, camera } = readAddress(typeof file.address === 'string' ? file.address : '');
    return { name: typeof file.name === 'string' ? file.name : '', view, camera };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error('This file is not valid JSON', { cause: error });
  }
}
