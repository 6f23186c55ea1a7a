/** Markup for other people's pages. */
import { escapedHtml } from '../export/delimited.ts';
import { sha256Hex } from '../text/sha256.ts';

/** The value of an attribute between quotation marks. */
export function attribute(value: string): string {
  return escapedHtml(value.replace(/\s+/gu, ' ').trim()).replaceAll('"', '&quot;');
}

/** An element's attributes; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === null ? [] : [value === '' ? ` ${name}` : ` ${name}="${attribute(String(value))}"`],
    )
    .join('');
}

/** Under which a content policy lets an inline script or style pass. */
export function policyHash(text: string): string {
  const bytes = sha256Hex(text)
    .match(/../gu)!
    .map((pair) => Number.parseInt(pair, 16));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}

/** Nothing in a script may end its element or open a comment in it. */
export function harmlessScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim();
}
