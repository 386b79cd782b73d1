import { categoriesOf } from '@/lib/charts/categories';
import { numberCodes } from '@/lib/charts/number-codes';
import { foldSpelling } from '@/lib/tabular/profile/near-duplicates';
import { type Column, formatNumber } from '@/lib/tabular/table';
import type { NumberSides, SharedCodes } from './alignment';

/** Dictionaries up to this size are also brought together by folded spelling; larger ones are keys, where letters count. */
const MOST_FOLDED = 20_000;

/** Codes of texts with the number of spellings that were joined. */
export interface JoinedCodes {
  readonly codes: SharedCodes;
  readonly joined: number;
}

/** Numbers of both sides as codes of one dictionary. */
export function numberSidesCodes({ first, second }: NumberSides, decimals: number | undefined): SharedCodes {
  const all = new Float64Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  const { codes, entries } = numberCodes(all);
  return {
    first: codes.subarray(0, first.length),
    second: codes.subarray(first.length),
    size: entries.length,
    label: (code) => formatNumber(entries[code] as number, decimals),
  };
}

/**
 * Texts of both sides as codes of one dictionary. A text of the second that the first does not have is taken for the one text of the
 * first that differs from it in case, blanks and signs alone. `cut` shortens texts before that, as days to months.
 */
export function textSidesCodes(first: Column, second: Column, cut?: number): JoinedCodes {
  const [a, b] = [categoriesOf(first), categoriesOf(second)];
  const labels: string[] = [];
  const codeOf = new Map<string, number>();
  const textOf = (label: string) => (cut === undefined ? label : label.slice(0, cut));
  const add = (text: string): number => {
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    const code = labels.push(text) - 1;
    codeOf.set(text, code);
    return code;
  };
  const firstCodes = Int32Array.from(a.labels, (label) => add(textOf(label)));
  const folded = a.size <= MOST_FOLDED && b.size <= MOST_FOLDED ? foldedCodes(labels) : null;
  const used = usedCodes(b.codes, b.size);
  let joined = 0;
  const secondCodes = Int32Array.from(b.labels, (label, code) => {
    const text = textOf(label);
    const alike = codeOf.has(text) ? undefined : folded?.get(foldSpelling(text));
    if (alike === undefined || alike < 0) return add(text);
    if (used[code] === 1) joined++;
    return alike;
  });
  const codes = {
    first: recoded(a.codes, firstCodes),
    second: recoded(b.codes, secondCodes),
    size: labels.length,
    label: (code: number) => labels[code] as string,
  };
  return { codes, joined };
}

/** Folded text → its code; −1 where several texts fold alike. Texts of signs alone fold to nothing and are left out. */
function foldedCodes(labels: readonly string[]): Map<string, number> {
  const folded = new Map<string, number>();
  for (const [code, label] of labels.entries()) {
    const key = foldSpelling(label);
    if (key !== '') folded.set(key, folded.has(key) ? -1 : code);
  }
  return folded;
}

function usedCodes(codes: Int32Array, size: number): Uint8Array {
  const used = new Uint8Array(size);
  for (let i = 0; i < codes.length; i++) if ((codes[i] as number) >= 0) used[codes[i] as number] = 1;
  return used;
}

function recoded(codes: Int32Array, to: Int32Array): Int32Array {
  const result = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    result[i] = code < 0 ? -1 : (to[code] as number);
  }
  return result;
}

/** Several columns as one: rows with equal cells in all of them share a code; −1 where one is missing. */
export function combineCodes(parts: readonly SharedCodes[]): {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly size: number;
} {
  const [start, ...others] = parts;
  if (start === undefined) throw new RangeError('Codes of no columns cannot be combined.');
  let combined: { first: Int32Array; second: Int32Array; size: number } = start;
  for (const next of others) {
    if (combined.size * next.size > Number.MAX_SAFE_INTEGER)
      throw new RangeError('Too many different values to combine.');
    const product = (a: Int32Array, b: Int32Array) => {
      const mixed = new Float64Array(a.length);
      for (let i = 0; i < a.length; i++) {
        const [x, y] = [a[i] as number, b[i] as number];
        mixed[i] = x < 0 || y < 0 ? Number.NaN : x * next.size + y;
      }
      return mixed;
    };
    const { first, second, size } = numberSidesCodes(
      { first: product(combined.first, next.first), second: product(combined.second, next.second) },
      undefined,
    );
    combined = { first, second, size };
  }
  return combined;
}
