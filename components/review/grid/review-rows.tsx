'use client';

import { memo } from 'react';
import type { CellPosition } from '@/components/dataset/grid/cell-position';
import { isNumeric } from '@/components/dataset/grid/column-width';
import { cellId, GridCell } from '@/components/dataset/grid/grid-cell';
import { FailedRows, GridRow } from '@/components/dataset/grid/grid-row';
import { pageMarks } from '@/components/dataset/grid/page-marks';
import type { PlacedColumn, PlacedRow } from '@/components/dataset/grid/use-grid-layout';
import { type TableRef, useRowPage } from '@/components/dataset/grid/use-row-page';
import type { RowsColumnJson, RowsJson } from '@/lib/contract/rows';
import { type AfterEdit, CellEditor } from './cell-editor';
import { markKind } from './mark-kind';
import { type CellRange, isIn } from './selection';
import { type CellEdits, entryKey } from './use-cell-edits';
import type { Words } from './use-words';

interface ReviewRowsProps {
  gridId: string;
  table: TableRef;
  page: number;
  /** Those of this page that are to be drawn. */
  rows: readonly PlacedRow[];
  /** Those that are to be drawn. */
  columns: readonly PlacedColumn[];
  heads: readonly RowsColumnJson[];
  active: CellPosition | null;
  range: CellRange | null;
  /** Id of the line that tells about the active cell. */
  lineId: string;
  words: Words;
  edits: CellEdits;
  onEdited(after: AfterEdit): void;
}

/** The rows of one page with what was done to them; placeholders until they are known. */
export const ReviewRows = memo(function ReviewRows(props: ReviewRowsProps) {
  const { gridId, table, page, rows, columns, heads, active, range, lineId, words, edits, onEdited } = props;
  const answer = useRowPage(table, page);
  const { error, isCurrent } = answer;
  const data = answer.data && hasColumns(answer.data, heads) ? answer.data : undefined;
  if (error && !data) return <FailedRows rows={rows} message={error.message} onRetry={() => void answer.mutate()} />;
  const marks = data && pageMarks(data);

  return rows.map((row) => {
    const position = row.index - page * table.pageRows;
    const cells = data?.rows[position];
    const source = data?.row_indices[position];
    const isRemoved = source !== undefined && marks?.removalOf(source) !== undefined;
    return (
      <GridRow key={row.index} {...row} source={source} isRemoved={isRemoved}>
        {columns.map(({ index, left, width }) => {
          const head = heads[index];
          const isKnown = head !== undefined && source !== undefined;
          const entry =
            isKnown && table.version === 'cleaned' ? edits.entries.get(entryKey(source, head.id)) : undefined;
          const isEntered = entry && (!entry.isSent || !isCurrent || table.datasetVersion <= entry.version);
          const isActive = active?.row === row.index && active.column === index;
          const editing = edits.editing;
          const isEdited = isKnown && editing?.row === row.index && editing.column === index;
          return (
            <GridCell
              key={index}
              id={cellId(gridId, row.index, index)}
              column={index}
              left={left}
              width={width}
              value={isEntered ? entry.value : cells && (cells[index] ?? null)}
              isNumeric={isNumeric(head)}
              mark={isEntered ? 'edited' : isKnown ? markKind(marks?.markOf(source, head.id), words.phase) : undefined}
              outlier={(!isEntered && isKnown && marks?.flagsOf(source, head.id)?.outlier) || undefined}
              isActive={isActive}
              isSelected={isIn(range, row.index, index)}
              isUnsaved={isEntered === true && !entry.isSent}
              describedBy={isActive ? lineId : undefined}
            >
              {isEdited ? <CellEditor editing={editing} edits={edits} onDone={onEdited} /> : undefined}
            </GridCell>
          );
        })}
      </GridRow>
    );
  });
});

/** An earlier version of the page can stand in only where it has the same columns. */
const hasColumns = ({ columns }: RowsJson, heads: readonly RowsColumnJson[]): boolean =>
  columns.length === heads.length && columns.every(({ id }, index) => id === heads[index]?.id);
