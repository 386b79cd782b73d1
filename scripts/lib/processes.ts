import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A process, told apart from a later one that got the same number by when it started. */
export interface ProcessMark {
  pid: number;
  startedAt: string;
}

/** State, parent and start of a process, from the system's own file; null when there is no such process. */
function readStat(pid: number): { isZombie: boolean; parent: number; startedAt: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold blanks; the third is the state, the 22nd the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { isZombie: fields[0] === 'Z', parent: Number(fields[1]), startedAt: fields[19] ?? '' };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ESRCH')) return null;
    throw cause;
  }
}

const ps = (field: string, pid: number) =>
  spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();

/** When the process started, in the unit of the system at hand; null when there is no such process. */
function startTimeOf(pid: number): string | null {
  if (process.platform !== 'linux') return ps('lstart', pid) || null;
  const stat = readStat(pid);
  return stat === null || stat.isZombie ? null : stat.startedAt;
}

/** The parent's number; 0 when there is no such process. */
export function parentOf(pid: number): number {
  return process.platform === 'linux' ? (readStat(pid)?.parent ?? 0) : Number(ps('ppid', pid));
}

/** The command line of a process, words joined by blanks; empty when there is no such process. */
export function commandLineOf(pid: number): string {
  if (startTimeOf(pid) === null) return '';
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return ps('command', pid);
}

export function markProcess(pid: number): ProcessMark {
  return { pid, startedAt: startTimeOf(pid) ?? 'ended' };
}

export function isRunning(mark: ProcessMark): boolean {
  return startTimeOf(mark.pid) === mark.startedAt;
}

/** Signals a process, or with a negative number the group it leads; false when nothing of it is left. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ESRCH') return false;
    // EPERM says that a process is there, and not ours.
    if (cause instanceof Error && 'code' in cause && cause.code === 'EPERM' && name === 0) return true;
    throw cause;
  }
}

/** Waits until `holds` answers true; false when that took longer than `timeoutMs`. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  timeoutMs: number,
  everyMs = 50,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) return false;
    await delay(everyMs);
  }
  return true;
}

/** Asks a process group to end, and after `graceMs` ends it. Resolves when it is gone. */
export async function endGroup(leader: number, asking: NodeJS.Signals, graceMs: number): Promise<void> {
  const isGone = () => !signal(-leader, 0);
  if (!signal(-leader, asking)) return;
  if (await until(isGone, graceMs)) return;
  signal(-leader, 'SIGKILL');
  await until(isGone, 5_000);
}
