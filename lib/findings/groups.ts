import type { ColumnView } from './column-view';

/** The rows of a table by the value of one column. `rows` holds positions, group after group; `starts[code]` is where one begins. */
export interface Groups {
  readonly view: ColumnView;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Groups that were made before: several detectors, and every pair of columns, ask for the same. */
const known = new WeakMap<ColumnView, { readonly sample: Int32Array | null; readonly groups: Groups }>();

/** The positions sorted by their code; empty cells are in no group. With a sample only its rows. */
export function groupRows(view: ColumnView, sample: Int32Array | null = null): Groups {
  const before = known.get(view);
  if (before?.sample === sample) return before.groups;
  const groups = sortByCode(view, sample);
  known.set(view, { sample, groups });
  return groups;
}

/** A counting sort. */
function sortByCode(view: ColumnView, sample: Int32Array | null): Groups {
  const { codes } = view.text;
  const counts = sample === null ? view.counts : countsIn(codes, sample, view.counts.length);
  const starts = new Int32Array(counts.length + 1);
  for (let code = 0; code < counts.length; code++)
    starts[code + 1] = (starts[code] as number) + (counts[code] as number);
  const next = starts.slice(0, -1);
  const rows = new Int32Array(starts[counts.length] as number);
  const length = sample === null ? codes.length : sample.length;
  for (let i = 0; i < length; i++) {
    const position = sample === null ? i : (sample[i] as number);
    const code = codes[position] as number;
    if (code >= 0) {
      const place = next[code] as number;
      rows[place] = position;
      next[code] = place + 1;
    }
  }
  return { view, starts, rows };
}

function countsIn(codes: Int32Array, sample: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let i = 0; i < sample.length; i++) {
    const code = codes[sample[i] as number] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}
