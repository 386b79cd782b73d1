import type { ChartSpec } from '@/lib/charts/spec';
import type { ChangeLog } from '@/lib/cleaning/changes/model';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import type { Step } from '@/lib/cleaning/recipe';
import type { Table } from '@/lib/tabular/table';
import { chartNow, chartOf, cleaned, SALES_NAMES, SALES_ROWS, salesTable, snapshot, told } from './annotations.fixture';
import {
  type Anchor,
  bandAnchor,
  cellAnchor,
  chartAnchor,
  columnAnchor,
  dashboardAnchor,
  intervalAnchor,
  pointAnchor,
  resolveAnchor,
  type ShownChart,
} from './index';

const TABLE = salesTable();

const CHARTS = {
  bar: chartOf(TABLE, { x_col: 'city', y_col: 'quantity', aggregate: 'sum', chart_type: 'bar', sort: 'x' }),
  grouped: chartOf(TABLE, {
    x_col: 'city',
    y_col: 'quantity',
    group_col: 'way',
    aggregate: 'sum',
    chart_type: 'grouped_bar',
    sort: 'x',
  }),
  line: chartOf(TABLE, { x_col: 'day', y_col: 'quantity', aggregate: 'sum', chart_type: 'line', bucket: 'month' }),
  scatter: chartOf(TABLE, { x_col: 'price', y_col: 'quantity', chart_type: 'scatter' }),
  heatmap: chartOf(TABLE, {
    x_col: 'city',
    y_col: 'quantity',
    group_col: 'way',
    aggregate: 'sum',
    chart_type: 'heatmap',
    sort: 'x',
  }),
  histogram: chartOf(TABLE, { x_col: 'price', chart_type: 'histogram' }),
  pie: chartOf(TABLE, { x_col: 'city', y_col: 'quantity', aggregate: 'sum', chart_type: 'pie' }),
  box: chartOf(TABLE, { x_col: 'city', y_col: 'quantity', chart_type: 'box', sort: 'x' }),
} satisfies Record<string, ShownChart>;

function made(anchor: Anchor | null): Anchor {
  if (anchor === null) throw new Error('There is nothing to be annotated.');
  return anchor;
}

/** The point whose place is called so. */
function at(name: keyof typeof CHARTS, label: string, series: number | null = null): Anchor {
  const chart = CHARTS[name];
  const index = chart.prepared.data.findIndex((point) => (point.x ?? point.name) === label);
  return made(pointAnchor(TABLE, chart, index, series));
}

function dot(row: number): Anchor {
  const chart = CHARTS.scatter;
  const index = chart.prepared.data.findIndex(({ row_index }) => row_index === row);
  return made(pointAnchor(TABLE, chart, index));
}

function gridCell(city: string, way: string): Anchor {
  const index = CHARTS.heatmap.prepared.data.findIndex(({ x, y }) => x === city && y === way);
  return made(pointAnchor(TABLE, CHARTS.heatmap, index));
}

function columnOf(name: string) {
  const column = TABLE.columns.find((each) => each.name === name);
  if (column === undefined) throw new Error(`There is no column ${name}.`);
  return column;
}

interface Case {
  readonly chart: keyof typeof CHARTS | null;
  readonly anchor: Anchor;
}

