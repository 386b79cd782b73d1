import { categoriesOf } from '@/lib/charts/categories';
import type { Aggregate } from '@/lib/charts/spec';
import { numbersOf } from '@/lib/charts/values';
import type { Column } from '@/lib/tabular/table';
import type { Source } from './aggregate';
import type { Context } from './context';
import { drawnCodes, drawnNumbers } from './drawn-cells';

/** What the aggregate needs of the selected rows of a column; the rows themselves without a column. */
export function sourceOf(context: Context, column: Column | undefined, aggregate: Aggregate): Source {
  if (column === undefined) return { kind: 'rows' };
  if (numbersOf(column) !== null && aggregate !== 'distinct') {
    return { kind: 'numbers', values: drawnNumbers(context, column) };
  }
  const { codes, size } = categoriesOf(column);
  return { kind: 'codes', codes: drawnCodes(context, column, codes), size };
}

/** Sets the place of every row that has no value in any of the sources to −1. */
export function dropValueless(places: Int32Array, sources: readonly Source[]): void {
  if (sources.some(({ kind }) => kind === 'rows')) return;
  const [first, ...more] = sources;
  if (first === undefined) return;
  if (more.length === 0) {
    dropMissing(places, first);
    return;
  }
  const present = new Uint8Array(places.length);
  for (const source of sources) markPresent(present, source);
  for (let i = 0; i < places.length; i++) if (present[i] === 0) places[i] = -1;
}

function dropMissing(places: Int32Array, source: Source): void {
  if (source.kind === 'numbers') {
    const { values } = source;
    for (let i = 0; i < places.length; i++) if (Number.isNaN(values[i] as number)) places[i] = -1;
  } else if (source.kind === 'codes') {
    const { codes } = source;
    for (let i = 0; i < places.length; i++) if ((codes[i] as number) < 0) places[i] = -1;
  }
}

function markPresent(present: Uint8Array, source: Source): void {
  if (source.kind === 'numbers') {
    for (let i = 0; i < present.length; i++) if (!Number.isNaN(source.values[i] as number)) present[i] = 1;
  } else if (source.kind === 'codes') {
    for (let i = 0; i < present.length; i++) if ((source.codes[i] as number) >= 0) present[i] = 1;
  }
}
