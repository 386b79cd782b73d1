import { ANCHOR, CONTEXT_WEIGHTS, LEAST_RIVAL, MOST_AHEAD } from './weights';

/** Each pair beside what else its two columns may belong to, and beside its neighbours. */
export function inContext(alone: Float64Array, most: Float64Array, rows: number, columns: number): Float64Array {
  const { anchorOf, anchorFrom } = anchors(alone, rows, columns);
  const byRow = bestTwo(rows, columns, (i, j) =>
    isFree(anchorFrom, j, i) ? (alone[i * columns + j] as number) : Number.NEGATIVE_INFINITY,
  );
  const byColumn = bestTwo(columns, rows, (j, i) =>
    isFree(anchorOf, i, j) ? (alone[i * columns + j] as number) : Number.NEGATIVE_INFINITY,
  );
  const odds = new Float64Array(alone.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      const pair = alone[at] as number;
      const rival = Math.max(LEAST_RIVAL, rivalOf(byRow, i, j), rivalOf(byColumn, j, i));
      const ahead = Math.max(-MOST_AHEAD, Math.min(MOST_AHEAD, pair - rival));
      const isTaken = !isFree(anchorOf, i, j) || !isFree(anchorFrom, j, i);
      const found =
        CONTEXT_WEIGHTS.bias +
        CONTEXT_WEIGHTS.pair * pair +
        (ahead > 0 ? CONTEXT_WEIGHTS.ahead : CONTEXT_WEIGHTS.behind) * ahead +
        CONTEXT_WEIGHTS.neighbours * neighbours(anchorOf, i, j, rows, columns) +
        (isTaken ? CONTEXT_WEIGHTS.taken : 0);
      odds[at] = Math.min(found, most[at] as number);
    }
  }
  return odds;
}

/** Pairs that are the best of both columns and likely by themselves. */
function anchors(alone: Float64Array, rows: number, columns: number) {
  const anchorOf = new Int32Array(rows).fill(-1);
  const anchorFrom = new Int32Array(columns).fill(-1);
  const bestOfRow = bestTwo(rows, columns, (i, j) => alone[i * columns + j] as number);
  const bestOfColumn = bestTwo(columns, rows, (j, i) => alone[i * columns + j] as number);
  for (let i = 0; i < rows; i++) {
    const j = bestOfRow.at[i] as number;
    if (j < 0 || (bestOfRow.best[i] as number) < ANCHOR || bestOfColumn.at[j] !== i) continue;
    anchorOf[i] = j;
    anchorFrom[j] = i;
  }
  return { anchorOf, anchorFrom };
}

const isFree = (anchor: Int32Array, index: number, other: number) => anchor[index] === -1 || anchor[index] === other;

interface BestTwo {
  readonly best: Float64Array;
  readonly at: Int32Array;
  readonly next: Float64Array;
}

/** The largest and the second largest of each line. */
function bestTwo(lines: number, length: number, value: (line: number, index: number) => number): BestTwo {
  const best = new Float64Array(lines).fill(Number.NEGATIVE_INFINITY);
  const next = new Float64Array(lines).fill(Number.NEGATIVE_INFINITY);
  const at = new Int32Array(lines).fill(-1);
  for (let line = 0; line < lines; line++) {
    for (let index = 0; index < length; index++) {
      const found = value(line, index);
      if (found > (best[line] as number)) {
        next[line] = best[line] as number;
        best[line] = found;
        at[line] = index;
      } else if (found > (next[line] as number)) next[line] = found;
    }
  }
  return { best, at, next };
}

const rivalOf = ({ best, at, next }: BestTwo, line: number, index: number) =>
  (at[line] === index ? next[line] : best[line]) as number;

/** 0–1: how far the columns on both sides of a pair belong together, the ends of the tables counting half. */
function neighbours(anchorOf: Int32Array, i: number, j: number, rows: number, columns: number): number {
  let found = 0;
  for (const step of [-1, 1]) {
    const [a, b] = [i + step, j + step];
    if (a >= 0 && a < rows && anchorOf[a] === b) found += 0.5;
    else if ((a < 0 && b < 0) || (a === rows && b === columns)) found += 0.25;
  }
  return found;
}
