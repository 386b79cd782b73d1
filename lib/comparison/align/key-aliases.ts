import { asText } from '@/lib/tabular/as-text';
import type { Vector } from '@/lib/tabular/table';
import { type JoinedSpelling, joinSpellings } from './join-spellings';

/**
 * Keys that one side alone has and that are probably spellings of keys the other side alone has; only where each is the one candidate of
 * the other. To be looked at by a person.
 */
export function keyAliases(first: Vector, second: Vector): readonly JoinedSpelling[] {
  const labels: string[] = [];
  const codeOf = new Map<string, number>();
  const codesOf = (vector: Vector): Int32Array => {
    const { codes, dictionary } = asText(vector);
    const renamed = dictionary.map((text) => {
      const known = codeOf.get(text) ?? labels.push(text) - 1;
      codeOf.set(text, known);
      return known;
    });
    return codes.map((code) => (code < 0 ? -1 : (renamed[code] as number)));
  };
  const [a, b] = [codesOf(first), codesOf(second)];
  return joinSpellings({ first: a, second: b, size: labels.length, label: (code) => labels[code] ?? '' }).spellings;
}
