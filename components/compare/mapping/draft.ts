import type { ComparisonJson } from '@/lib/contract/comparison';

/** By id of the first's column the id of the second's. */
export type MappingDraft = ReadonlyMap<string, string>;

export function draftOf({ header_mapping }: ComparisonJson): MappingDraft {
  return new Map(Object.values(header_mapping).map(({ column_id_1, column_id_2 }) => [column_id_1, column_id_2]));
}

/** Joins two columns; whatever either was joined with is left alone. Null takes the first's partner away. */
export function joined(draft: MappingDraft, first: string, second: string | null): MappingDraft {
  const next = new Map([...draft].filter(([one, other]) => one !== first && other !== second));
  if (second !== null) next.set(first, second);
  return next;
}

export function isSame(one: MappingDraft, other: MappingDraft): boolean {
  return one.size === other.size && [...one].every(([first, second]) => other.get(first) === second);
}

/** What is known of a pair: as proposed, or how similar the two were found though not proposed. */
export function knownPair(
  comparison: ComparisonJson,
  first: string,
  second: string,
): { similarity: number | null; certainty: 'certain' | 'likely' | 'chosen'; reasons: readonly string[] } {
  const proposed = Object.values(comparison.header_mapping).find(
    ({ column_id_1, column_id_2 }) => column_id_1 === first && column_id_2 === second,
  );
  if (proposed) return proposed;
  const one = comparison.period_1.columns.find(({ id }) => id === first)?.name;
  const other = comparison.period_2.columns.find(({ id }) => id === second)?.name;
  const candidate = comparison.candidates[one ?? '']?.find(({ column }) => column === other);
  return { similarity: candidate?.similarity ?? null, certainty: 'chosen', reasons: [] };
}
