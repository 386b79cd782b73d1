import { writeFileSync } from 'node:fs';
import { type SeededRandom, seededRandom } from '@/bench/random';
import { type Recommendation, recommendCharts } from '@/lib/charts/recommend';
import { roleOf } from '@/lib/charts/roles';
import { type Column, cellText, columnById, type Table } from '@/lib/tabular/table';
import { isAccepted } from './accept';
import type { Accepted } from './goals';
import { labelledGoals } from './labelled';
import { readGoalTable } from './read';

/** A chart as a judge reads it, whoever proposed it. */
interface PooledChart {
  readonly chart: string;
  readonly sources: Set<string>;
  /** Whether the labels accept it as they are. */
  accepted: boolean;
}

const SAMPLES = 3;
const OTHERS = 3;
const OFFERED = 15;

/**
 * Writes what an independent judge needs to see whether the accepted charts are complete: of every goal the columns of its table with some
 * values, and in no order the charts recommended, those accepted and some others, none marked. Who proposed which stands in a file beside it.
 *
 * @param file ends in `.json`; the key goes to `…-key.json`
 */
export async function writePool(file: string): Promise<void> {
  const random = seededRandom(20);
  const tables = new Map<string, Table>();
  const goals: unknown[] = [];
  const keys: unknown[] = [];
  for (const [i, { table: name, goal, accepted, half, origin }] of shuffled(labelledGoals(), random).entries()) {
    const table = tables.get(name) ?? (await readGoalTable(name));
    tables.set(name, table);
    const id = `g${i + 1}`;
    const charts = shuffled(poolOf(table, goal, accepted, random), random);
    goals.push({
      id,
      goal,
      table: name.replace(/^.*\/|\.\w+$/g, ''),
      columns: table.columns.map((column) => ({ name: nameOf(column), values: samplesOf(column) })),
      charts: charts.map(({ chart }, at) => ({ id: `${id}.${at + 1}`, chart })),
    });
    keys.push({
      id,
      half,
      origin,
      table: name,
      charts: charts.map(({ sources, accepted: isLabelled }, at) => ({
        id: `${id}.${at + 1}`,
        sources: [...sources],
        accepted: isLabelled,
      })),
    });
  }
  writeFileSync(file, JSON.stringify(goals, null, 1));
  writeFileSync(file.replace(/\.json$/, '-key.json'), JSON.stringify(keys, null, 1));
  console.log(`${goals.length} goals are in ${file}.`);
}

function poolOf(table: Table, text: string, accepted: readonly Accepted[], random: SeededRandom): PooledChart[] {
  const pool = new Map<string, PooledChart>();
  const add = (chart: string, source: string, isLabelled: boolean) => {
    const known = pool.get(chart) ?? { chart, sources: new Set<string>(), accepted: false };
    known.sources.add(source);
    known.accepted ||= isLabelled;
    pool.set(chart, known);
  };
  const isLabelled = (chart: Recommendation) => accepted.some((one) => isAccepted(table, chart, one));
  recommendCharts(table, { text, category: 'custom' }).forEach((chart, rank) => {
    add(saidOf(table, chart), `recommended ${rank + 1}`, isLabelled(chart));
  });
  for (const one of accepted) if (!one.over.includes('*')) add(saidAccepted(table, one), 'labelled', true);
  for (const chart of shuffled(recommendCharts(table, null, OFFERED), random).slice(0, OTHERS))
    add(saidOf(table, chart), 'other', isLabelled(chart));
  return [...pool.values()];
}

function saidOf(table: Table, { spec }: Recommendation): string {
  const name = (id: string) => {
    const column = columnById(table, id);
    return column === undefined ? id : nameOf(column);
  };
  const [y = null] = spec.y.map(name);
  const isAlone = spec.type === 'histogram' || (spec.type === 'box' && y === null);
  const along = isAlone ? [] : [name(spec.x), ...(spec.group === null ? [] : [name(spec.group)])];
  return said(isAlone ? name(spec.x) : y, along, spec.type, String(spec.aggregate));
}

function saidAccepted(table: Table, { y, over, aggregate, types }: Accepted): string {
  const [first = ''] = over;
  const isTime = table.columns.some((column) => nameOf(column) === first && roleOf(column) === 'time');
  return said(y, over, types?.[0] ?? (isTime ? 'line' : 'bar'), aggregate?.[0] ?? 'sum');
}

/** One way of saying every chart, so that nothing tells who proposed it: bars, stacked or in slices, are bars, areas are lines. */
function said(measure: string | null, along: readonly string[], type: string, aggregate: string): string {
  const over = along.join(' and ');
  if (type === 'scatter') return `points: ${measure} against ${over}`;
  if (type === 'histogram' || (type === 'box' && over === '')) return `histogram: how ${measure} is distributed`;
  if (type === 'box') return `boxes: spread of ${measure} by ${over}`;
  const form = type === 'line' || type === 'area' ? 'line' : 'bars';
  return `${form}: ${measure === null ? 'number of rows' : `${aggregate} of ${measure}`} by ${over}`;
}

const nameOf = ({ sourceName, name }: Column) => (sourceName ?? name).trim();

function samplesOf(column: Column): string[] {
  const found = new Set<string>();
  const { length } = column.vector.kind === 'text' ? column.vector.codes : column.vector.values;
  for (let row = 0; row < length && found.size < SAMPLES; row++) {
    const value = cellText(column.vector, row);
    if (value !== null) found.add(value);
  }
  return [...found];
}

function shuffled<T>(list: readonly T[], random: SeededRandom): T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}
