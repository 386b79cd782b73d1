import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where systems put Chromium and Chrome. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Some systems have a stand-in under the name, which only says how to install the real one. */
const runs = (file: string) => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

/** The browser for the end-to-end tests: `CHROMIUM_PATH`, else the first that works; null when there is none. */
export function findChromium(variables: NodeJS.ProcessEnv = process.env): string | null {
  const candidates = variables.CHROMIUM_PATH ? [variables.CHROMIUM_PATH] : [...INSTALLED, chromium.executablePath()];
  return candidates.find((file) => existsSync(file) && runs(file)) ?? null;
}

const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Installs a browser: from the system's packages where we may, else Playwright's own. */
function installChromium(): void {
  const stdio = ['ignore', 'inherit', 'inherit'] as const;
  if (process.getuid?.() === 0 && has('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: [...stdio], env });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: [...stdio], env });
    if (findChromium()) return;
  }
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: [...stdio] });
}

/** The browser for the end-to-end tests, installed when there is none. Throws when that fails. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  installChromium();
  const installed = findChromium();
  if (!installed) {
    throw new Error('There is no Chromium, and none could be installed. Install one, or set CHROMIUM_PATH to it.');
  }
  return installed;
}
