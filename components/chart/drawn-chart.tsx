import type { PreparedChart } from '@/lib/charts/chart';
import { CartesianDrawing } from './drawing/cartesian-drawing';
import { Cursor } from './drawing/cursor';
import { PieDrawing } from './drawing/pie-drawing';
import type { Size } from './geometry/geometry';
import type { Layout } from './layout';
import type { Position } from './words/move';

interface DrawnChartProps {
  chart: PreparedChart;
  layout: Layout;
  size: Size;
  hidden: ReadonlySet<number>;
  current: Position | null;
  selectedIndex: number | null;
  onRange(from: number, to: number): void;
}

/** The drawing by itself: marks, axes, and what is pointed at. */
export function DrawnChart({ chart, layout, size, hidden, current, selectedIndex, onRange }: DrawnChartProps) {
  const { axes, pie } = layout;
  if (pie !== null) {
    return (
      <PieDrawing
        geometry={pie}
        size={size}
        count={chart.data.length}
        current={current?.index ?? null}
        selected={selectedIndex}
      />
    );
  }
  if (axes === null || chart.data.length === 0) return null;
  const at = current && layout.anchors(current.series)[current.index];
  const selected = selectedIndex === null ? null : layout.anchors(null)[selectedIndex];
  const type = chart.chart_type;
  return (
    <CartesianDrawing chart={chart} geometry={axes} width={size.width} hidden={hidden} onRange={onRange}>
      {selected && <Cursor type={type} geometry={axes} at={selected} isSelected />}
      {at && <Cursor type={type} geometry={axes} at={at} />}
    </CartesianDrawing>
  );
}
