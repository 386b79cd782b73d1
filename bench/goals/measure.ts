import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { splitHalf } from '@/bench/accuracy/split-half';
import { type Recommendation, recommendCharts } from '@/lib/charts/recommend';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { readTable } from '@/lib/tabular/read';
import { columnById, type Table } from '@/lib/tabular/table';
import { type Accepted, GOALS } from './goals';
import { goalTable } from './tables';

const folder = new URL('../data/', pathToFileURL(createRequire(import.meta.url).resolve('vega-datasets')));

async function tableOf(name: string): Promise<Table> {
  if (!name.includes('.')) {
    const { header, rows } = goalTable(name);
    return runOperations(inferTypes(tableFromRows(header, rows)), defaultRecipe({ preset: 'careful' })).table;
  }
  const url = new URL(name, folder);
  const { table } = await readTable({
    fileType: name.endsWith('.json') ? 'json' : 'csv',
    sizeBytes: readFileSync(url).byteLength,
    open: () => createReadStream(url),
  });
  return runOperations(table, defaultRecipe({ preset: 'careful' })).table;
}

/** How often the first chart answers the goal, and one of the first three; with `-v` each goal that is not answered at once. */
export async function measureGoals(): Promise<void> {
  const tables = new Map<string, Table>();
  const counts = { work: [0, 0, 0], held: [0, 0, 0] };
  const isTold = process.env.GOALS_TELL ?? '';
  for (const { table: name, goal, accepted } of GOALS) {
    const table = tables.get(name) ?? (await tableOf(name));
    tables.set(name, table);
    const charts = recommendCharts(table, { text: goal, category: 'custom' });
    const places = charts.findIndex((chart) => accepted.some((one) => isAccepted(table, chart, one)));
    const half = splitHalf(name);
    const count = counts[half];
    count[0] = (count[0] ?? 0) + 1;
    if (places === 0) count[1] = (count[1] ?? 0) + 1;
    if (places >= 0 && places < 3) count[2] = (count[2] ?? 0) + 1;
    if (isTold === half && places !== 0) {
      console.log(`${name}: ${goal} → ${places + 1}`);
      for (const { title, spec, score } of charts)
        console.log(`    ${score.toFixed(2)} ${spec.type} ${spec.aggregate} ${title}`);
    }
  }
  console.log('| half | goals | first | in three |\n|---|--:|--:|--:|');
  for (const [half, [all = 0, first = 0, three = 0]] of Object.entries(counts)) {
    console.log(`| ${half} | ${all} | ${(first / all).toFixed(2)} | ${(three / all).toFixed(2)} |`);
  }
}

/** Whether a chart is what an analyst would accept. */
function isAccepted(table: Table, { spec }: Recommendation, { y, over, aggregate, types }: Accepted): boolean {
  const name = (id: string | null) => {
    const column = id === null ? undefined : columnById(table, id);
    return column === undefined ? null : (column.sourceName ?? column.name);
  };
  const measured = spec.y.map(name);
  const isAlone = spec.type === 'histogram' || (spec.type === 'box' && measured.length === 0);
  const along = isAlone ? [] : [name(spec.x), name(spec.group)].filter((one) => one !== null);
  const what = isAlone ? name(spec.x) : (measured[0] ?? null);
  if (types !== undefined && !types.includes(spec.type)) return false;
  if (aggregate !== undefined && !aggregate.includes(String(spec.aggregate))) return false;
  if (spec.type === 'scatter') {
    return along.length >= 1 && over.length === 1 && [what, along[0]].includes(y) && [what, along[0]].includes(over[0]);
  }
  const wanted = over.filter((one) => one !== '*');
  return (
    what === y &&
    wanted.every((one) => along.includes(one)) &&
    along.length >= wanted.length &&
    along.length <= over.length
  );
}
