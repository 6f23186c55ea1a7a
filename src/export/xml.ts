/**
 * Text for an XML attribute. What XML 1.0 does not allow is left out (control characters, halves of surrogate pairs,
 * U+FFFE and U+FFFF), and so are the C1 controls, which it allows and readers trip over.
 */
export function xmlAttribute(text: string): string {
  // Most texts need nothing done.
  if (!needsCare(text)) return text;
  return text
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]|\p{Cs}/gu, '')
    .replace(/[&<>"\t\n\r]/gu, (character) => references[character]!);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Whether there is anything but letters, digits and harmless signs. */
function needsCare(text: string): boolean {
  return /[^ !#-%'-;=?-~\u00a0-\ud7ff\ue000-\ufffd]/.test(text);
}

/** Text on one line, without blanks at its ends, as labels and quotes are. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
