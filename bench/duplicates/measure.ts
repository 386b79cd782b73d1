import { splitHalf } from '@/bench/accuracy/split-half';
import { findRecordDuplicates } from '@/lib/findings/duplicates';
import { tableFromRows } from '@/lib/tabular/columns';
import { type EntityTable, entityTables, manyPatients } from './tables';

/** Prints precision and recall of the pairs found in each table, at the probability that is called likely and at the least shown. */
export async function measureDuplicates(): Promise<void> {
  console.log(
    '| half | table | pairs | found ≥ 0.9 | precision | recall | found ≥ 0.5 | precision | recall | CPU ms |',
  );
  console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const table of entityTables()) measureTable(table);
  measureTable(manyPatients());
}

/** Times are of the processor: other work of the machine does not count. */
function measureTable({ name, header, rows, entity }: EntityTable): void {
  const table = tableFromRows(header, rows);
  const start = process.cpuUsage();
  const { groups } = findRecordDuplicates(table);
  const { user, system } = process.cpuUsage(start);
  const ms = Math.round((user + system) / 1000);
  const sizes = new Map<number, number>();
  for (const id of entity) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const truth = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const cells = [0.9, 0.5].flatMap((least) => {
    const pairs = groups.flatMap((group) => group.pairs).filter(({ probability }) => probability >= least);
    const right = pairs.filter(({ rows: [a, b] }) => entity[a] === entity[b]).length;
    return [pairs.length, share(right, pairs.length), share(right, truth)];
  });
  console.log(`| ${[splitHalf(name.split('-')[0] ?? ''), name, truth, ...cells, ms].join(' | ')} |`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
