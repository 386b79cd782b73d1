import type { Steps } from '@/lib/stats/steps';
import type { ComparedColumn } from './compared-column';

/** A block larger than this holds a value too common to make two rows worth comparing. */
const LARGEST_BLOCK = 40;
/** Pairs compared in all; the smallest blocks come first. */
export const MOST_PAIRS = 2_000_000;

/** Rows that share a key: `rows` is grouped by key, block `i` is `rows[starts[i] .. starts[i + 1])`. */
interface Blocks {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly pairCount: number;
}

/**
 * Pairs of rows worth comparing, each as `low · rows + high`, ascending and once: rows that share a rare value, a rare word, the
 * beginning or the consonants of one, or a common value together with the beginning of a name. Of blocks beyond `MOST_PAIRS` in
 * all the largest are left out.
 */
export function* candidatePairs(columns: readonly ComparedColumn[], rows: number): Steps<Float64Array> {
  const families: Blocks[] = [];
  for (const column of columns) {
    for (const keys of keysOf(column)) {
      families.push(blocksOf(column, keys, rows));
      yield;
    }
  }
  for (const first of columns) {
    if (first.method !== 'words') continue;
    for (const second of columns) {
      if (second === first || second.forms.length > 0.5 * second.present) continue;
      families.push(jointBlocks(first, second, rows));
      yield;
    }
  }
  families.sort((a, b) => a.pairCount - b.pairCount);
  const found = new Float64Array(MOST_PAIRS);
  let count = 0;
  for (const { rows: members, starts } of families) {
    yield;
    for (let block = 0; block + 1 < starts.length && count < MOST_PAIRS; block++) {
      const start = starts[block] ?? 0;
      const end = starts[block + 1] ?? 0;
      for (let i = start; i < end; i++) {
        const a = members[i] ?? 0;
        for (let j = i + 1; j < end && count < MOST_PAIRS; j++) {
          const b = members[j] ?? 0;
          if (a !== b) found[count++] = a < b ? a * rows + b : b * rows + a;
        }
      }
    }
  }
  return distinct(found.subarray(0, count).sort());
}

function distinct(sorted: Float64Array): Float64Array {
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    const pair = sorted[i] ?? 0;
    if (i === 0 || pair !== sorted[i - 1]) sorted[kept++] = pair;
  }
  return sorted.slice(0, kept);
}

type Keys = (code: number) => readonly string[];

/** The families of keys of a column, each a function from a code to its keys. */
function keysOf({ method, forms, words }: ComparedColumn): Keys[] {
  const form = (code: number) => forms[code] ?? '';
  const whole: Keys = (code) => [form(code)];
  switch (method) {
    case 'words': {
      const own = (code: number) => words[code] ?? [];
      return [
        (code) => [[...own(code)].sort().join(' ')],
        (code) => own(code).filter((word) => word.length > 2),
        (code) => own(code).flatMap((word) => (word.length > 4 ? [skeleton(word)] : [])),
        (code) => [skeleton(form(code))],
        (code) => (form(code).length > 6 ? [form(code).slice(0, 6)] : []),
      ];
    }
    case 'code':
      return [whole, (code) => ends(form(code))];
    default:
      return [whole];
  }
}

/** First letter, then consonants without repetition: what most slips of the pen leave as it was. */
function skeleton(text: string): string {
  return (
    (text[0] ?? '') +
    text
      .slice(1)
      .replace(/[aeiouyhw\s]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

function ends(form: string): string[] {
  const at = form.indexOf('@');
  if (at > 2) return [form.slice(0, at)];
  return form.length >= 7 ? [`^${form.slice(0, 5)}`, `${form.slice(-6)}$`] : [];
}

function blocksOf(column: ComparedColumn, keys: Keys, rows: number): Blocks {
  const ids = new Map<string, number>();
  const ofCode = column.forms.map((_, code) =>
    [...new Set(keys(code))].filter((key) => key !== '').map((key) => idOf(ids, key)),
  );
  return group(rows, (row) => ofCode[column.codes[row] ?? -1] ?? [], ids.size);
}

/** Rows that share a value of `second` and how their value of `first` begins. */
function jointBlocks(first: ComparedColumn, second: ComparedColumn, rows: number): Blocks {
  const ids = new Map<string, number>();
  const beginnings = first.forms.map((form) => form.slice(0, 2));
  const keys = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    const a = first.codes[row] ?? -1;
    const b = second.codes[row] ?? -1;
    if (a >= 0 && b >= 0) keys[row] = idOf(ids, `${b} ${beginnings[a]}`);
  }
  return group(rows, (row) => ((keys[row] ?? -1) < 0 ? [] : [keys[row] ?? -1]), ids.size);
}

function idOf(ids: Map<string, number>, key: string): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, ids.size);
  return ids.size - 1;
}

function group(rows: number, keysOfRow: (row: number) => readonly number[], keyCount: number): Blocks {
  const sizes = new Uint32Array(keyCount);
  for (let row = 0; row < rows; row++) for (const key of keysOfRow(row)) sizes[key] = (sizes[key] ?? 0) + 1;
  const place = new Int32Array(keyCount).fill(-1);
  const starts: number[] = [];
  let total = 0;
  let pairCount = 0;
  for (let key = 0; key < keyCount; key++) {
    const size = sizes[key] ?? 0;
    if (size < 2 || size > LARGEST_BLOCK) continue;
    starts.push(total);
    place[key] = total;
    total += size;
    pairCount += (size * (size - 1)) / 2;
  }
  starts.push(total);
  const members = new Uint32Array(total);
  for (let row = 0; row < rows; row++) {
    for (const key of keysOfRow(row)) {
      const at = place[key] ?? -1;
      if (at < 0) continue;
      members[at] = row;
      place[key] = at + 1;
    }
  }
  return { rows: members, starts: Uint32Array.from(starts), pairCount };
}
