/** Writes the palette into the style sheet's custom properties, and asks the browser what the person prefers. */

import { kindShapes, palette } from '../drawing/palette.ts';
import { type Language, languages, type Theme } from '../view/view.ts';

export function applyTheme(root: HTMLElement, theme: Theme): void {
  const { kinds, ...plain } = palette[theme];
  root.dataset.theme = theme;
  root.style.setProperty('color-scheme', theme);
  for (const [name, colour] of Object.entries(plain)) root.style.setProperty(`--${dashed(name)}`, colour);
  for (const kind of Object.keys(kindShapes) as (keyof typeof kinds)[]) {
    for (const [name, colour] of Object.entries(kinds[kind])) root.style.setProperty(`--${kind}-${name}`, colour);
  }
}

export function preferredTheme(): Theme {
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Swedish unless the page itself says otherwise. */
export function preferredLanguage(root: HTMLElement): Language {
  const asked = root.dataset.language;
  return languages.find((language) => language === asked) ?? 'sv';
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
