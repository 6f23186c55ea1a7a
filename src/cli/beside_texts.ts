import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Message } from '../index.ts';
import { reasonOf } from './disk_errors.ts';

/** Files that lie beside the texts and steer a build: `layout.json`, and later `corrections.csv`. */

export const steeringFiles: ReadonlySet<string> = new Set(['layout.json', 'corrections.csv']);

type Positions = NonNullable<BuildOptions['positions']>;

/** Positions to keep, from the `layout.json` of every folder named: `{"person:anna-lund": [12.5, -3], …}`. */
export function readPositions(paths: readonly string[], messages: Message[]): Positions | undefined {
  const found: Positions[] = [];
  for (const folder of [...new Set(paths)].filter(isFolder).sort()) {
    const layout = join(folder, 'layout.json');
    if (existsSync(layout)) found.push(readLayout(layout, messages));
    const corrections = join(folder, 'corrections.csv');
    if (existsSync(corrections)) {
      const text = 'Corrections are not applied yet in this version.';
      messages.push({ severity: 'warning', code: 'not-yet', path: corrections, text });
    }
  }
  return found.length === 0 ? undefined : Object.assign({}, ...found);
}

function readLayout(path: string, messages: Message[]): Positions {
  const broken = (text: string): Positions => {
    messages.push({ severity: 'error', code: 'broken-layout', path, text });
    return {};
  };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return broken(error instanceof SyntaxError ? 'This is not JSON.' : `Cannot be read: ${reasonOf(error)}.`);
  }
  const entries = Object.entries(value ?? {});
  const wrong = entries.find(([, place]) => !isPlace(place));
  if (Array.isArray(value) || typeof value !== 'object' || wrong) {
    return broken(`Expected {"node key": [x, y], …}${wrong ? `; the place of "${wrong[0]}" is none` : ''}.`);
  }
  return Object.fromEntries(entries) as Positions;
}

function isPlace(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((number) => Number.isFinite(number));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
