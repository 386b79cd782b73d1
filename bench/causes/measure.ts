import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { alignPeriods } from '@/lib/comparison/align/align-periods';
import type { CauseSlice } from '@/lib/comparison/causes/cause';
import { explainChange } from '@/lib/comparison/causes/explain-change';
import { conditionText, type Fault, faults } from './generate';

class Tally {
  faults = 0;
  slices = 0;
  named = 0;
  right = 0;
  slowestMs = 0;

  row(): string {
    const precision = this.named === 0 ? 1 : this.right / this.named;
    const recall = this.right / this.slices;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    const shares = [precision, recall, f1].map((share) => share.toFixed(3));
    return `${this.faults} | ${this.slices} | ${shares.join(' | ')} | ${Math.round(this.slowestMs)}`;
  }
}

const textOf = ({ conditions }: CauseSlice) =>
  conditionText(conditions.map(({ pair, value }) => [pair, value] as const));

/** The value of one column whose sum or mean changed most: what a table sorted by change shows first. */
function largestChange({ first, second, mapping, measure, aggregate, truth }: Fault): string[] {
  const alignment = alignPeriods(first, second, mapping, { aggregates: { [measure]: aggregate } });
  const found = alignment.pairs
    .filter(({ id }) => id !== measure)
    .flatMap((pair) => {
      const { label } = pair.codes();
      const sums = [first, second].map(({ table }, side) => {
        const codes = side === 0 ? pair.codes().first : pair.codes().second;
        const { vector } = table.columns.at(-1) ?? {};
        const sum = new Map<number, { sum: number; count: number }>();
        if (vector?.kind !== 'number') return sum;
        for (const [row, code] of codes.entries()) {
          const known = sum.get(code) ?? { sum: 0, count: 0 };
          sum.set(code, { sum: known.sum + (vector.values[row] as number), count: known.count + 1 });
        }
        return sum;
      });
      const value = (one?: { sum: number; count: number }) =>
        one === undefined ? 0 : aggregate === 'sum' ? one.sum : one.sum / one.count;
      return [...(sums[0]?.keys() ?? [])].map((code) => ({
        text: conditionText([[pair.id, label(code)]]),
        change: Math.abs(value(sums[1]?.get(code)) - value(sums[0]?.get(code))),
      }));
    });
  return found
    .sort((a, b) => b.change - a.change)
    .slice(0, truth.size)
    .map(({ text }) => text);
}

/** How well causes of generated faults are named; `CAUSES_TELL=work` names what is wrong in the working half. */
export async function measureCauses(): Promise<void> {
  const tallies = new Map<string, Tally>();
  const tally = (key: string): Tally => {
    const known = tallies.get(key) ?? new Tally();
    tallies.set(key, known);
    return known;
  };
  for (const fault of faults()) {
    const half = splitHalf(fault.name);
    const started = process.cpuUsage();
    const alignment = alignPeriods(fault.first, fault.second, fault.mapping, {
      aggregates: { [fault.measure]: fault.aggregate },
    });
    const cause = explainChange(alignment, fault.measure);
    const { user, system } = process.cpuUsage(started);
    const ms = (user + system) / 1000;
    const named = new Set(cause?.slices.map(textOf));
    for (const part of [
      'all',
      `noise ${fault.noise * 100} %`,
      fault.aggregate,
      `${fault.kind.split('-')[1]}`,
      `${fault.truth.size} at once`,
    ])
      count(tally(`${half} | RefineX | ${part}`), fault, named, ms);
    count(tally(`${half} | largest change of one column | all`), fault, new Set(largestChange(fault)), 0);
    if (process.env.CAUSES_TELL === half && half === 'work') tell(fault, named);
  }
  console.log(
    '| half | rule | faults | of them | slices | precision | recall | F1 | slowest, ms of processor |\n|---|---|---|--:|--:|--:|--:|--:|--:|',
  );
  for (const half of ['work', 'held'] satisfies Half[]) {
    for (const [key, one] of [...tallies].filter(([name]) => name.startsWith(half)).sort())
      console.log(`| ${key} | ${one.row()} |`);
  }
}

function count(tally: Tally, { truth }: Fault, named: ReadonlySet<string>, ms: number): void {
  tally.faults++;
  tally.slices += truth.size;
  tally.named += named.size;
  tally.right += [...named].filter((one) => truth.has(one)).length;
  tally.slowestMs = Math.max(tally.slowestMs, ms);
}

function tell({ name, noise, truth }: Fault, named: ReadonlySet<string>): void {
  const missed = [...truth].filter((one) => !named.has(one));
  const wrong = [...named].filter((one) => !truth.has(one));
  if (missed.length + wrong.length > 0)
    console.log(`${name} (noise ${noise}): missed ${missed.join(', ') || '–'}; named ${wrong.join(', ') || '–'}`);
}
