import { labelOf, unitOf } from '@/lib/tabular/labels';
import type { Column } from '@/lib/tabular/table';
import { list } from '@/lib/text/words';
import type { Aggregate, ChartSpec } from './spec';

interface Columns {
  readonly x: Column;
  readonly y: readonly Column[];
  readonly group: Column | null;
}

type Head = Pick<Column, 'name' | 'id' | 'sourceName'>;

/** A column's name as words: the header as its author wrote it, without its unit; `test_score` is “test score”. */
export function columnWords(column: Head): string {
  return labelOf(column);
}

/** A column's name as the beginning of something: “Test score”. */
export function cellName(column: Head): string {
  return capitalised(columnWords(column));
}

function capitalised(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const character = String.fromCodePoint(first);
  return character.toUpperCase() + text.slice(character.length);
}

/** With the unit in brackets: “Price ($)”. */
function withUnit(text: string, unit: string | null): string {
  return unit === null ? text : `${text} (${unit})`;
}

const WORDS: Record<Exclude<Aggregate, 'count' | 'distinct'>, { word: string; pattern: RegExp }> = {
  sum: { word: 'total', pattern: /\b(total|sum)\b/i },
  mean: { word: 'mean', pattern: /\b(mean|average|avg)\b/i },
  median: { word: 'median', pattern: /\bmedian\b/i },
  min: { word: 'lowest', pattern: /\b(min|minimum|lowest)\b/i },
  max: { word: 'highest', pattern: /\b(max|maximum|highest)\b/i },
};

/** What is drawn: “mean test score”, “number of rows”. A name that already says total, at whichever end, is left as it is. */
export function valueWords({ aggregate }: Pick<ChartSpec, 'aggregate'>, y: readonly Column[]): string {
  const names = list(y.map(columnWords), 4);
  if (y.length === 0) return 'number of rows';
  switch (aggregate) {
    case null:
      return names;
    case 'count':
      return `number of rows with ${names}`;
    case 'distinct':
      return `number of different ${names}`;
    default: {
      const { word, pattern } = WORDS[aggregate];
      return y.every((column) => pattern.test(columnWords(column))) ? names : `${word} ${names}`;
    }
  }
}

/** The unit of what is drawn: that of the columns, where it is one and the same, and where it is not rows that are counted. */
export function valueUnit({ aggregate }: Pick<ChartSpec, 'aggregate'>, y: readonly Column[]): string | null {
  if (aggregate === 'count' || aggregate === 'distinct') return null;
  const [first, ...more] = y;
  const unit = first === undefined ? null : unitOf(first);
  return more.every((column) => unitOf(column) === unit) ? unit : null;
}

/** “Mean test score by city and gender”, “Total sales by month”. */
export function chartTitle(spec: ChartSpec, { x, y, group }: Columns): string {
  const along = spec.bucket ?? columnWords(x);
  const by = group === null ? along : `${along} and ${columnWords(group)}`;
  return capitalised(`${valueWords(spec, y)} by ${by}`);
}

/** What stands below the x axis: “Price ($)”, “Order date”. */
export function headerOf(column: Column): string {
  return withUnit(cellName(column), unitOf(column));
}

/** What stands beside the y axis: “Mean test score”, “Total (€)” of several columns, “Number of rows”. */
export function yHeader(spec: Pick<ChartSpec, 'aggregate'>, { y }: Pick<Columns, 'y'>): string {
  const unit = valueUnit(spec, y);
  if (y.length > 1) return withUnit(severalHeader(spec.aggregate), unit);
  return withUnit(valueLabel(spec, y), unit);
}

/** What a single series is called, without its unit: “Total sales”. */
export function valueLabel(spec: Pick<ChartSpec, 'aggregate'>, y: readonly Column[]): string {
  return capitalised(valueWords(spec, y));
}

function severalHeader(aggregate: Aggregate | null): string {
  switch (aggregate) {
    case null:
      return 'Value';
    case 'count':
      return 'Number of rows';
    case 'distinct':
      return 'Number of different values';
    default:
      return capitalised(WORDS[aggregate].word);
  }
}
