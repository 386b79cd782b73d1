import { Buffer } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { csvOf } from '@/bench/accuracy/kinds/make';
import { MADE } from '@/bench/accuracy/kinds/tables';
import { VEGA_FOLDER, vegaFile } from '@/bench/accuracy/kinds/vega';
import { parseCsv } from './parse-csv';

/** A clean table of texts, '' for what is missing. */
export interface BaseTable {
  readonly file: string;
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Enough rows for headers repeated between pages, few enough for a hundred tables in fifty ways. */
const MOST_ROWS = 180;
const FEWEST_ROWS = 5;
const MOST_COLUMNS = 40;

/** The tables of `vega-datasets` that are lists of records, and those made for the labelled columns; without their widest and shortest. */
export function baseTables(): BaseTable[] {
  const made = MADE.map((each) => ofCsv(each.file, csvOf(each)));
  const vega = readdirSync(VEGA_FOLDER).flatMap((file) => {
    const text = () => Buffer.from(vegaFile(file).bytes).toString('utf8');
    if (file.endsWith('.csv')) return ofCsv(file, text());
    return file.endsWith('.json') ? (ofJson(file, text()) ?? []) : [];
  });
  return [...made, ...vega].filter(
    ({ names, rows }) => rows.length >= FEWEST_ROWS && names.length > 1 && names.length <= MOST_COLUMNS,
  );
}

function ofCsv(file: string, text: string): BaseTable {
  const [names = [], ...rows] = parseCsv(text);
  return { file, names, rows: rows.slice(0, MOST_ROWS) };
}

/** A list of flat objects; anything else is no table. */
function ofJson(file: string, text: string): BaseTable | undefined {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) return undefined;
  const objects = list.slice(0, MOST_ROWS).filter((each) => typeof each === 'object' && each !== null);
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const isFlat = objects.every((object) =>
    Object.values(object).every((value) => typeof value !== 'object' || value === null),
  );
  if (objects.length === 0 || !isFlat) return undefined;
  return { file, names, rows: objects.map((object) => names.map((name) => String(object[name] ?? ''))) };
}
