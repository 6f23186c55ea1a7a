/** Out of the page: onto the clipboard, into a file, onto paper. Nothing leaves the machine. */

/** True when the browser took it. Works in pages opened from disk and in frames, where the newer interface may not. */
export function copyOut(forms: Readonly<Record<string, string>>): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}

export function saveFile(name: string, content: string | readonly (string | Uint8Array)[], type: string): void {
  const pieces = (typeof content === 'string' ? [content] : content) as BlobPart[];
  const written = type.startsWith('text/') && !type.includes('charset') ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob(pieces, { type: written }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
