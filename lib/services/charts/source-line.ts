import { plural } from '@/lib/text/words';

/** Where the data of a chart is from, in the line below it: "Source: sales.csv, version 3, 1,200 rows". */
export const sourceLine = (filename: string, version: number, rows: number): string =>
  `Source: ${filename}, version ${version}, ${plural(rows, 'row')}`;
