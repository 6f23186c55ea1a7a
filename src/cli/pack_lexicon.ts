import { pack, packedFiles, packForPage, pageFiles, readTables } from './load_lexicon.ts';
import { inPackage } from './package_files.ts';
import { formatMessage } from './terminal.ts';
import { writeFiles } from './write_files.ts';

/** Run once when the package is built: `data/*.csv` to the compact files in `dist/`. A broken row stops the build. */

const { tables, messages } = readTables(inPackage('data'));
for (const message of messages) process.stderr.write(`${formatMessage(message)}\n`);
if (messages.some((message) => message.severity === 'error')) {
  process.exitCode = 1;
} else {
  const { lexicon, names, pupils } = pack(tables);
  const forPage = packForPage({ lexicon, names });
  const written = writeFiles(inPackage('dist'), [
    { name: packedFiles.lexicon, content: [lexicon] },
    { name: packedFiles.names, content: [names] },
    { name: packedFiles.pupils, content: [pupils] },
    { name: `app/${pageFiles.lexicon}`, content: [forPage.lexicon] },
    { name: `app/${pageFiles.names}`, content: [forPage.names] },
  ]);
  for (const { name, bytes } of written) process.stderr.write(`dist/${name}  ${Math.round(bytes / 1000)} kB\n`);
}
