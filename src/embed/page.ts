/** The start of the self-contained page: reads its data blocks and puts the explorer into it. */
import '../app/styles/index.css';
import { type Explorer, mountExplorer } from '../app/explorer.tsx';
import { readPageData } from '../app/page_data.ts';

declare global {
  interface Window {
    /** The explorer on this page, for whoever embeds it. */
    samband?: Explorer;
  }
}

const root = document.getElementById('samband');
if (root) {
  try {
    window.samband = mountExplorer(root, readPageData(document));
  } catch (error) {
    root.textContent = error instanceof Error ? error.message : String(error);
    throw error;
  }
}
