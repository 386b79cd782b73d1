import { ratio } from 'fuzzball';
import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { assignCheapest } from '@/lib/comparison/matching/assign';
import { matchSchemas } from '@/lib/comparison/matching/match-schemas';
import { scorePairs } from '@/lib/comparison/matching/score-pairs';
import type { Table } from '@/lib/tabular/table';
import { type LabelledExports, labelledExports } from './exports';

/** What a way of matching proposes for two tables, and how it ranks the second's columns for each of the first's. */
interface Proposal {
  /** First header → second header, with its similarity. */
  readonly pairs: ReadonlyMap<string, { readonly header: string; readonly similarity: number }>;
  readonly ranked: ReadonlyMap<string, readonly string[]>;
}

const headersOf = (table: Table) => table.columns.map(({ sourceName, name }) => sourceName ?? name);

function proposed({ first, second }: LabelledExports): Proposal {
  const { matches } = matchSchemas(first, second);
  const { odds } = scorePairs(first, second);
  const name = (table: Table, id: string) =>
    headersOf(table)[table.columns.findIndex((column) => column.id === id)] ?? '';
  return {
    pairs: new Map(
      matches.map((match) => [
        name(first, match.first),
        { header: name(second, match.second), similarity: match.similarity },
      ]),
    ),
    ranked: ranking(first, second, (i, j) => odds[i * second.columns.length + j] as number),
  };
}

function ranking(first: Table, second: Table, score: (i: number, j: number) => number): Map<string, string[]> {
  const others = headersOf(second);
  return new Map(
    headersOf(first).map((header, i) => [
      header,
      others
        .map((other, j) => ({ other, score: score(i, j) }))
        .sort((a, b) => b.score - a.score)
        .map(({ other }) => other),
    ]),
  );
}

/** The rule everybody writes first: headers in lower case, a ratio above 85, each taken once. */
function byRatio({ first, second }: LabelledExports): Proposal {
  const [a, b] = [headersOf(first), headersOf(second)];
  const alike = (i: number, j: number) => ratio((a[i] ?? '').toLowerCase(), (b[j] ?? '').toLowerCase());
  const isTurned = a.length > b.length;
  const [rows, columns] = isTurned ? [b.length, a.length] : [a.length, b.length];
  const costs = Float64Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return -(isTurned ? alike(column, row) : alike(row, column));
  });
  const assigned = assignCheapest(costs, rows, columns);
  const pairs = new Map<string, { header: string; similarity: number }>();
  for (const [row, column] of assigned.entries()) {
    const [i, j] = isTurned ? [column, row] : [row, column];
    if (alike(i, j) > 85) pairs.set(a[i] ?? '', { header: b[j] ?? '', similarity: alike(i, j) });
  }
  return { pairs, ranked: ranking(first, second, alike) };
}

class Tally {
  exports = 0;
  pairs = 0;
  proposed = 0;
  right = 0;
  certain = 0;
  certainRight = 0;
  reciprocal = 0;

  add({ truth }: LabelledExports, { pairs, ranked }: Proposal): void {
    this.exports++;
    this.pairs += truth.size;
    for (const [header, { header: other, similarity }] of pairs) {
      const isRight = truth.get(header) === other;
      this.proposed++;
      if (isRight) this.right++;
      if (similarity >= 85) this.certain++;
      if (isRight && similarity >= 85) this.certainRight++;
    }
    for (const [header, other] of truth) this.reciprocal += 1 / (1 + (ranked.get(header) ?? []).indexOf(other));
  }

  row(): string {
    const precision = this.proposed === 0 ? 1 : this.right / this.proposed;
    const recall = this.right / this.pairs;
    const f1 = (2 * precision * recall) / (precision + recall);
    const cells = [precision, recall, f1, this.reciprocal / this.pairs].map((share) => share.toFixed(3));
    return `${this.exports} | ${this.pairs} | ${cells.join(' | ')} | ${this.certainRight}/${this.certain}`;
  }
}

/** How well columns of labelled exports are matched; `MATCHING_TELL=work` names what is wrong in the working half. */
export async function measureMatching(): Promise<void> {
  const ways = { RefineX: proposed, 'ratio > 85': byRatio };
  const tallies = new Map<string, Tally>();
  const seen: { similarity: number; isRight: boolean; half: Half }[] = [];
  for (const labelled of labelledExports()) {
    const half = splitHalf(labelled.name);
    for (const [way, propose] of Object.entries(ways)) {
      const key = `${half} | ${way}`;
      const tally = tallies.get(key) ?? new Tally();
      tallies.set(key, tally);
      const proposal = propose(labelled);
      tally.add(labelled, proposal);
      if (way === 'RefineX') {
        for (const [header, { header: other, similarity }] of proposal.pairs)
          seen.push({ similarity, isRight: labelled.truth.get(header) === other, half });
        if (process.env.MATCHING_TELL === 'work' && half === 'work') tell(labelled, proposal);
      }
    }
  }
  console.log(
    '| half | rule | exports | pairs | precision | recall | F1 | MRR | certain and right |\n|---|---|--:|--:|--:|--:|--:|--:|--:|',
  );
  for (const [key, tally] of [...tallies].sort()) console.log(`| ${key} | ${tally.row()} |`);
  console.log('\n| similarity | work: pairs | right | held: pairs | right |\n|---|--:|--:|--:|--:|');
  for (const [low, high] of [
    [50, 70],
    [70, 85],
    [85, 95],
    [95, 101],
  ] as const) {
    const cells = (['work', 'held'] as const).map((half) => {
      const inside = seen.filter((one) => one.half === half && one.similarity >= low && one.similarity < high);
      return `${inside.length} | ${inside.filter(({ isRight }) => isRight).length}`;
    });
    console.log(`| ${low}–${Math.min(high, 100)} | ${cells.join(' | ')} |`);
  }
}

function tell({ name, truth }: LabelledExports, { pairs, ranked }: Proposal): void {
  for (const [header, { header: other, similarity }] of pairs)
    if (truth.get(header) !== other)
      console.log(`${name}: “${header}” → “${other}” (${similarity}), rather ${truth.get(header) ?? 'none'}`);
  for (const [header, other] of truth)
    if (!pairs.has(header))
      console.log(`${name}: “${header}” → “${other}” missed, place ${(ranked.get(header) ?? []).indexOf(other) + 1}`);
}
