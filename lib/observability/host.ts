import { statfs } from 'node:fs/promises';
import os from 'node:os';
import { env } from '@/lib/env';

/** Shares in use, 0–1. */
export interface HostUse {
  cpu: number;
  memory: number;
  /** Of the file system under BLOB_DIR; null when files are kept elsewhere. */
  disk: number | null;
}

interface Ticks {
  busy: number;
  all: number;
}

function ticks(): Ticks {
  const times = os.cpus().map((cpu) => cpu.times);
  const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0);
  return { busy: all - times.reduce((sum, { idle }) => sum + idle, 0), all };
}

/** What each reader saw last: the use of processors is measured between two looks of the same reader. */
const seen = new Map<string, Ticks>();

function cpuSince(reader: string): number {
  const now = ticks();
  const before = seen.get(reader) ?? { busy: 0, all: 0 };
  seen.set(reader, now);
  return now.all > before.all ? (now.busy - before.busy) / (now.all - before.all) : 0;
}

/** Of the container where it has a limit, else of the machine. */
function memoryInUse(): number {
  const limit = process.constrainedMemory();
  const total = limit > 0 && limit < os.totalmem() ? limit : os.totalmem();
  const available = total === limit ? process.availableMemory() : os.freemem();
  return Math.min(1, Math.max(0, 1 - available / total));
}

/** As `df` says it: what is left for us counts, not what is kept for root. */
async function diskInUse(directory: string | undefined): Promise<number | null> {
  if (directory === undefined) return null;
  try {
    const { blocks, bfree, bavail } = await statfs(directory);
    const used = blocks - bfree;
    return used + bavail > 0 ? used / (used + bavail) : null;
  } catch {
    return null; // not made yet
  }
}

/** How much of the machine is in use; of its processors since the same reader looked before. */
export async function readHost(reader: string): Promise<HostUse> {
  return { cpu: cpuSince(reader), memory: memoryInUse(), disk: await diskInUse(env().BLOB_DIR) };
}
