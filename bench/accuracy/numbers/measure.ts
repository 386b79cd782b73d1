import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { textVector } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import { parseNumber } from '@/lib/tabular/values/parse-number';
import { LABELLED_COLUMNS, type LabelledColumn } from './columns';

type Outcome = 'right' | 'wrong' | 'left';

/**
 * What became of each cell. `right`: the number that is meant; or text where text is meant, and a question where a person
 * would ask. `left`: text although a number is meant, which loses nothing. `wrong`: any other number, or none.
 */
function outcomes({ header, cells, meaning }: LabelledColumn): Outcome[] {
  const inference = inferColumn({ name: header, vector: textVector([...cells]) });
  const { number, undecided } = inference;
  const isRead = inference.type === 'number' || inference.type === 'integer';
  return cells.map((cell, i): Outcome => {
    const value = number !== undefined && isRead ? parseNumber(cell, number) : null;
    if (meaning === 'text') return value === null ? 'right' : 'wrong';
    if (meaning === 'ask') return value !== null ? 'wrong' : undecided === undefined ? 'left' : 'right';
    const expected = meaning[i];
    if (value === null) return expected === 'text' ? 'right' : 'left';
    return typeof expected === 'number' && Math.abs(value - expected) <= 1e-6 * Math.max(1, Math.abs(expected))
      ? 'right'
      : 'wrong';
  });
}

/** Prints how the cells of the labelled columns are read, and which columns are not read wholly right, for both halves. */
export async function measureNumbers(): Promise<void> {
  const rows: string[] = [];
  for (const half of ['work', 'held'] satisfies Half[]) {
    const columns = LABELLED_COLUMNS.filter(({ file }) => splitHalf(file) === half);
    const results = columns.map((column) => ({ column, outcomes: outcomes(column) }));
    const all = results.flatMap((result) => result.outcomes);
    const count = (outcome: Outcome) => all.filter((one) => one === outcome).length;
    rows.push(
      `| ${half} | ${columns.length} | ${all.length} | ${count('right')} | ${count('wrong')} | ${count('left')} |`,
    );
    // The held half is only counted: who sees what fails there tunes to it.
    if (half === 'work') {
      for (const { column, outcomes: seen } of results) {
        if (seen.some((one) => one !== 'right')) console.log(`${column.file}, ${column.header}: ${seen.join(' ')}`);
      }
    }
  }
  console.log('| half | columns | cells | right | wrong | left as text |\n|---|---|---|---|---|---|');
  console.log(rows.join('\n'));
}
