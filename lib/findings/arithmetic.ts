import type { ColumnKind } from '@/lib/tabular/kinds';
import type { ColumnView } from './column-view';
import type { Scene } from './draft';
import type { FindingFacts } from './finding';
import { measuredNumbers } from './numbers';
import { sampled } from './sample';

export type Rule = FindingFacts['sum']['rule'];

const FEWEST = 25;
/** A rule holds when so many rows follow it to the last decimal. */
const HOLDS = 0.9;
const MOST_COLUMNS = 14;
/** Different totals there must be: a few agree by chance. Nights between two days do not, however few there are. */
const FEWEST_TOTALS = 10;
const FEWEST_SPANS = 3;
/** Small whole numbers look like scales and codes, and may yet be counts. */
const CODED: ReadonlySet<ColumnKind> = new Set(['ordinal', 'code', 'category']);
const MOST_PARTS = 8;
/** Rules are sought in so many rows, chosen by what they hold, and then checked in all. */
const PROBED = 400;
const MOST_WRONG = 0.15;
/** So many rows must tell something; of the probe a little fewer. */
const TELLING = 0.3;
const PROBED_TELLING = 0.2;

/** A column of numbers or days that may take part in a rule. */
export interface Series {
  readonly view: ColumnView;
  readonly values: Float64Array;
  /** Days can only be told apart: nights = departure − arrival. */
  readonly isDay: boolean;
  /** Half a unit of the last decimal. */
  readonly half: number;
}

/** A rule, and the rows that break it. */
export interface Relation {
  readonly rule: Rule;
  readonly total: Series;
  readonly parts: readonly Series[];
  readonly expected: (row: number) => number;
  readonly broken: ReadonlySet<number>;
  readonly share: number;
}

const EXPECTED: Record<Exclude<Rule, 'sum'> | 'pair', (a: number, b: number) => number> = {
  pair: (a, b) => a + b,
  difference: (a, b) => a - b,
  product: (a, b) => a * b,
  ratio: (a, b) => a / b,
  percent: (a, b) => (100 * a) / b,
};

/** Relations that were found before: several detectors ask for those of one scene. */
const known = new WeakMap<Scene, readonly Relation[]>();

/** Arithmetic rules nearly all rows keep: total = a + b + …, amount = price × quantity, turnout = 100 · votes ÷ voters. */
export function findRelations(scene: Scene): readonly Relation[] {
  const before = known.get(scene);
  if (before !== undefined) return before;
  const { views, rows, sample } = scene;
  const series = rows < FEWEST ? [] : views.flatMap((view) => seriesOf(view, sample) ?? []).slice(0, MOST_COLUMNS);
  const relations = series.length < 3 ? [] : relationsIn(series, rows, sample);
  known.set(scene, relations);
  return relations;
}

/** Whether a row keeps the rule, and that says something about its cells. */
export function keeps({ rule, total, parts, broken }: Relation, row: number): boolean {
  if (broken.has(row) || Number.isNaN(total.values[row])) return false;
  return parts.every(({ values }) => !Number.isNaN(values[row])) && isTelling(rule, parts, row);
}

function seriesOf(view: ColumnView, sample: Int32Array | null): Series | null {
  const isDay = view.days !== null;
  const values = view.days ?? measuredNumbers(view) ?? (CODED.has(view.kind) ? view.numbers : null);
  if (values === null) return null;
  const distinct = new Set<number>();
  let decimals = 0;
  for (const value of sampled(values, sample)) {
    if (Number.isNaN(value)) continue;
    if (distinct.size < PROBED) distinct.add(value);
    if (decimals < 4 && !Number.isInteger(value)) decimals = Math.max(decimals, decimalsOf(value));
  }
  return distinct.size < 3 ? null : { view, values, isDay, half: 0.5 * 10 ** -decimals * (1 + 1e-6) };
}

function decimalsOf(value: number): number {
  const text = String(value);
  const point = text.indexOf('.');
  return point < 0 || text.includes('e') ? 0 : text.length - point - 1;
}

