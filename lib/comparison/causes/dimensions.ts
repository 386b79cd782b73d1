import type { AlignedPair, Alignment } from '@/lib/comparison/align/alignment';

/** A column of more values than this divides rows too finely to name a cause. */
const MOST_VALUES = 300;
const MOST_DIMENSIONS = 7;
/** So many combinations of values are told apart at most. */
const MOST_LEAVES = 60_000;

/**
 * The pairs a cause is looked for in: those that divide the rows of both sides into groups, or those asked for; the ones of fewest values
 * where there are too many.
 *
 * @throws RangeError when a pair asked for is not there.
 */
export function causeDimensions(
  alignment: Alignment,
  except: ReadonlySet<string>,
  within?: readonly string[],
): AlignedPair[] {
  const asked = within?.map((id) => {
    const pair = alignment.pairs.find((one) => one.id === id);
    if (pair === undefined) throw new RangeError(`No pair of columns is called ${id}.`);
    return pair;
  });
  const found = (asked ?? alignment.pairs.filter(divides))
    .filter(({ id }) => !except.has(id))
    .map((pair) => ({ pair, values: pair.codes().size }))
    .filter(({ values }) => asked !== undefined || (values >= 2 && values <= MOST_VALUES))
    .sort((a, b) => a.values - b.values)
    .slice(0, MOST_DIMENSIONS);
  // Rows bound what combinations there can be, whatever the values allow.
  const rows = alignment.first.table.rowIndex.length + alignment.second.table.rowIndex.length;
  const leaves = () =>
    Math.min(
      rows,
      found.reduce((product, { values }) => product * (values + 1), 1),
    );
  while (found.length > 2 && leaves() > MOST_LEAVES) found.pop();
  const order = new Map(alignment.pairs.map(({ id }, i) => [id, i]));
  return found.map(({ pair }) => pair).sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function divides({ role, isGrouping, isComparable }: AlignedPair): boolean {
  return isComparable && isGrouping && (role === 'category' || role === 'boolean');
}
