import { type NamedView, plainView, readViews } from '../index.ts';
import { type Call, Failure, UsageError } from './command.ts';
import { readText } from './read_graph.ts';

/** The view that `--view` and `--name` ask for; the plain one without them. */
export function readView(call: Call): NamedView {
  const file = call.text('view');
  const name = call.text('name');
  if (!file) {
    if (name) throw new UsageError('--name chooses among the views of --view FILE.');
    return { name: '', view: plainView, camera: null };
  }
  const views = readViewFile(file);
  const found = name === undefined ? views : views.filter((one) => one.name === name);
  const names = views.map((one) => `"${one.name}"`).join(', ');
  if (found.length === 0) throw new Failure(`${file} holds no view "${name}", but ${names || 'none at all'}.`);
  if (found.length > 1) throw new UsageError(`${file} holds several views; choose one with --name: ${names}.`);
  return found[0]!;
}

function readViewFile(file: string): NamedView[] {
  const text = readText(file);
  try {
    return readViews(text);
  } catch (error) {
    throw new Failure(`${file}: ${(error as Error).message}.`);
  }
}
