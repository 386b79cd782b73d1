import { formatNumber, type TextVector, type Vector } from './table';

/** The cells as text, the very vector when it is text already. No text changes: numbers are written as they are exported. */
export function asText(vector: Vector): TextVector {
  if (vector.kind === 'text') return vector;
  const { values, decimals } = vector;
  const codes = new Int32Array(values.length).fill(-1);
  const codeOf = new Map<number, number>();
  const dictionary: string[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = dictionary.push(formatNumber(value, decimals)) - 1;
      codeOf.set(value, code);
    }
    codes[i] = code;
  }
  return { kind: 'text', codes, dictionary };
}
