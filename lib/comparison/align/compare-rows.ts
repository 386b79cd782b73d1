import type { AlignedPair, Alignment } from './alignment';
import { joinSpellings } from './join-spellings';
import { type ChangedCells, type DuplicateKey, type RowDifferences, RowState } from './row-types';
import { combineCodes } from './shared-codes';
import { comparableSources } from './source-cells';

/** Keys of several rows that are listed. */
const MOST_DUPLICATES = 1_000;
/** Numbers this near, in proportion, are one number that went through a conversion. */
const SAME_NUMBER = 1e-9;

/**
 * What became of every row: rows are found again by their key, those whose key stands for several rows of a side are listed and never
 * paired, and of the others every cell is compared. A cell that differs though the sources agree was changed by cleaning alone.
 *
 * @param key ids of the pairs that make the key
 * @param options `joinsSpellings`: keys that are other spellings of one another are one; only of a single column of words
 * @throws RangeError without a key, or when it names a pair that is not there
 */
export function compareRows(
  alignment: Alignment,
  key: readonly string[],
  { joinsSpellings = false }: { readonly joinsSpellings?: boolean } = {},
): RowDifferences {
  const keyPairs = key.map((id) => pairOf(alignment, id));
  const [only] = keyPairs;
  const joined = joinsSpellings && keyPairs.length === 1 && only !== undefined ? joinSpellings(only.codes()) : null;
  const codes = joined?.codes ?? combineCodes(keyPairs.map((pair) => pair.codes()));
  const a = rowsByKey(codes.first, codes.size);
  const b = rowsByKey(codes.second, codes.size);
  const added: number[] = [];
  const removed: number[] = [];
  const firstRows: number[] = [];
  const secondRows: number[] = [];
  const duplicated: number[] = [];
  for (let row = 0; row < codes.first.length; row++) {
    const code = codes.first[row] as number;
    if (code < 0 || a.counts[code] !== 1 || (b.counts[code] as number) > 1) continue;
    if (b.counts[code] === 0) removed.push(row);
    else {
      firstRows.push(row);
      secondRows.push(b.rowOf[code] as number);
    }
  }
  for (let row = 0; row < codes.second.length; row++) {
    const code = codes.second[row] as number;
    if (code >= 0 && a.counts[code] === 0 && b.counts[code] === 1) added.push(row);
  }
  for (let code = 0; code < codes.size; code++)
    if ((a.counts[code] as number) > 1 || (b.counts[code] as number) > 1) duplicated.push(code);
  const paired = { first: Uint32Array.from(firstRows), second: Uint32Array.from(secondRows) };
  const { cells, states, knowsSources } = compareCells(alignment, new Set(key), paired);
  const tally = countStates(states);
  return {
    key,
    added: Uint32Array.from(added),
    removed: Uint32Array.from(removed),
    paired,
    states,
    cells,
    keyless: { first: a.keyless, second: b.keyless },
    duplicates: listDuplicates(keyPairs, codes, duplicated.slice(0, MOST_DUPLICATES)),
    duplicateKeys: duplicated.length,
    duplicateRows: {
      first: duplicated.reduce((sum, code) => sum + (a.counts[code] as number), 0),
      second: duplicated.reduce((sum, code) => sum + (b.counts[code] as number), 0),
    },
    spellings: joined?.spellings ?? [],
    counts: { added: added.length, removed: removed.length, ...tally },
    knowsSources,
  };
}

function pairOf({ pairs }: Alignment, id: string): AlignedPair {
  const pair = pairs.find((one) => one.id === id);
  if (pair === undefined) throw new RangeError(`No pair of columns is called ${id}.`);
  return pair;
}

/** For each key how many rows have it and the last of them. */
function rowsByKey(codes: Int32Array, size: number) {
  const counts = new Uint32Array(size);
  const rowOf = new Int32Array(size);
  let keyless = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code < 0) {
      keyless++;
      continue;
    }
    counts[code] = (counts[code] as number) + 1;
    rowOf[code] = row;
  }
  return { counts, rowOf, keyless };
}

type Paired = RowDifferences['paired'];

function compareCells(alignment: Alignment, key: ReadonlySet<string>, paired: Paired) {
  const states = new Uint8Array(paired.first.length);
  const sources = comparableSources(alignment);
  const cells: ChangedCells[] = [];
  for (const pair of alignment.pairs) {
    if (key.has(pair.id) || !pair.isComparable) continue;
    const differs = difference(pair);
    const isSameSource = sources?.(pair);
    const rows: number[] = [];
    for (let i = 0; i < states.length; i++)
      if (differs(paired.first[i] as number, paired.second[i] as number)) rows.push(i);
    if (rows.length === 0) continue;
    const byCleaning = new Uint8Array(rows.length);
    for (const [at, i] of rows.entries()) {
      const isCleaning = isSameSource?.(paired.first[i] as number, paired.second[i] as number) ?? false;
      if (isCleaning) byCleaning[at] = 1;
      if (!isCleaning) states[i] = RowState.Changed;
      else if (states[i] === RowState.Unchanged) states[i] = RowState.ChangedByCleaning;
    }
    cells.push({ pair: pair.id, first: pair.first, second: pair.second, rows: Uint32Array.from(rows), byCleaning });
  }
  return { cells, states, knowsSources: sources !== null };
}

/** Whether cells of two rows differ; a missing cell differs from one that is not. */
function difference(pair: AlignedPair): (a: number, b: number) => boolean {
  const numbers = pair.allNumbers();
  if (numbers !== null) {
    const { first, second } = numbers;
    return (a, b) => {
      const [x, y] = [first[a] as number, second[b] as number];
      if (x === y) return false;
      if (Number.isNaN(x) || Number.isNaN(y)) return !(Number.isNaN(x) && Number.isNaN(y));
      return Math.abs(x - y) > SAME_NUMBER * Math.max(Math.abs(x), Math.abs(y));
    };
  }
  const { first, second } = pair.codes();
  return (a, b) => first[a] !== second[b];
}

function countStates(states: Uint8Array) {
  let changed = 0;
  let changedByCleaning = 0;
  for (let i = 0; i < states.length; i++) {
    if (states[i] === RowState.Changed) changed++;
    else if (states[i] === RowState.ChangedByCleaning) changedByCleaning++;
  }
  return { changed, changedByCleaning, unchanged: states.length - changed - changedByCleaning };
}

function listDuplicates(
  pairs: readonly AlignedPair[],
  codes: { readonly first: Int32Array; readonly second: Int32Array },
  duplicated: readonly number[],
): DuplicateKey[] {
  const groups = new Map(duplicated.map((code) => [code, { first: [] as number[], second: [] as number[] }]));
  if (groups.size > 0) {
    for (let row = 0; row < codes.first.length; row++) groups.get(codes.first[row] as number)?.first.push(row);
    for (let row = 0; row < codes.second.length; row++) groups.get(codes.second[row] as number)?.second.push(row);
  }
  return [...groups.values()].map(({ first, second }) => ({ key: keyText(pairs, first[0], second[0]), first, second }));
}

function keyText(pairs: readonly AlignedPair[], first: number | undefined, second: number | undefined): string[] {
  return pairs.map((pair) => {
    const codes = pair.codes();
    const code = first === undefined ? codes.second[second ?? 0] : codes.first[first];
    return codes.label(code as number);
  });
}
