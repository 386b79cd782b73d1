import type { Groups } from '@/lib/formula/functions/definition';
import { UNKNOWN, type Values } from '@/lib/formula/types';

/** The group of each row: rows alike in all keys, where missing is like missing. In order of appearance. */
export function groupsOf(keys: readonly Values[], rows: number): Groups {
  let groups: Groups = { of: new Int32Array(rows), count: rows === 0 ? 0 : 1 };
  for (const key of keys) groups = refined(groups, codesOf(key, rows));
  return groups;
}

interface Codes {
  readonly codes: Int32Array;
  readonly count: number;
}

/** A code from 0 on for each different value, missing among them. */
function codesOf(key: Values, rows: number): Codes {
  const codes = new Int32Array(rows);
  if (key.type === 'text') {
    for (let i = 0; i < rows; i++) codes[i] = (key.codes[i] as number) + 1;
    return { codes, count: key.dictionary.length + 1 };
  }
  if (key.type === 'boolean') return { codes: Int32Array.from(key.values), count: UNKNOWN + 1 };
  const known = new Map<number, number>();
  let missing = -1;
  let count = 0;
  for (let i = 0; i < rows; i++) {
    const value = key.values[i] as number;
    let code = Number.isNaN(value) ? missing : (known.get(value) ?? -1);
    if (code < 0) {
      code = count++;
      if (Number.isNaN(value)) missing = code;
      else known.set(value, code);
    }
    codes[i] = code;
  }
  return { codes, count };
}

const MOST_SLOTS = 1 << 22;

function refined({ of, count }: Groups, { codes, count: width }: Codes): Groups {
  const out = new Int32Array(of.length);
  let next = 0;
  if (count * width <= MOST_SLOTS) {
    const slots = new Int32Array(count * width).fill(-1);
    for (let i = 0; i < of.length; i++) {
      const key = (of[i] as number) * width + (codes[i] as number);
      if ((slots[key] as number) < 0) slots[key] = next++;
      out[i] = slots[key] as number;
    }
    return { of: out, count: next };
  }
  const known = new Map<number, number>();
  for (let i = 0; i < of.length; i++) {
    const key = (of[i] as number) * width + (codes[i] as number);
    let group = known.get(key);
    if (group === undefined) {
      group = next++;
      known.set(key, group);
    }
    out[i] = group;
  }
  return { of: out, count: next };
}
