/** XML as a stream of elements, as far as graph files need it: names without prefix, attributes, text. Never a network. */

export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Throws an Error that says where the file is no XML. */
export function readXml(source: string, { open, close, text }: XmlEvents): void {
  const stack: string[] = [];
  let at = source.startsWith('\ufeff') ? 1 : 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const end = next < 0 ? source.length : next;
    if (end > at && stack.length > 0) text(decoded(source.slice(at, end)));
    if (next < 0) break;
    if (source.startsWith('<!--', next)) at = after(source, '-->', next);
    else if (source.startsWith('<![CDATA[', next)) {
      at = after(source, ']]>', next);
      text(source.slice(next + 9, at - 3));
    } else if (source.startsWith('<?', next)) at = after(source, '?>', next);
    else if (source.startsWith('<!', next)) at = afterDoctype(source, next);
    else at = element(next);
  }
  if (stack.length > 0) throw new Error(`the element ${stack.at(-1)} is not closed`);

  function element(from: number): number {
    const tag = /<(\/?)([^\s/>=]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/uy;
    tag.lastIndex = from;
    const match = tag.exec(source);
    if (!match) throw new Error(`line ${lineOf(source, from)} is no XML`);
    const [whole, closing, full = '', inner = '', alone] = match;
    const name = local(full);
    if (closing === '/') {
      if (stack.pop() !== name) throw new Error(`line ${lineOf(source, from)} closes ${name}, which is not open`);
      close(name);
    } else {
      open(name, attributesIn(inner));
      if (alone === '/') close(name);
      else stack.push(name);
    }
    return from + whole.length;
  }
}

function attributesIn(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    attributes[local(name)] = decoded(double ?? single ?? '');
  return attributes;
}

/** `viz:color` → `color` */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function after(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from);
  if (end < 0) throw new Error(`line ${lineOf(source, from)} begins something that does not end`);
  return end + mark.length;
}

/** A doctype may hold declarations in brackets; none of them is followed. */
function afterDoctype(source: string, from: number): number {
  const close = source.indexOf('>', from);
  const bracket = source.indexOf('[', from);
  return bracket >= 0 && bracket < close
    ? after(source, '>', after(source, ']', bracket) - 1)
    : after(source, '>', from);
}

function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}
