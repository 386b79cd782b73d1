import type { Column, Table } from '@/lib/tabular/table';
import { monthNumber } from '@/lib/tabular/values/month-names';

/** Columns whose headers go on from one to the next. */
export interface HeaderSequence {
  readonly columns: readonly string[];
  /** What the headers are, for the name of a column of them. */
  readonly name: string;
  readonly by: 'month' | 'year' | 'sequence';
}

const FEWEST = 3;
const YEARS = [1800, 2200] as const;

interface Place {
  readonly by: HeaderSequence['by'];
  /** What the headers of one sequence share. */
  readonly series: string;
  readonly at: number;
}

/**
 * Neighbouring columns of one sort whose headers are months, years, or a text with a number that goes up: a table in which each row holds
 * a series. Identifiers and codes are no values of a series.
 */
export function headerSequences({ columns }: Table): HeaderSequence[] {
  const found: HeaderSequence[] = [];
  let run: { column: Column; place: Place }[] = [];
  const close = () => {
    const [first] = run;
    if (first && run.length >= FEWEST) {
      const { by, series } = first.place;
      found.push({
        columns: run.map(({ column }) => column.id),
        name: by === 'sequence' ? series || 'number' : by,
        by,
      });
    }
    run = [];
  };
  for (const column of columns) {
    const place = placeOf(column.sourceName ?? column.name);
    const last = run.at(-1);
    const goesOn =
      place !== undefined &&
      last !== undefined &&
      last.place.by === place.by &&
      last.place.series === place.series &&
      last.place.at < place.at &&
      last.column.vector.kind === column.vector.kind;
    if (!goesOn) close();
    if (place !== undefined && column.type !== 'identifier') run.push({ column, place });
  }
  close();
  return found;
}

function placeOf(header: string): Place | undefined {
  const words = header.match(/\p{L}+|\p{N}+/gu) ?? [];
  const months = words.map(monthNumber);
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const named = months.find((month) => month > 0);
  const [only] = numbers;
  const year = numbers.find((number) => number >= YEARS[0] && number <= YEARS[1]);
  if (named !== undefined && words.length <= 2) {
    return { by: 'month', series: '', at: (year ?? (only === undefined ? 0 : 2000 + only)) * 12 + named };
  }
  if (words.length === 2 && numbers.length === 2 && year !== undefined) {
    const month = numbers[0] === year ? numbers[1] : only;
    if (month !== undefined && month >= 1 && month <= 12) return { by: 'month', series: '', at: year * 12 + month };
  }
  if (words.length === 1 && only !== undefined && year !== undefined) return { by: 'year', series: '', at: year };
  if (numbers.length !== 1 || only === undefined) return undefined;
  const series = words
    .filter((word) => !/^\d+$/.test(word))
    .join(' ')
    .toLowerCase();
  return series === '' ? undefined : { by: 'sequence', series, at: only };
}
