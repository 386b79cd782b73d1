import type { Half } from '@/bench/accuracy/split-half';
import { inferColumn } from '@/lib/tabular/infer';
import { isYearName } from '@/lib/tabular/infer/name-evidence';
import { type ColumnKind, isMeasured, kindOf } from '@/lib/tabular/kinds';
import type { Column } from '@/lib/tabular/table';
import { type LabelledColumn, labelledColumns, ORIGINS } from './labelled-set';

/** One way to name a column's kind, and how it did on one half. */
export interface Score {
  readonly half: Half;
  readonly files: number;
  readonly columns: number;
  readonly right: number;
  /** Columns of which it is rightly said whether their numbers may be averaged. */
  readonly measuredRight: number;
}

/** What the types alone say of a column, read as generously as they can be. */
export function kindByType(column: Column): ColumnKind {
  const { type, unit } = inferColumn(column);
  switch (type) {
    case 'identifier':
    case 'boolean':
    case 'category':
      return type;
    case 'date':
    case 'datetime':
      return 'date';
    case 'integer':
      return isYearName(column.sourceName ?? column.name) ? 'year' : unit === '%' ? 'share' : 'measure';
    case 'number':
      return unit === '%' ? 'share' : 'measure';
    case 'text':
      return 'sentence';
  }
}

export function score(columns: readonly LabelledColumn[], half: Half, guess: (column: Column) => ColumnKind): Score {
  const own = columns.filter((column) => column.half === half);
  return {
    half,
    files: new Set(own.map(({ file }) => file)).size,
    columns: own.length,
    right: own.filter(({ column, kinds }) => kinds.includes(guess(column))).length,
    measuredRight: own.filter(({ column, kinds }) =>
      kinds.some((kind) => isMeasured(guess(column)) === isMeasured(kind)),
    ).length,
  };
}

/** For each labelled kind how often each kind was said of it. */
export function confusion(columns: readonly LabelledColumn[], half: Half): Map<ColumnKind, Map<ColumnKind, number>> {
  const table = new Map<ColumnKind, Map<ColumnKind, number>>();
  for (const { column, kinds, half: own } of columns) {
    if (own !== half) continue;
    const guess = kindOf(column);
    const kind = kinds.includes(guess) ? guess : (kinds[0] ?? guess);
    const said = table.get(kind) ?? new Map<ColumnKind, number>();
    said.set(guess, (said.get(guess) ?? 0) + 1);
    table.set(kind, said);
  }
  return table;
}

const HALVES: readonly Half[] = ['work', 'held'];

/** Prints how often the kinds are right, beside what the types alone would say, and what is taken for what. */
export async function reportKinds(): Promise<void> {
  const columns = await labelledColumns();
  console.log(
    '| half | tables | files | columns | kind right | by types alone | measured or not, right | by types alone |',
  );
  console.log('|---|---|---:|---:|---:|---:|---:|---:|');
  for (const half of HALVES) {
    for (const origin of ORIGINS)
      reportRow(
        columns.filter((column) => column.origin === origin),
        half,
        origin,
      );
    reportRow(columns, half, 'all');
  }
  console.log(`\nWhat is taken for what, held half (${'`kind`'}: columns, then what was said):\n`);
  for (const [kind, said] of [...confusion(columns, 'held')].sort(([a], [b]) => a.localeCompare(b))) {
    const total = [...said.values()].reduce((sum, number) => sum + number, 0);
    const list = [...said].sort((a, b) => b[1] - a[1]).map(([guess, number]) => `${guess} ${number}`);
    console.log(`| ${kind} | ${total} | ${list.join(', ')} |`);
  }
}

function reportRow(columns: readonly LabelledColumn[], half: Half, name: string): void {
  const rules = score(columns, half, kindOf);
  const types = score(columns, half, kindByType);
  console.log(
    `| ${half} | ${name} | ${rules.files} | ${rules.columns} | ${share(rules.right, rules)} | ${share(types.right, types)} | ` +
      `${share(rules.measuredRight, rules)} | ${share(types.measuredRight, types)} |`,
  );
}

function share(part: number, { columns }: Score): string {
  return (part / columns).toFixed(3);
}
