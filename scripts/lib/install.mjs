// @ts-check
// Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The oldest Node that Next.js runs on. */
export const oldestNode = [20, 9];

/**
 * Whether a Node version is new enough.
 * @param {string} version as in `process.versions.node`
 */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Ends the process with a sentence when Node is too old. */
export function requireNode() {
  if (nodeIsNewEnough(process.versions.node)) return;
  console.error(
    `RefineX needs Node ${oldestNode.join('.')} or newer; this is ${process.version}. Get it from https://nodejs.org.`,
  );
  process.exit(1);
}

/** @param {string} root */
const stampFile = (root) => path.join(root, 'node_modules', '.refinex-stamp');

/**
 * What the installed modules depend on: the lock file, and the machine the binaries are for.
 * @param {string} root
 */
export function lockStamp(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/**
 * Whether npm's record of what is installed (`node_modules/.package-lock.json`) holds exactly what the lock file asks
 * for, so that an install made by hand is not made again. Optional packages may be absent: they are for other machines.
 * @param {string} root
 */
export function installedMatchesLock(root) {
  const recordFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(recordFile)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages ?? {};
  const installed = JSON.parse(readFileSync(recordFile, 'utf8')).packages ?? {};
  for (const [name, entry] of Object.entries(wanted)) {
    if (name === '') continue;
    const found = installed[name];
    if (
      found === undefined ? !entry.optional : found.version !== entry.version || found.integrity !== entry.integrity
    ) {
      return false;
    }
  }
  return Object.keys(installed).every((name) => name in wanted);
}

/**
 * Whether the installed modules are those of the lock file; remembers a positive answer.
 * @param {string} root
 */
export function isInstalled(root) {
  const file = stampFile(root);
  const stamp = lockStamp(root);
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return true;
  if (!installedMatchesLock(root)) return false;
  writeFileSync(file, stamp);
  return true;
}

/**
 * Runs `npm ci` when the lock file changed since the last install. Ends the process when it fails.
 * @param {string} root
 * @returns {boolean} whether anything was installed
 */
export function install(root) {
  if (isInstalled(root)) return false;
  const result = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // npm's own messages go to stderr, so that stdout stays the command's.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (result.status !== 0) {
    console.error(`\nnpm ci failed${result.error ? `: ${result.error.message}` : ''}. Its messages are above.`);
    process.exit(1);
  }
  writeFileSync(stampFile(root), lockStamp(root));
  return true;
}
