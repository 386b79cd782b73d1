import { TRUE, type Values } from '@/lib/formula/types';

type ScalarType = Values['type'];

/**
 * For each place the value of the branch chosen there: `picks[i]` is its index, −1 for missing. Values of length 1 stand for all places.
 */
export function choose(type: ScalarType, picks: Int8Array | Int32Array, branches: readonly Values[]): Values {
  const length = picks.length;
  if (type === 'text') return chooseTexts(picks, branches);
  if (type === 'boolean') {
    const out = new Uint8Array(length).fill(2);
    const sources = branches.map((branch) => (branch.type === 'boolean' ? branch.values : new Uint8Array([2])));
    for (let i = 0; i < length; i++) {
      const source = sources[picks[i] as number];
      if (source !== undefined) out[i] = source[source.length === 1 ? 0 : i] as number;
    }
    return { type, values: out };
  }
  const out = new Float64Array(length).fill(Number.NaN);
  const sources = branches.map((branch) => (branch.type === type ? branch.values : new Float64Array([Number.NaN])));
  for (let i = 0; i < length; i++) {
    const source = sources[picks[i] as number];
    if (source !== undefined) out[i] = source[source.length === 1 ? 0 : i] as number;
  }
  return { type, values: out };
}

function chooseTexts(picks: Int8Array | Int32Array, branches: readonly Values[]): Values {
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  const sources = branches.map((branch) => {
    if (branch.type !== 'text') return { codes: new Int32Array([-1]), recoded: new Int32Array(0) };
    const recoded = Int32Array.from(branch.dictionary, (text) => {
      const known = codeOf.get(text) ?? dictionary.push(text) - 1;
      codeOf.set(text, known);
      return known;
    });
    return { codes: branch.codes, recoded };
  });
  const codes = new Int32Array(picks.length).fill(-1);
  for (let i = 0; i < picks.length; i++) {
    const source = sources[picks[i] as number];
    if (source === undefined) continue;
    const code = source.codes[source.codes.length === 1 ? 0 : i] as number;
    codes[i] = code < 0 ? -1 : (source.recoded[code] as number);
  }
  return { type: 'text', codes, dictionary };
}

/** For each place the index of the first condition that is true; `otherwise` where none is. */
export function firstTrue(conditions: readonly Uint8Array[], length: number, otherwise: number): Int32Array {
  const picks = new Int32Array(length).fill(otherwise);
  for (let index = conditions.length - 1; index >= 0; index--) {
    const condition = conditions[index] as Uint8Array;
    const step = condition.length === 1 ? 0 : 1;
    for (let i = 0; i < length; i++) if (condition[i * step] === TRUE) picks[i] = index;
  }
  return picks;
}
