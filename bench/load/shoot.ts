import { setTimeout as pause } from 'node:timers/promises';
import { type SeededRandom, seededRandom } from '@/bench/random';
import { nextRequest } from './mix';
import type { Office } from './office';

export interface Shot {
  kind: string;
  /** From when it was due to the end of its answer: what waits for its turn has waited. */
  ms: number;
  /** 0 when there was no answer. */
  status: number;
}

const TIMEOUT_MS = 30_000;

/** Time to the next arrival of a Poisson process. */
const gap = (random: SeededRandom, perSecond: number): number => (-Math.log(1 - random.next()) / perSecond) * 1000;

/**
 * Sends so many requests a second, whether or not those before were answered, until it is told to stop or the time is over, and waits
 * for the last answers.
 */
export async function shoot(
  url: string,
  office: Office,
  { perSecond, seconds, until = () => false }: { perSecond: number; seconds: number; until?: () => boolean },
): Promise<Shot[]> {
  const random = seededRandom(perSecond);
  const shots: Shot[] = [];
  const open = new Set<Promise<void>>();
  const ask = async (due: number) => {
    const { kind, path, headers } = nextRequest(office, random);
    let status = 0;
    try {
      const response = await fetch(url + path, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
      await response.arrayBuffer();
      status = response.status;
    } catch {
      status = 0;
    }
    shots.push({ kind, ms: performance.now() - due, status });
  };
  const end = performance.now() + seconds * 1000;
  for (let due = performance.now(); due < end && !until(); due += gap(random, perSecond)) {
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    const asked = ask(due).finally(() => open.delete(asked));
    open.add(asked);
  }
  await Promise.all(open);
  return shots;
}
