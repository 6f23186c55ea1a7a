/** The code that puts a saved page into another one. */
export function frameSnippet(file: string, title: string): string {
  const safe = title.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<iframe title="${safe}" src="${file}" width="100%" height="640" loading="lazy" sandbox="allow-scripts allow-popups allow-downloads" style="border:0"></iframe>`;
}
