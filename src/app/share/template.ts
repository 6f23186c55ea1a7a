/** The page without its data: what it was made from, read off itself, so that it can make another of its kind. */

/** The marks at which the exporter puts the data. */
const [marker, laterMarker] = ['<!--samband:data-->', '<!--samband:later-->'];

export function templateOf(page: Document): string {
  const script = page.getElementById('samband-script');
  if (!script) throw new Error('this page has no script of its own to hand on');
  const rest = page.getElementById('samband-rest')?.outerHTML ?? '';
  const head = page.head.cloneNode(true) as HTMLElement;
  // A page that came from a server may ask it; a file asks nobody.
  for (const meta of head.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')) {
    const policy = meta.getAttribute('content') ?? '';
    meta.setAttribute('content', policy.replace("connect-src 'self'", "connect-src 'none'"));
  }
  const note = page.querySelector('noscript')?.outerHTML ?? '';
  const { lang } = page.documentElement;
  return `<!doctype html>\n<html lang="${lang}">\n${head.outerHTML}\n<body>\n<div id="samband" class="samband-root"></div>\n${note}\n${marker}\n${script.outerHTML}\n${laterMarker}\n${rest}\n</body>\n</html>\n`;
}
