/** Programs of others that read what we write. A long test skips, and says so, where one is missing. */
import { execFileSync, spawnSync } from 'node:child_process';

export const pandoc = program('pandoc', ['--version'], 'pandoc');
export const soffice = program('soffice', ['--version'], 'libreoffice-calc');
export const igraph = program('/usr/bin/python3', ['-c', 'import igraph'], 'python3-igraph');

export interface Program {
  readonly command: string;
  /** Why tests with it are skipped; null when it is there. */
  readonly missing: string | null;
}

function program(command: string, args: readonly string[], debianPackage: string): Program {
  const found = spawnSync(command, [...args], { stdio: 'ignore', timeout: 60_000 }).status === 0;
  return { command, missing: found ? null : `skipped: no ${debianPackage} here (apt-get install ${debianPackage})` };
}

export function runProgram({ command }: Program, args: readonly string[], cwd?: string): string {
  return execFileSync(command, [...args], { encoding: 'utf8', maxBuffer: 1 << 28, ...(cwd ? { cwd } : {}) });
}
