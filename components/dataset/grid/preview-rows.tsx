'use client';

import type { RowsColumnJson } from '@/lib/contract/rows';
import type { CellPosition } from './cell-position';
import { isNumeric } from './column-width';
import { cellId, GridCell } from './grid-cell';
import { FailedRows, GridRow } from './grid-row';
import { isChange, pageMarks } from './page-marks';
import type { PlacedColumn, PlacedRow } from './use-grid-layout';
import { type TableRef, useRowPage } from './use-row-page';

interface PreviewRowsProps {
  table: TableRef;
  page: number;
  /** Those of this page that are to be drawn. */
  rows: readonly PlacedRow[];
  /** Those that are to be drawn. */
  columns: readonly PlacedColumn[];
  heads: readonly RowsColumnJson[];
  active: CellPosition | null;
  gridId: string;
}

/** The rows of one page; placeholders until they are known. */
export function PreviewRows({ table, page, rows, columns, heads, active, gridId }: PreviewRowsProps) {
  const { data, error, mutate } = useRowPage(table, page);
  if (error && !data) return <FailedRows rows={rows} message={error.message} onRetry={() => void mutate()} />;
  const marks = data && pageMarks(data);

  return rows.map((row) => {
    const position = row.index - page * table.pageRows;
    const cells = data?.rows[position];
    const source = data?.row_indices[position];
    return (
      <GridRow key={row.index} {...row} source={source}>
        {columns.map(({ index, left, width }) => {
          const head = heads[index];
          const value = cells && (cells[index] ?? null);
          const mark =
            head && source !== undefined && table.version === 'cleaned' ? marks?.markOf(source, head.id) : undefined;
          return (
            <GridCell
              key={index}
              id={cellId(gridId, row.index, index)}
              column={index}
              left={left}
              width={width}
              value={value}
              isNumeric={isNumeric(head)}
              mark={mark && isChange(mark) ? 'changed' : undefined}
              isActive={active?.row === row.index && active.column === index}
              title={typeof value === 'string' && value.length > 20 ? value : undefined}
            />
          );
        })}
      </GridRow>
    );
  });
}
