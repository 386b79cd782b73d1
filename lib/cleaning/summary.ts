import { type ChangeLog, entryCount, type LoggedBlock } from './changes/model';
import type { Quality } from './quality';

/** The counts of the contract's cleaning summary; the version and the parts of the score are kept apart. */
export interface CleaningSummary {
  duplicates_removed: number;
  outliers_flagged: number;
  missing_values_filled: number;
  columns_renamed: number;
  columns_removed: number;
  dates_converted: number;
  ages_bucketed: number;
  quality_score: number;
  quality_score_before: number;
  row_count_before: number;
  row_count_after: number;
}

const FILLING: ReadonlySet<string> = new Set(['fill_missing', 'impute_missing', 'fill_cells']);

/**
 * What the logs of a recipe add up to. `dates_converted`, `ages_bucketed` and `missing_values_filled` count cells,
 * by a person's hand or by the recipe; cells made missing because they were no date are not among the converted.
 */
export function summarise(logs: readonly ChangeLog[], before: Quality, after: Quality): CleaningSummary {
  const blocks = logs.flatMap((log) => log.blocks);
  const count = (test: (block: LoggedBlock) => boolean) =>
    blocks.reduce((sum, block) => (test(block) ? sum + entryCount(block) : sum), 0);
  const columns = (kind: LoggedBlock['kind']) =>
    new Set(blocks.flatMap((b) => (b.kind === kind && 'columnId' in b ? b.columnId : []))).size;
  return {
    duplicates_removed: count((b) => b.kind === 'rows_removed' && b.operation === 'remove_duplicate'),
    outliers_flagged: count((b) => b.kind === 'flags' && b.operation !== 'keep_outlier'),
    missing_values_filled: count((b) => b.kind === 'cells' && FILLING.has(b.operation)),
    columns_renamed: columns('column_renamed'),
    columns_removed: columns('column_removed'),
    dates_converted: count((b) => b.kind === 'cells' && b.operation === 'convert_date' && !isLoss(b)),
    ages_bucketed: count((b) => b.kind === 'cells' && b.operation === 'bucket_age'),
    quality_score: after.score,
    quality_score_before: before.score,
    row_count_before: before.rows,
    row_count_after: after.rows,
  };
}

/** Whether the cells of the block became missing. */
function isLoss(block: LoggedBlock): boolean {
  return block.kind === 'cells' && block.after.kind === 'constant' && block.after.text === null;
}
