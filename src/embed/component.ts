/** The component as one module: loading it is all that a page has to do. */
import { SambandGraph } from './samband_graph.ts';

export { SambandGraph };

if (!customElements.get('samband-graph')) customElements.define('samband-graph', SambandGraph);
// A page that is made to be framed says how high it is; whoever frames it may listen (`frames.ts`). Nothing is secret.
if (document.documentElement.dataset.samband === 'frame' && window.parent !== window) {
  const tell = () => window.parent.postMessage({ type: 'samband-height', height: document.body.scrollHeight }, '*');
  new ResizeObserver(tell).observe(document.body);
}
