import type { Candidate } from '@/lib/charts/recommend/candidate';
import { isMeasure, spokenName } from '@/lib/charts/roles';
import type { Column, Table } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';

const LATITUDE = new Set(['latitude', 'lat']);
const LONGITUDE = new Set(['longitude', 'lon', 'lng', 'long']);
/** A map without land or sea: better than nothing. */
const INTEREST = 0.32;

function find({ columns }: Table, words: ReadonlySet<string>): Column | undefined {
  return columns.find((column) => isMeasure(column) && nameWords(spokenName(column)).some((word) => words.has(word)));
}

/** The one sensible chart of coordinates: where the rows are. */
export function mapChart(table: Table): Candidate[] {
  const [x, y] = [find(table, LONGITUDE), find(table, LATITUDE)];
  if (x === undefined || y === undefined) return [];
  const request = { x_col: x.id, y_col: y.id, chart_type: 'scatter' } as const;
  return [{ type: 'scatter', request, measure: null, along: [x, y], interest: INTEREST, intent: 'spread' }];
}

/** Whether these are longitude and latitude. */
export function isMap(x: Column, y: Column): boolean {
  const says = (column: Column, words: ReadonlySet<string>) =>
    nameWords(spokenName(column)).some((word) => words.has(word));
  return says(x, LONGITUDE) && says(y, LATITUDE);
}
