/** Handing on what is seen: what, whom it shows, and how. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TableFormat } from '../../../export/index.ts';
import type { FigureFormat } from '../../../figure/index.ts';
import { usualPrivacy } from '../../../share/index.ts';
import type { FileFormat } from '../../../words/share_words.ts';
import { linkTo } from '../../address.ts';
import {
  dataFile,
  dataFormats,
  figureFile,
  pageFile,
  type ShareChoice,
  type SharedFile,
  sharedPart,
  tableFile,
} from '../../share/sharing.ts';
import { frameSnippet } from '../../share/snippet.ts';
import { useStore } from '../../store.ts';
import { copyOut, saveFile } from '../../take_away.ts';
import { Icon } from '../icons.tsx';
import { PrivacyStep } from './privacy_step.tsx';

/** How each format is known to those who ask for it by name. */
const formatNames: Readonly<Record<FileFormat, string>> = {
  png: 'PNG',
  pdf: 'PDF',
  svg: 'SVG',
  docx: 'Word',
  nodes: 'nodes.csv',
  edges: 'edges.csv',
  posts: 'posts.csv',
  mentions: 'mentions.csv',
  gexf: 'GEXF',
  graphml: 'GraphML',
  jsonld: 'JSON-LD',
  cypher: 'Cypher',
  'neo4j-nodes': 'neo4j-nodes.csv',
  'neo4j-relationships': 'neo4j-relationships.csv',
  json: 'graph.json',
  embed: '<samband-graph>',
};
/** The picture that everybody can use comes first. */
const figureOrder = ['png', 'docx', 'pdf', 'svg'] as const satisfies readonly FigureFormat[];
const tableOrder = ['posts', 'nodes', 'edges', 'mentions'] as const satisfies readonly TableFormat[];

export function ShareDialog({ onClose }: { onClose: () => void }) {
  const store = useStore();
  const all = store.words.value;
  const words = all.share;
  const [choice, setChoice] = useState<ShareChoice>({ whole: false, privacy: usualPrivacy });
  const [excel, setExcel] = useState(false);
  const [dark, setDark] = useState(false);
  const [said, setSaid] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const shared = useMemo(() => sharedPart(store, choice), [store, choice]);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const hand = (make: () => SharedFile | null) => {
    try {
      const file = make();
      if (!file) return;
      saveFile(file.name, file.content, file.type);
      setSaid(words.saved(file.name));
    } catch (error) {
      setSaid(words.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  const copy = (text: string) => setSaid(copyOut({ 'text/plain': text }) ? words.copied : words.notCopied);
  const called = (format: FileFormat) => `${words.how.formats[format]} (${formatNames[format]})`;
  const page = `${words.fileName}.html`;
  const { title } = shared.graph.attributes;
  return (
    <dialog
      ref={dialog}
      class="help share"
      aria-labelledby="samband-share"
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="help-page">
        <header class="help-head">
          <h2 id="samband-share" class="panel-title">
            {words.heading}
          </h2>
          <button type="button" class="icon-button" aria-label={all.app.close} title={all.app.close} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="share-page">
          <PrivacyStep choice={choice} onChoice={setChoice} shared={shared} />
          <div class="share-ways">
            <Way heading={words.how.file} note={words.how.fileNote}>
              <Act name={words.how.saveFile} act={() => hand(() => pageFile(store, shared, page))} />
            </Way>
            <Way heading={words.how.snippet} note={words.how.snippetNote(page)}>
              <Act name={words.how.copySnippet} act={() => copy(frameSnippet(page, title))} />
            </Way>
            <Way heading={words.how.link} note={words.how.linkNote}>
              <Act name={words.how.copyLink} act={() => copy(linkTo(store))} />
            </Way>
            {store.data.font() !== null && (
              <Way heading={words.how.figure}>
                {figureOrder.map((format) => (
                  <Act
                    key={format}
                    name={called(format)}
                    act={() => hand(() => figureFile(store, choice, { format, dark, name: words.fileName }))}
                  />
                ))}
                {store.chosen.value.theme === 'dark' && (
                  <label class="share-check">
                    <input type="checkbox" checked={dark} onChange={(event) => setDark(event.currentTarget.checked)} />
                    {words.how.dark}
                  </label>
                )}
              </Way>
            )}
            <Way heading={words.how.tables}>
              {tableOrder.map((table) => (
                <Act key={table} name={called(table)} act={() => hand(() => tableFile(shared, table, excel))} />
              ))}
              <label class="share-check">
                <input type="checkbox" checked={excel} onChange={(event) => setExcel(event.currentTarget.checked)} />
                {words.how.forExcel}
              </label>
            </Way>
            <Way heading={words.how.data} note={words.how.dataNote}>
              {dataFormats.map((format) => (
                <Act key={format} name={called(format)} act={() => hand(() => dataFile(shared, format))} />
              ))}
            </Way>
          </div>
        </div>
        <p class="share-said" aria-live="polite">
          {said}
        </p>
      </div>
    </dialog>
  );
}

function Way({ heading, note, children }: { heading: string; note?: string; children: preact.ComponentChildren }) {
  return (
    <section class="share-way">
      <h3 class="section-heading">{heading}</h3>
      {note && <p class="fine-print">{note}</p>}
      <div class="share-acts">{children}</div>
    </section>
  );
}

function Act({ name, act }: { name: string; act: () => void }) {
  return (
    <button type="button" class="button small" onClick={act}>
      {name}
    </button>
  );
}
