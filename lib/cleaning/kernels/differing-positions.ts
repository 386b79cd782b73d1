import { cellText, type TextVector, type Vector } from '@/lib/tabular/table';
import { positionsWhere } from './positions';

/** Positions at which the text of two columns differs, ascending. */
export function differingPositions(before: Vector, after: Vector): Uint32Array {
  if (before.kind === 'text' && after.kind === 'text') return differingTexts(before, after);
  if (before.kind === 'number' && after.kind === 'number' && before.decimals === after.decimals) {
    const [a, b] = [before.values, after.values];
    return positionsWhere(a.length, (i) => !Object.is(a[i], b[i]) && !(Number.isNaN(a[i]) && Number.isNaN(b[i])));
  }
  const length = before.kind === 'text' ? before.codes.length : before.values.length;
  return positionsWhere(length, (i) => cellText(before, i) !== cellText(after, i));
}

function differingTexts(before: TextVector, after: TextVector): Uint32Array {
  const codeOf = new Map(before.dictionary.map((text, code) => [text, code]));
  const known = Int32Array.from(after.dictionary, (text) => codeOf.get(text) ?? -2);
  return positionsWhere(before.codes.length, (i) => {
    const code = after.codes[i] as number;
    return (code < 0 ? -1 : known[code]) !== before.codes[i];
  });
}
