import { join } from 'node:path';
import { addressOf, documentsById, embedFiles, languages, shownPart, usualPrivacy, viewWithin } from '../../index.ts';
import { type Command, Failure, UsageError } from '../command.ts';
import { figureParts } from '../figure_parts.ts';
import { builtInPack } from '../load_lexicon.ts';
import { browserPart, outputFile } from '../outputs.ts';
import { inPackage } from '../package_files.ts';
import { privacyOptions, shared } from '../privacy_options.ts';
import { readGraph, readText } from '../read_graph.ts';
import { readView } from '../read_view.ts';
import { writeFiles } from '../write_files.ts';

export const embed: Command = {
  name: 'embed',
  summary: 'write a view for other web pages: component, frame, picture, table',
  usage: 'samband embed GRAPH --out DIR [--view view.json]',
  description: [
    'GRAPH is a graph.json or the folder that build wrote. Into DIR go component.html and iframe.html, to be copied into a',
    'page, with what they need; index.html, the explorer of this view in one file; figure.svg, .png and .pdf; table.html;',
    'samband.lua for Pandoc and Quarto; with --url also oembed.json. Only what the view shows is in them, and pupils and',
    'children are told by their initials.',
  ].join('\n'),
  options: {
    out: { type: 'string', short: 'o', value: 'DIR', help: 'where to write it' },
    view: { type: 'string', value: 'FILE', help: 'the view to show; without it the whole graph' },
    name: { type: 'string', value: 'NAME', help: 'which view, where the file holds several' },
    title: { type: 'string', value: 'TEXT', help: 'what it is called' },
    lang: { type: 'string', value: 'CODE', help: `${languages.join(' or ')}; instead of what the view says` },
    url: { type: 'string', value: 'URL', help: 'where DIR will lie on the web' },
    ...privacyOptions,
  },
  run: async (call) => {
    const [path, ...more] = call.paths;
    if (path === undefined || more.length > 0) throw new UsageError('Name one graph.');
    const out = call.text('out');
    if (!out) throw new UsageError('Say where to write it: --out DIR.');
    const named = readView(call);
    const code = call.text('lang') ?? named.view.language;
    const language = languages.find((one) => one === code);
    if (!language) throw new UsageError(`--lang is one of: ${languages.join(', ')}.`);
    const read = readGraph(path);
    const whole = { graph: read.graph, documents: documentsById(read.documents) };
    const seen = shownPart(whole, { ...named.view, language });
    if (seen.graph.nodes.length === 0) throw new Failure(`The view shows nothing of ${path}.`);
    const parts = shared(call, seen, usualPrivacy, whole);
    const view = viewWithin({ ...named.view, language }, parts, true);
    const title = parts.hide(call.text('title') ?? named.name) || null;
    const request = { view, camera: named.camera, title, base: baseIn(call.text('url')) };
    const files = embedFiles(parts, figureParts(parts.graph), request, {
      component: browserPart('samband-graph.js'),
      frames: browserPart('samband-frames.js'),
      filter: readText(inPackage('data', 'pandoc', 'samband.lua')),
    });
    const page = outputFile('html', {
      graph: parts.graph,
      documents: [...parts.documents.values()],
      lexicon: builtInPack(),
      address: addressOf(view, named.camera),
      closed: true,
    });
    for (const { name, bytes } of writeFiles(out, [...files, page])) {
      call.terminal.note(`${join(out, name)}  ${Math.ceil(bytes / 1000)} kB`);
    }
    return 0;
  },
};

function baseIn(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^https?:\/\/[^\s"<>]+$/u.test(text))
    throw new UsageError('--url is a web address, such as https://example.org/graf/.');
  return text.endsWith('/') ? text : `${text}/`;
}
