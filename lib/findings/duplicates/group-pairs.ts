import type { RecordGroup, RecordPair } from './find-record-duplicates';

/** Two groups become one when at least this share of the pairs between them are links themselves: no long chains. */
const LINKED_SHARE = 0.5;

/** Groups of linked rows, the surest first: average-linkage clustering, pair by pair from the surest on. */
export function groupPairs(pairs: readonly RecordPair[]): RecordGroup[] {
  const sorted = [...pairs].sort(
    (a, b) => b.probability - a.probability || a.rows[0] - b.rows[0] || a.rows[1] - b.rows[1],
  );
  const links = new Set(sorted.map(({ rows }) => `${rows[0]} ${rows[1]}`));
  const isLinked = (a: number, b: number) => links.has(a < b ? `${a} ${b}` : `${b} ${a}`);
  const groupOf = new Map<number, number[]>();
  const weakest = new Map<number[], number>();
  for (const { rows, probability } of sorted) {
    const left = groupOf.get(rows[0]) ?? [rows[0]];
    const right = groupOf.get(rows[1]) ?? [rows[1]];
    if (left === right) continue;
    const linked = left.reduce((sum, a) => sum + right.filter((b) => isLinked(a, b)).length, 0);
    if (linked < LINKED_SHARE * left.length * right.length) continue;
    const joined = [...left, ...right];
    for (const row of joined) groupOf.set(row, joined);
    weakest.set(joined, probability);
  }
  const groups = new Set(groupOf.values());
  const pairsOf = new Map<number[], RecordPair[]>([...groups].map((group) => [group, []]));
  for (const pair of sorted) {
    const group = groupOf.get(pair.rows[0]);
    if (group !== undefined && group === groupOf.get(pair.rows[1])) pairsOf.get(group)?.push(pair);
  }
  return [...groups]
    .map(
      (group): RecordGroup => ({
        rows: [...group].sort((a, b) => a - b),
        probability: weakest.get(group) ?? 0,
        pairs: pairsOf.get(group) ?? [],
      }),
    )
    .sort((a, b) => b.probability - a.probability || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}
