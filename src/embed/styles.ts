/** The style of an embedded graph, as sheets made by script: a policy that forbids inline style lets them pass. */
import { palette } from '../drawing/palette.ts';
import { themes } from '../view/view.ts';

const rules = `
:host { display: block; container-type: inline-size; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
.frame { position: relative; color: var(--text); background: var(--background); font: 400 0.9375rem/1.4 var(--samband-font, system-ui, "Segoe UI", sans-serif); border: 1px solid var(--hairline); border-radius: 0.5rem; overflow: hidden; }
.fallback { padding: 0; }
.frame:not(.is-alive) .fallback { padding: 0.75rem; }
.frame.is-alive .fallback, .frame:not(.is-alive) .live { display: none; }
.start { display: flex; justify-content: center; padding: 0.75rem; }
.frame.is-alive .start, .start[hidden] { display: none; }
.stage { position: relative; height: var(--samband-height, clamp(17rem, 62cqw, 36rem)); background: var(--background); outline-offset: -3px; touch-action: pan-y pinch-zoom; overflow: hidden; cursor: grab; user-select: none; }
.stage.is-active { touch-action: none; }
.stage.over-node { cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); }
canvas { display: block; width: 100%; height: 100%; }
.controls { position: absolute; top: 0.5rem; right: 0.5rem; display: flex; flex-direction: column; gap: 0.25rem; }
.controls button, .start button { min-width: 2rem; min-height: 2rem; padding: 0 0.5rem; font: inherit; color: var(--text); background: var(--surface); border: 1px solid var(--control); border-radius: 0.375rem; cursor: pointer; }
.controls button:hover, .start button:hover { background: var(--raised); }
.hint { position: absolute; left: 50%; bottom: 0.75rem; translate: -50% 0; margin: 0; padding: 0.25rem 0.75rem; border-radius: 1rem; color: var(--background); background: var(--text); opacity: 0; pointer-events: none; transition: opacity 150ms; }
.hint.is-shown { opacity: 0.92; }
.card { position: absolute; inset: 0.5rem 3rem 0.5rem auto; width: min(21rem, calc(100% - 4rem)); overflow: auto; padding: 0.75rem; background: var(--surface); border: 1px solid var(--hairline); border-radius: 0.5rem; box-shadow: 0 2px 12px rgb(0 0 0 / 15%); cursor: auto; user-select: text; touch-action: pan-y; }
.card header { position: relative; padding-right: 2rem; }
.card header > button { position: absolute; top: -0.375rem; right: -0.375rem; min-width: 2rem; min-height: 2rem; border: 0; background: none; color: var(--text); font: inherit; cursor: pointer; }
.card h3 { margin: 0; font-size: 1.0625rem; }
.card h4 { margin: 0.75rem 0 0.125rem; font-size: 0.8125rem; color: var(--muted); }
.card .kind { margin: 0; font-size: 0.8125rem; color: var(--muted); }
.card ul { margin: 0.25rem 0 0; padding: 0; list-style: none; }
.card li { margin-top: 0.375rem; }
.card .name { padding: 0; border: 0; background: none; font: inherit; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; cursor: pointer; text-align: left; }
.card summary { font-size: 0.8125rem; color: var(--muted); cursor: pointer; }
.card figure { margin: 0.25rem 0 0.5rem; padding-left: 0.625rem; border-left: 3px solid var(--control); }
.card blockquote { margin: 0; }
.card figcaption { font-size: 0.8125rem; color: var(--muted); }
mark { color: inherit; background: var(--claim); }
a { color: var(--accent); }
.legend { display: flex; flex-wrap: wrap; gap: 0.125rem 0.875rem; margin: 0; padding: 0.5rem 0.75rem 0; list-style: none; font-size: 0.8125rem; }
.legend li { display: flex; align-items: center; gap: 0.375rem; }
.source { margin: 0; padding: 0.25rem 0.75rem 0.5rem; font-size: 0.75rem; color: var(--muted); }
.tables:not(.unseen) { max-height: var(--samband-height, clamp(17rem, 62cqw, 36rem)); overflow: auto; padding: 0.25rem 3.5rem 0.25rem 0.75rem; }
.place { position: relative; }
[hidden] { display: none !important; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; width: 100%; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.1875rem 0.75rem 0.1875rem 0; border-bottom: 1px solid var(--hairline); }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.note { margin: 0; padding: 0.5rem 0.75rem; color: var(--muted); }
@container (max-width: 34rem) { .stage { height: var(--samband-height, clamp(17rem, 85cqw, 30rem)); } .card { position: static; width: auto; margin: 0.5rem; max-height: 20rem; box-shadow: none; } }
@media (prefers-reduced-motion: reduce) { .hint { transition: none; } }
@media print {
  .frame { border: 0; break-inside: auto; color: #000; background: #fff; }
  .controls, .hint, .card, .start { display: none; }
  .frame.has-fallback .fallback { display: block; padding: 0; }
  .frame.has-fallback .live { display: none; }
  .stage { break-inside: avoid; }
  .tables.unseen, .tables { position: static; width: auto; height: auto; max-height: none; clip-path: none; margin: 0; overflow: visible; white-space: normal; }
  tr { break-inside: avoid; }
}
`;

function dashed(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** The page's own palette, which whoever embeds the graph may write over from outside. */
function coloursOf(theme: (typeof themes)[number]): string {
  const { kinds: _, ...plain } = palette[theme === 'light' ? 'paper' : theme];
  const values = Object.entries(plain).map(
    ([name, colour]) => `--${dashed(name)}: var(--samband-${dashed(name)}, ${colour});`,
  );
  return `.frame.${theme} { color-scheme: ${theme}; ${values.join(' ')} }`;
}

let made: CSSStyleSheet | null = null;

/** One sheet for all embeds of a page. */
export function styleSheet(): CSSStyleSheet {
  if (made) return made;
  made = new CSSStyleSheet();
  made.replaceSync([...themes.map(coloursOf), rules].join('\n'));
  return made;
}
