import type { RowsColumnJson, RowsJson } from '@/lib/contract/rows';

const CHARACTER_PX = 7.6;
const PADDING_PX = 26;
const MIN_PX = 84;
const MAX_PX = 300;
const SAMPLE_ROWS = 60;

/** Width in pixels in which nearly all values of the first rows, and the name, can be read; long text is cut. */
export function columnWidths({ columns, rows }: Pick<RowsJson, 'columns' | 'rows'>): number[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  return columns.map((column, index) => {
    const lengths = sample.map((row) => String(row[index] ?? '').length).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
    const characters = Math.max(usual, headLength(column));
    return Math.round(Math.min(MAX_PX, Math.max(MIN_PX, characters * CHARACTER_PX + PADDING_PX)));
  });
}

/** The head shows the name above the type and unit. */
const headLength = ({ name, type, unit }: RowsColumnJson): number =>
  Math.max(name.length, type.length + (unit ? unit.length + 2 : 0));

/** Whether the values of a column are numbers, however they are written. */
export const isNumeric = (column: RowsColumnJson | undefined): boolean =>
  column?.type === 'number' || column?.type === 'integer';
