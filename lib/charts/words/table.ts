import type { ChartCell, ChartPoint, PreparedChart } from '@/lib/charts/chart';
import { formatValue } from '@/lib/charts/scene/format';
import { numberAt, textAt } from '@/lib/charts/scene/values';

/** A column of the data behind a chart: as people read it, and as it is. */
export interface TableColumn {
  readonly name: string;
  readonly isNumber: boolean;
  /** As it is shown on screen: rounded, with its unit. */
  text(point: ChartPoint, index: number): string;
  /** As it is written to a file: not shortened. */
  cell(point: ChartPoint, index: number): ChartCell;
  /** Where it is only on screen, or only in a file. */
  readonly only?: 'screen' | 'file';
}

type Only = Pick<TableColumn, 'only'>;

/** A column of numbers that points hold under a key. */
export function numberColumn(name: string, key: string, unit: string | null, only: Only = {}): TableColumn {
  return {
    name,
    isNumber: true,
    text: (point) => formatValue(numberAt(point, key), unit),
    cell: (point) => cellAt(point, key),
    ...only,
  };
}

/** A column of text that points hold under a key. */
export function textColumn(name: string, key: string, tell: (text: string) => string = (text) => text): TableColumn {
  return {
    name,
    isNumber: false,
    text: (point) => tell(textAt(point, key)),
    cell: (point) => cellAt(point, key),
  };
}

/** The places along the x axis, by the names that are given. */
export function placeColumn({ x_header, config }: PreparedChart, names: readonly string[], key = 'x'): TableColumn {
  return {
    name: x_header,
    isNumber: config.x_kind === 'number',
    text: (_, index) => names[index] ?? '',
    cell: (point) => cellAt(point, key),
  };
}

/** A point's own cell under a key. */
function cellAt(point: ChartPoint, key: string): ChartCell {
  return Object.hasOwn(point, key) ? (point[key] ?? null) : null;
}
