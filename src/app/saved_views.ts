/** Views a person keeps by name: in this browser only, and in files that she saves and opens herself. */
import { type NamedView, readViews, writeViews } from '../view/view_file.ts';

const mark = 'samband-views';

/** Kept for each graph by its title. A browser that keeps nothing gives an empty list. */
export function loadViews(title: string): readonly NamedView[] {
  try {
    const kept = window.localStorage.getItem(`${mark}:${title}`);
    return kept === null ? [] : readViews(kept);
  } catch {
    return [];
  }
}

export function keepViews(title: string, views: readonly NamedView[]): void {
  try {
    if (views.length === 0) window.localStorage.removeItem(`${mark}:${title}`);
    else window.localStorage.setItem(`${mark}:${title}`, writeViews(views));
  } catch {
    // Private windows may refuse; the views last as long as the page is open.
  }
}

/** Puts a view into the list in the place of one with the same name. */
export function withView(views: readonly NamedView[], view: NamedView): readonly NamedView[] {
  const at = views.findIndex((one) => one.name === view.name);
  return at === -1 ? [...views, view] : views.map((one, place) => (place === at ? view : one));
}

/** Offers a text as a file to save; nothing leaves the page. */
export function offerFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
