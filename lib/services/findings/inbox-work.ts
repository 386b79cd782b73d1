import type { InboxItemJson } from '@/lib/contract/findings';
import { contentId } from '@/lib/findings/content-id';
import { columnById } from '@/lib/tabular/table';
import { list, plural } from '@/lib/text/words';
import { CERTAINTY, EXAMPLES, type InboxSources, item } from './inbox-item';

/** What a cell of a column of this type is. */
const TYPE_NAMES: Readonly<Record<string, string>> = { datetime: 'date and time', boolean: 'yes or no' };

/** Lists of cells: what could not be read and dates of unknown order column by column; outliers and blanks in one item each. */
export function workItems(sources: InboxSources): InboxItemJson[] {
  const { table, work } = sources;
  const leftAlone = work.left_alone.map((entry) =>
    item(sources, {
      item_id: contentId(['left_alone', entry.code, entry.column_id ?? '', String(entry.count)]),
      kind: 'left_alone',
      column_id: entry.column_id,
      title: entry.sentence,
      reason: 'Cleaning does not do this without being asked.',
      cell_count: entry.count,
      confidence: CERTAINTY.left_alone,
      accept: null,
      dismiss: 'Leave as it is',
      examples: [],
    }),
  );
  const unread = work.unread
    .filter(({ is_left }) => !is_left)
    .map((entry) =>
      item(sources, {
        item_id: `unread:${entry.column}`,
        kind: 'unread',
        column_id: entry.column_id,
        title: `${plural(entry.count, 'value')} of ${entry.column} could not be read`,
        reason: `${entry.count === 1 ? 'It is' : 'They are'} not a ${TYPE_NAMES[entry.type] ?? entry.type}; what the file says is kept.`,
        cell_count: entry.count,
        confidence: CERTAINTY.unread,
        accept: null,
        dismiss: entry.count === 1 ? 'Leave it missing' : 'Leave them missing',
        examples: [],
      }),
    );
  const dates = work.ambiguous_dates.map((entry) =>
    item(sources, {
      item_id: `ambiguous_dates:${entry.column}:${entry.order}`,
      kind: 'ambiguous_dates',
      column_id: entry.column_id,
      title: `Day or month first in ${entry.column}?`,
      reason: 'No value tells the two apart; an order was assumed.',
      cell_count: entry.count,
      confidence: CERTAINTY.ambiguous_dates,
      accept: null,
      dismiss: 'The order is right',
      examples: entry.examples.slice(0, EXAMPLES).map(({ row_index, original_value, new_value }) => ({
        row_index,
        value: original_value,
        becomes: new_value,
      })),
    }),
  );
  const outliers = work.outliers.filter(({ open }) => open > 0);
  const missing = work.missing.filter(({ is_left }) => !is_left);
  const names = (columns: readonly { column_id: string; column: string }[]) =>
    list(columns.map(({ column_id, column }) => columnById(table, column_id)?.name ?? column));
  const lists: InboxItemJson[] = [];
  if (outliers.length > 0) {
    const count = outliers.reduce((sum, { open }) => sum + open, 0);
    lists.push(
      item(sources, {
        item_id: listId('outliers', outliers),
        kind: 'outliers',
        column_id: outliers.length === 1 ? (outliers[0]?.column_id ?? null) : null,
        title: `${plural(count, 'value')} outside the expected range`,
        reason: `In ${names(outliers)}: beyond 1.5 interquartile ranges, which is no mistake by itself.`,
        cell_count: count,
        confidence: CERTAINTY.outliers,
        accept: null,
        dismiss: 'Keep them all',
        examples: [],
      }),
    );
  }
  if (missing.length > 0) {
    const count = missing.reduce((sum, entry) => sum + entry.count, 0);
    lists.push(
      item(sources, {
        item_id: listId('missing', missing),
        kind: 'missing',
        column_id: missing.length === 1 ? (missing[0]?.column_id ?? null) : null,
        title: `${plural(count, 'missing cell')} in ${plural(missing.length, 'column')}`,
        reason: `In ${names(missing)}.`,
        cell_count: count,
        confidence: CERTAINTY.missing,
        accept: null,
        dismiss: 'Leave them missing',
        examples: [],
      }),
    );
  }
  return [...leftAlone, ...unread, ...dates, ...lists];
}

/** A decision on a list of columns holds for these columns; one more column is another decision. */
function listId(kind: string, entries: readonly { readonly column: string }[]): string {
  return contentId([kind, ...entries.map(({ column }) => column).sort()]);
}
