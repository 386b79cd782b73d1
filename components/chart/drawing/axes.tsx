import { CartesianGrid, XAxis, YAxis } from 'recharts';
import type { Axis } from '@/components/chart/geometry/axis';
import type { Geometry } from '@/components/chart/geometry/geometry';
import { FONT_SIZE } from '@/components/chart/geometry/text';

/**
 * What Recharts is told of an axis: everything, so that its drawing and our layout are the same. `key` is that of the numbers
 * along it; in a grid of places (heatmap) both axes are numbered, for Recharts knows one axis of categories at a time.
 */
function axisProps(axis: Axis, key: 'i' | 'x' | undefined, isGrid: boolean) {
  const shared = {
    ticks: axis.ticks.map(({ value }) => value),
    interval: 0,
    tickLine: false,
    allowDataOverflow: true,
    isAnimationActive: false,
  } as const;
  if (axis.kind === 'places' && isGrid) {
    return {
      ...shared,
      dataKey: 'i',
      type: 'number',
      domain: [axis.from - 0.5, axis.to + 0.5],
      scale: 'linear',
    } as const;
  }
  if (axis.kind === 'places') {
    return { ...shared, type: 'category', dataKey: 'i', scale: axis.isBand ? 'band' : 'point' } as const;
  }
  return {
    ...shared,
    ...(key && { dataKey: key }),
    type: 'number',
    domain: [axis.from, axis.to],
    scale: axis.isLog ? 'log' : 'linear',
  } as const;
}

interface LabelProps {
  x: number | string;
  y: number | string;
  payload: { value: unknown };
}

const labelOf = (axis: Axis, value: unknown) => axis.ticks.find((tick) => tick.value === value)?.text ?? '';

/** Keeps the first and the last label inside the drawing. */
function anchorOf(x: number, { plot }: Geometry): 'start' | 'middle' | 'end' {
  if (x < plot.left + 8 && plot.left < 24) return 'start';
  return x > plot.left + plot.width - 8 ? 'end' : 'middle';
}

/** Elements, not a component: Recharts looks for axes among a chart's own children. */
export function axes(geometry: Geometry) {
  const { plot, x, y, isSideways } = geometry;
  const numbers = isSideways ? x : y;
  const isGrid = x.kind === 'places' && y.kind === 'places';
  return [
    <CartesianGrid
      key="grid"
      vertical={isSideways || (x.kind === 'number' && y.kind === 'number')}
      horizontal={!isSideways}
      verticalValues={x.kind === 'number' ? x.ticks.map(({ value }) => value) : []}
      horizontalValues={y.kind === 'number' ? y.ticks.map(({ value }) => value) : []}
      syncWithTicks
      stroke="var(--line)"
      strokeOpacity={numbers.kind === 'number' ? 1 : 0}
    />,
    <XAxis
      key="x"
      {...axisProps(x, isSideways ? undefined : 'x', isGrid)}
      height={20}
      axisLine={isSideways ? false : { stroke: 'var(--line-strong)' }}
      tick={({ x: left, y: top, payload }: LabelProps) => (
        <text
          x={left}
          y={Number(top) + 6}
          textAnchor={anchorOf(Number(left), geometry)}
          fontSize={FONT_SIZE}
          fill="var(--muted)"
        >
          {labelOf(x, payload.value)}
        </text>
      )}
    />,
    <YAxis
      key="y"
      {...axisProps(y, undefined, isGrid)}
      reversed={!isSideways && y.kind === 'places'}
      width={plot.left}
      axisLine={isSideways ? { stroke: 'var(--line-strong)' } : false}
      tick={({ y: top, payload }: LabelProps) => (
        <text x={plot.left - 6} y={Number(top)} dy="0.35em" textAnchor="end" fontSize={FONT_SIZE} fill="var(--muted)">
          {labelOf(y, payload.value)}
        </text>
      )}
    />,
  ];
}
