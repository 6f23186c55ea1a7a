import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { temporaryFolder } from './temporary.ts';
import { ensureTools, findChromium, tools, which } from './tools.mjs';

afterEach(() => vi.unstubAllEnvs());

/** A machine on which only these programs are to be found. */
function machineWith(...programs: readonly string[]): string {
  const folder = temporaryFolder(Object.fromEntries(programs.map((name) => [name, '#!/bin/sh\nexit 0\n'])));
  for (const name of programs) chmodSync(join(folder, name), 0o755);
  vi.stubEnv('PATH', folder);
  vi.stubEnv('SAMBAND_CHROMIUM', '');
  vi.stubEnv('SAMBAND_PYTHON', '');
  return folder;
}

describe('the tools of the tests', () => {
  it('finds a Chromium by name, or where it is said to be', () => {
    const folder = machineWith('google-chrome', 'other');
    expect(findChromium()).toBe(join(folder, 'google-chrome'));
    vi.stubEnv('SAMBAND_CHROMIUM', join(folder, 'other'));
    expect(findChromium()).toBe(join(folder, 'other'));
    vi.stubEnv('SAMBAND_CHROMIUM', 'google-chrome');
    expect(chromiumPath()).toBe(join(folder, 'google-chrome'));
  });

  it('names what is missing and the command that installs it', () => {
    machineWith('python3');
    expect(which('xmllint')).toBeNull();
    const text = ensureTools();
    expect(text).toContain('xmllint');
    expect(text).toContain(process.platform in tools[1]!.elsewhere ? 'install' : 'install libxml2-utils');
  });

  it('throws where a browser test has no browser', () => {
    machineWith();
    vi.stubEnv('SAMBAND_CHROMIUM', 'not-there');
    expect(() => chromiumPath()).toThrow('No Chromium found');
  });
});