/** Everything something can be written on. */
export const ANCHORS = {
  'the bar of Porto': { chart: 'bar', anchor: at('bar', 'Porto') },
  'the bar of Braga': { chart: 'bar', anchor: at('bar', 'Braga') },
  'the bar of Oporto': { chart: 'bar', anchor: at('bar', 'Oporto') },
  'the shops of Porto': { chart: 'grouped', anchor: at('grouped', 'Porto', 0) },
  'both ways of Braga': { chart: 'grouped', anchor: at('grouped', 'Braga') },
  March: { chart: 'line', anchor: at('line', '2024-03') },
  'the sale of row 3': { chart: 'scatter', anchor: dot(2) },
  'Braga on the web': { chart: 'heatmap', anchor: gridCell('Braga', 'Web') },
  'the first bin': { chart: 'histogram', anchor: made(pointAnchor(TABLE, CHARTS.histogram, 0)) },
  'the slice of Porto': { chart: 'pie', anchor: at('pie', 'Porto') },
  'the box of Braga': { chart: 'box', anchor: at('box', 'Braga') },
  'February and March': { chart: 'line', anchor: made(intervalAnchor(TABLE, CHARTS.line, 1, 2)) },
  'from 10 to 20 sold': { chart: 'bar', anchor: made(bandAnchor(TABLE, CHARTS.bar, { from: 10, to: 20 })) },
  'the chart': { chart: 'bar', anchor: chartAnchor(TABLE, CHARTS.bar) },
  'the dashboard': { chart: null, anchor: dashboardAnchor('Sales') },
  'the column of cities': { chart: null, anchor: columnAnchor(columnOf('city')) },
  'the column of prices': { chart: null, anchor: columnAnchor(columnOf('price')) },
  'the city of row 1': { chart: null, anchor: made(cellAnchor(TABLE, columnOf('city'), 0)) },
  'what row 3 sold': { chart: null, anchor: made(cellAnchor(TABLE, columnOf('quantity'), 2)) },
} satisfies Record<string, Case>;

interface Mutated {
  readonly now: { table: Table; logs?: ChangeLog[] };
  readonly before: Table | null;
  readonly spec?: (chart: ShownChart) => Partial<ChartSpec>;
}

const step = (operation: Step['operation'], params: Step['params']): Mutated => ({
  now: cleaned(TABLE, [{ operation, params }]),
  before: TABLE,
});

/** The same sales in another file: turned round, another column first, without Braga, Porto with one sale more. */
const NEXT_FILE = sourceTable(
  ['region', ...SALES_NAMES.toReversed()],
  [
    ...SALES_ROWS.toReversed().filter(([, city]) => city !== 'Braga'),
    ['A-1100', 'Porto', 'Shop', '2024-01-20', '4', '2.25'],
  ].map((row) => ['North', ...row.toReversed()]),
);

/** The same chart of columns of the same names. */
function elsewhere({ spec }: ShownChart): Partial<ChartSpec> {
  const idOf = (id: string) => {
    const name = TABLE.columns.find((column) => column.id === id)?.name;
    return NEXT_FILE.columns.find((column) => column.name === name)?.id ?? id;
  };
  return { x: idOf(spec.x), y: spec.y.map(idOf), group: spec.group === null ? null : idOf(spec.group) };
}

const BUCKETS = { line: { bucket: 'quarter' } } as const;

/** What may happen to the data, and to the charts of them. */
export const MUTATIONS = {
  edit: step('edit_cell', { column: 'c4', row: 2, value: 90 }),
  'merge of categories': step('replace_value', { column: 'c1', from: 'Oporto', to: 'Porto' }),
  'rename of a category': step('replace_value', { column: 'c1', from: 'Porto', to: 'Lisboa' }),
  'rename of a column': step('rename_column', { column: 'c4', name: 'units' }),
  'drop of the column': step('drop_column', { columns: ['c1'] }),
  're-sort': { now: { table: TABLE }, before: TABLE, spec: () => ({ sort: 'value' }) },
  're-bucket': { now: { table: TABLE }, before: TABLE, spec: ({ spec }) => (spec.bucket === null ? {} : BUCKETS.line) },
  'removal of rows': step('remove_rows', { rows: [2, 3] }),
  'new file': { now: { table: NEXT_FILE }, before: null, spec: elsewhere },
} satisfies Record<string, Mutated>;

/** What became of an annotation, on a line. */
export function outcome(name: keyof typeof ANCHORS, mutation: keyof typeof MUTATIONS): string {
  const { chart: key, anchor }: Case = ANCHORS[name];
  const { now, before, spec }: Mutated = MUTATIONS[mutation];
  const chart = key === null ? null : CHARTS[key];
  const shown = chart === null ? null : chartNow(now.table, chart, spec?.(chart));
  return told(resolveAnchor(snapshot(now, before, shown), anchor));
}