function relationsIn(series: readonly Series[], rows: number, sample: Int32Array | null): Relation[] {
  const probe = probeOf(series, sample ?? Int32Array.from({ length: rows }, (_, row) => row));
  const found: Relation[] = [];
  const keep = (rule: Rule, total: Series, parts: readonly Series[], expected: (row: number) => number) => {
    if (!mayHold(rule, total, parts, expected, probe)) return;
    const relation = check(rule, total, parts, expected, rows);
    if (relation !== null) found.push(relation);
  };
  for (const [place, total] of series.entries()) {
    // Sums of three and more are sums of neighbours, as tables of totals have them; pairs may stand anywhere.
    for (let start = 0; start < series.length; start++) {
      for (let end = start + 3; end <= Math.min(series.length, start + MOST_PARTS); end++) {
        if (place >= start && place < end) break;
        const parts = series.slice(start, end);
        if (total.isDay || parts.some(({ isDay }) => isDay)) continue;
        keep('sum', total, parts, (row) => parts.reduce((sum, part) => sum + (part.values[row] as number), 0));
      }
    }
    for (const a of series) {
      for (const b of series) {
        if (a === b || a === total || b === total) continue;
        const isFirst = series.indexOf(a) < series.indexOf(b);
        for (const rule of ['pair', 'difference', 'product', 'ratio', 'percent'] as const) {
          if ((rule === 'product' || rule === 'pair') && !isFirst) continue;
          if (a.isDay !== b.isDay || total.isDay || (a.isDay && rule !== 'difference')) continue;
          const of = EXPECTED[rule];
          keep(rule === 'pair' ? 'sum' : rule, total, [a, b], (row) =>
            of(a.values[row] as number, b.values[row] as number),
          );
        }
      }
    }
  }
  return withoutRestated(found);
}

/** a = b − c and c = b − a say what b = a + c says: of rules about the same columns the first found stays, sums before others. */
function withoutRestated(relations: readonly Relation[]): Relation[] {
  const rank: Record<Rule, number> = { sum: 0, product: 1, percent: 2, ratio: 3, difference: 4 };
  const byColumns = new Map<string, Relation>();
  for (const relation of relations) {
    const key = [relation.total, ...relation.parts]
      .map(({ view }) => view.id)
      .sort()
      .join(' ');
    const known = byColumns.get(key);
    if (known === undefined || rank[relation.rule] < rank[known.rule]) byColumns.set(key, relation);
  }
  return [...byColumns.values()];
}

/** Rows to look at first: those whose numbers hash lowest, so that the order of rows is of no account. */
function probeOf(series: readonly Series[], candidates: Int32Array): Int32Array {
  if (candidates.length <= 2 * PROBED) return candidates;
  const bits = new Uint32Array(2);
  const float = new Float64Array(bits.buffer);
  const most = (2 ** 32 * 2 * PROBED) / candidates.length;
  const chosen: number[] = [];
  for (const row of candidates) {
    let hash = 0x811c9dc5;
    for (const { values } of series) {
      float[0] = values[row] as number;
      hash = Math.imul(hash ^ (bits[0] as number), 0x01000193);
      hash = Math.imul(hash ^ (bits[1] as number), 0x01000193);
    }
    hash ^= hash >>> 15;
    if (Math.imul(hash, 0x85ebca6b) >>> 0 < most) chosen.push(row);
  }
  return Int32Array.from(chosen);
}

/** Whether most rows of the probe follow the rule, and enough of them tell anything. */
function mayHold(
  rule: Rule,
  total: Series,
  parts: readonly Series[],
  expected: (row: number) => number,
  probe: Int32Array,
): boolean {
  let wrong = 0;
  let count = 0;
  let telling = 0;
  const most = MOST_WRONG * probe.length;
  for (let i = 0; i < probe.length; i++) {
    const row = probe[i] as number;
    const away = Math.abs((total.values[row] as number) - expected(row));
    if (away > total.half && ++wrong > most) return false;
    if (Number.isNaN(away)) continue;
    count++;
    if (isTelling(rule, parts, row)) telling++;
  }
  return wrong <= MOST_WRONG * count && telling >= PROBED_TELLING * count;
}

function isTelling(rule: Rule, parts: readonly Series[], row: number): boolean {
  for (const { values } of parts) if (values[row] === 0 || (rule !== 'sum' && values[row] === 1)) return false;
  return true;
}

/** Rows in which a part is 0, or 1 in a product, follow the rule by chance and count for nothing. */
function check(
  rule: Rule,
  total: Series,
  parts: readonly Series[],
  expected: (row: number) => number,
  rows: number,
): Relation | null {
  let count = 0;
  let telling = 0;
  const broken = new Set<number>();
  const seen = new Set<number>();
  for (let row = 0; row < rows; row++) {
    const should = expected(row);
    const is = total.values[row] as number;
    if (Number.isNaN(should) || Number.isNaN(is) || !Number.isFinite(should)) continue;
    count++;
    if (Math.abs(is - should) > total.half + Math.abs(should) * 1e-9) {
      broken.add(row);
      if (broken.size > (1 - HOLDS) * rows) return null;
    } else if (isTelling(rule, parts, row)) {
      telling++;
      if (seen.size < FEWEST) seen.add(is);
    }
  }
  if (count < FEWEST || broken.size > (1 - HOLDS) * count || telling < TELLING * count) return null;
  if (seen.size < (parts.some(({ isDay }) => isDay) ? FEWEST_SPANS : FEWEST_TOTALS)) return null;
  return { rule, total, parts, expected, broken, share: 1 - broken.size / count };
}
