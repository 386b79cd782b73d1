import { completed, type Steps } from '@/lib/stats/steps';
import { rowCount, type Table } from '@/lib/tabular/table';
import { candidatePairs } from './candidate-pairs';
import { chooseColumns, isName, shareOfRows } from './choose-columns';
import { type ComparedColumn, LEVELS, type Level, levelOf } from './compared-column';
import {
  fitModel,
  type LinkageModel,
  logOdds,
  logWeight,
  type Pattern,
  probabilityOf,
  randomLevels,
  termFrequencyWeight,
} from './fellegi-sunter';
import { groupPairs } from './group-pairs';
import { sharedHomes } from './shared-homes';

/** How one column of two records compares, and what that adds to the log₂ odds of their being one. */
export interface FieldComparison {
  readonly column: string;
  readonly level: Level;
  readonly weight: number;
}

export interface RecordPair {
  /** Source rows, the lower first. */
  readonly rows: readonly [number, number];
  /** 0–1. */
  readonly probability: number;
  readonly fields: readonly FieldComparison[];
}

/** Rows that are probably records of one thing. */
export interface RecordGroup {
  /** Source rows, ascending. */
  readonly rows: readonly number[];
  /** The least sure link that holds the group together. */
  readonly probability: number;
  readonly pairs: readonly RecordPair[];
}

export interface RecordDuplicates {
  /** Ids of the compared columns; empty when the rows of the table are no entities. */
  readonly columns: readonly string[];
  /** The surest first. */
  readonly groups: readonly RecordGroup[];
}

/** Below this a pair is not worth a person's time. */
export const LEAST_PROBABILITY = 0.5;
/** So many pairs are compared before others may have their turn. */
const PAIRS_A_STEP = 2_000;
/** At least so many columns of a pair must agree nearly or wholly, a name among them. */
const LEAST_AGREEING = 2;

/**
 * Records that mean the same though they differ: linked by the model of Fellegi and Sunter with its parameters estimated from the
 * table itself, compared by kind, with term frequencies; pairs from blocks of rows that share something rare. Rows that are equal
 * in every compared column count, too. Deterministic; does not depend on the order of rows except for ties beyond `MOST_PAIRS`.
 */
export function findRecordDuplicates(table: Table): RecordDuplicates {
  return completed(recordDuplicateSteps(table));
}

/** The same in steps, between which others may have their turn. */
export function* recordDuplicateSteps(table: Table): Steps<RecordDuplicates> {
  const rows = rowCount(table);
  const columns = chooseColumns(table);
  if (columns.length === 0) return { columns: [], groups: [] };
  const compare = columns.map(levelOf);
  const names = columns.map((column) => namesWithin(column, columns));
  const pairs = yield* candidatePairs(columns, rows);
  const u: number[][] = [];
  for (const [i, column] of columns.entries()) {
    u.push(randomLevels(column, compare[i] ?? (() => -1)));
    yield;
  }
  const encoded = new Float64Array(pairs.length);
  const counts = new Map<number, number>();
  const current = new Array<Level>(columns.length).fill(-1);
  for (let i = 0; i < pairs.length; i++) {
    if (i % PAIRS_A_STEP === 0) yield;
    const pair = pairs[i] ?? 0;
    const a = Math.floor(pair / rows);
    const b = pair % rows;
    for (let c = 0; c < columns.length; c++) {
      const codes = columns[c]?.codes;
      current[c] = compare[c]?.(codes?.[a] ?? -1, codes?.[b] ?? -1) ?? -1;
    }
    let pattern = 0;
    for (let c = 0; c < columns.length; c++) {
      const level = current[c] ?? -1;
      // Addresses made from equal names are alike by that alone.
      const isEcho = (level === 1 || level === 2) && names[c]?.some((name) => (current[name] ?? 0) >= 2) === true;
      pattern = pattern * (LEVELS + 1) + (isEcho ? 0 : level + 1);
    }
    encoded[i] = pattern;
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const decoded = new Map([...counts.keys()].map((pattern) => [pattern, decode(pattern, columns.length)]));
  const echoes = sharedHomes(
    columns,
    [...counts].map(([pattern, count]) => ({ levels: decoded.get(pattern) ?? [], count })),
  );
  const levels = new Map(
    [...decoded].map(([pattern, each]) => [pattern, each.map((level, c): Level => (echoes.has(c) ? -1 : level))]),
  );
  const patterns = [...counts].map(([pattern, count]): Pattern => ({ levels: levels.get(pattern) ?? [], count }));
  const model = fitModel(patterns, u, rows);
  const found: RecordPair[] = [];
  for (let i = 0; i < pairs.length; i++) {
    if (i % PAIRS_A_STEP === 0) yield;
    const pattern = levels.get(encoded[i] ?? 0) ?? [];
    const agreeing = columns.filter((_, c) => (pattern[c] ?? -1) >= 2);
    if (agreeing.length < LEAST_AGREEING || !agreeing.some(isName)) continue;
    const pair = pairs[i] ?? 0;
    const link = scored(model, columns, pattern, Math.floor(pair / rows), pair % rows, table.rowIndex);
    if (link.probability >= LEAST_PROBABILITY) found.push(link);
  }
  return { columns: columns.map(({ id }) => id), groups: groupPairs(found) };
}

const NAMED_SHARE = 0.5;

/** Indices of the columns whose words stand in the values of this one: the names an e-mail address is made from. */
function namesWithin(column: ComparedColumn, columns: readonly ComparedColumn[]): number[] {
  return columns.flatMap((other, index) => {
    if (other === column || other.method !== 'words') return [];
    const isNamed = (own: readonly string[], names: readonly string[]) => {
      const form = own.join('');
      return names.some((name) => name.length > 2 && form.includes(name));
    };
    return shareOfRows(column, other, isNamed) >= NAMED_SHARE ? [index] : [];
  });
}

const ALL_LEVELS: readonly Level[] = [-1, 0, 1, 2, 3];

function decode(pattern: number, length: number): Level[] {
  const levels: Level[] = [];
  let rest = pattern;
  for (let i = 0; i < length; i++) {
    levels.unshift(ALL_LEVELS[rest % (LEVELS + 1)] ?? -1);
    rest = Math.floor(rest / (LEVELS + 1));
  }
  return levels;
}

function scored(
  model: LinkageModel,
  columns: readonly ComparedColumn[],
  levels: readonly Level[],
  a: number,
  b: number,
  rowIndex: Uint32Array,
): RecordPair {
  let odds = logOdds(model, levels);
  const fields = columns.map((column, i): FieldComparison => {
    const level = levels[i] ?? -1;
    const rarity = level === 3 ? termFrequencyWeight(column, column.codes[a] ?? 0, model.u[i] ?? []) : 0;
    odds += rarity;
    return { column: column.id, level, weight: (logWeight(model.m[i], model.u[i], level) + rarity) / Math.LN2 };
  });
  return { rows: [rowIndex[a] ?? 0, rowIndex[b] ?? 0], probability: probabilityOf(odds), fields };
}
