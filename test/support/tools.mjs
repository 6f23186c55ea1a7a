/**
 * Programs the tests need and npm cannot bring: a Chromium, xmllint, a Python with networkx. Found on the machine; as
 * root on Debian installed; else the one command to run is named. A test without its program fails, it never skips.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of a program, or null. */
export function which(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

/** The Chromium to test with: SAMBAND_CHROMIUM, or one in a usual place. Null when there is none. */
export function findChromium() {
  const named = process.env.SAMBAND_CHROMIUM;
  if (named) return existsSync(named) ? named : which(named);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  for (const name of names) {
    const path = which(name);
    if (path) return path;
  }
  const { LOCALAPPDATA: local, PROGRAMFILES: programs, 'PROGRAMFILES(X86)': programs86, HOME: home } = process.env;
  const places = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    home && `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    ...[local, programs, programs86].flatMap((folder) =>
      folder
        ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]
        : [],
    ),
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** A Python that has networkx: SAMBAND_PYTHON, Debian's, or the first on the path. Null when there is none. */
export function findNetworkx() {
  const candidates = [process.env.SAMBAND_PYTHON, '/usr/bin/python3', which('python3'), which('python')];
  for (const python of candidates) {
    if (python && spawnSync(python, ['-c', 'import networkx'], { stdio: 'ignore' }).status === 0) return python;
  }
  return null;
}

export const tools = [
  {
    name: 'Chromium',
    find: findChromium,
    variable: 'SAMBAND_CHROMIUM',
    package: 'chromium',
    elsewhere: { darwin: 'brew install --cask google-chrome', win32: 'winget install Google.Chrome' },
  },
  {
    name: 'xmllint',
    find: () => which('xmllint'),
    variable: null,
    package: 'libxml2-utils',
    elsewhere: { darwin: 'brew install libxml2', win32: 'choco install xsltproc' },
  },
  {
    name: 'Python with networkx',
    find: findNetworkx,
    variable: 'SAMBAND_PYTHON',
    package: 'python3-networkx',
    elsewhere: { darwin: 'python3 -m pip install networkx', win32: 'python -m pip install networkx' },
  },
];

/** Sees to it that all tools are there. Returns what is still missing, with what to do; null when nothing is. */
export function ensureTools() {
  let missing = tools.filter((tool) => tool.find() === null);
  if (missing.length === 0) return null;
  const packages = missing.map((tool) => tool.package);
  const debian = which('apt-get') !== null;
  if (debian && process.getuid?.() === 0) {
    process.stderr.write(`Installing ${packages.join(', ')} …\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const stdio = ['ignore', 2, 2];
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio, env });
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio, env });
    } catch (error) {
      process.stderr.write(`apt-get failed: ${error.message}\n`);
    }
    missing = tools.filter((tool) => tool.find() === null);
    if (missing.length === 0) return null;
  }
  const command = debian
    ? `sudo apt-get update && sudo apt-get install -y ${missing.map((tool) => tool.package).join(' ')}`
    : missing.map((tool) => tool.elsewhere[process.platform] ?? `install ${tool.package}`).join(' && ');
  const variables = missing.flatMap((tool) => (tool.variable ? [`${tool.variable} (${tool.name})`] : []));
  const hint = variables.length > 0 ? `\nOne in an unusual place is named by ${variables.join(', ')}.` : '';
  return `The tests need ${missing.map((tool) => tool.name).join(', ')}. Run:\n\n  ${command}\n${hint}`;
}
