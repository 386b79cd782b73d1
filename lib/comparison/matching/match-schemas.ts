import type { Table } from '@/lib/tabular/table';
import { assignCheapest } from './assign';
import { featuresOf } from './features';
import {
  CERTAIN,
  type ColumnMatch,
  LIKELY,
  type MatchCandidate,
  type MatchOptions,
  type MatchReason,
  type SchemaMatch,
} from './match';
import { distanceBetween } from './place';
import { reasonsFor } from './reasons';
import { rememberedPairs } from './remember';
import { type PairScores, scorePairs } from './score-pairs';

const MOST_CANDIDATES = 5;
/** Candidates less similar than this are none. */
const LEAST_CANDIDATE = 5;

/**
 * Proposes which columns of two tables belong together: by what their headers say and by what they hold, one to one, so that the
 * whole is as likely as can be. Pairs confirmed before come first. What is less similar than `LIKELY` is not proposed. Deterministic.
 */
export function matchSchemas(first: Table, second: Table, { remembered = [] }: MatchOptions = {}): SchemaMatch {
  const scores = scorePairs(first, second);
  const fixed = rememberedPairs(first, second, remembered);
  const partner = assign(scores, fixed);
  const matches: ColumnMatch[] = [];
  const taken = new Set<number>();
  for (const [i, column] of first.columns.entries()) {
    const j = partner[i] as number;
    const other = second.columns[j];
    if (j < 0 || other === undefined) continue;
    const isRemembered = fixed.get(i) === j;
    const similarity = isRemembered ? 100 : similarityOf(scores, i, j);
    if (similarity < LIKELY) continue;
    taken.add(j);
    matches.push({
      first: column.id,
      second: other.id,
      similarity,
      certainty: similarity >= CERTAIN ? 'certain' : 'likely',
      isRemembered,
      reasons: reasonsOf(scores, i, j, isRemembered),
    });
  }
  const matched = new Set(matches.map((match) => match.first));
  return {
    matches,
    unmatchedFirst: first.columns.filter(({ id }) => !matched.has(id)).map(({ id }) => id),
    unmatchedSecond: second.columns.filter((_, j) => !taken.has(j)).map(({ id }) => id),
    candidates: new Map(first.columns.map(({ id }, i) => [id, candidatesOf(scores, i, second)])),
    sharesNothing: matches.length === 0,
  };
}

/** 0–100 with one decimal; 100 is left to what a person confirmed. */
function similarityOf({ odds, second }: PairScores, i: number, j: number): number {
  const share = 1 / (1 + Math.exp(-(odds[i * second.length + j] as number)));
  return Math.min(99.9, Math.round(share * 1000) / 10);
}

/** Odds that are worth nothing weigh nothing in the assignment: it maximises the evidence of what is proposed. */
function assign({ odds, first, second }: PairScores, fixed: ReadonlyMap<number, number>): Int32Array {
  const isTurned = first.length > second.length;
  const [rows, columns] = isTurned ? [second.length, first.length] : [first.length, second.length];
  const costs = new Float64Array(rows * columns);
  const fixedSeconds = new Set(fixed.values());
  for (let i = 0; i < first.length; i++) {
    for (let j = 0; j < second.length; j++) {
      const isFixed = fixed.get(i) === j;
      const isBarred = !isFixed && (fixed.has(i) || fixedSeconds.has(j));
      const worth = isFixed ? 1e6 : isBarred ? 0 : Math.max(0, odds[i * second.length + j] as number);
      costs[isTurned ? j * columns + i : i * columns + j] = -worth;
    }
  }
  const assigned = assignCheapest(costs, rows, columns);
  const partner = new Int32Array(first.length).fill(-1);
  for (const [row, column] of assigned.entries()) {
    if (costs[row * columns + column] === 0) continue;
    if (isTurned) partner[column] = row;
    else partner[row] = column;
  }
  return partner;
}

function reasonsOf({ names, first, second }: PairScores, i: number, j: number, isRemembered: boolean): MatchReason[] {
  const [a, b] = [first[i], second[j]];
  if (a === undefined || b === undefined) return [];
  const name = names.compare(i, j);
  const features = featuresOf(a, b, name, distanceBetween(i, first.length, j, second.length));
  const seen = reasonsFor(features, a, b, name);
  return isRemembered ? [{ code: 'confirmed_before' }, ...seen] : seen;
}

function candidatesOf(scores: PairScores, i: number, second: Table): MatchCandidate[] {
  return second.columns
    .map(({ id }, j) => ({ second: id, similarity: similarityOf(scores, i, j) }))
    .filter(({ similarity }) => similarity >= LEAST_CANDIDATE)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST_CANDIDATES);
}
