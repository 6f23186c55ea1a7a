/** Elements made by hand: no markup in strings, no inline style, so that the strictest content policy lets them pass. */

type Child = Node | string | null;

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

export function makeSvg(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Node[]) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** A button with a name of its own. */
export function button(name: string, part: string, onClick: () => void, ...children: readonly Child[]) {
  const element = make('button', { type: 'button', part, 'aria-label': name, title: name }, ...children);
  element.addEventListener('click', onClick);
  return element;
}
