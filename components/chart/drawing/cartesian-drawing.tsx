'use client';

import { type ReactNode, useMemo } from 'react';
import { Area, Bar, Brush, ComposedChart, Line } from 'recharts';
import { seriesColors } from '@/components/chart/colors';
import { bandWidth } from '@/components/chart/geometry/axis';
import { BRUSH_HEIGHT, type Geometry } from '@/components/chart/geometry/geometry';
import { placeLabels } from '@/components/chart/geometry/places';
import { FONT_SIZE, shorten } from '@/components/chart/geometry/text';
import type { PreparedChart } from '@/lib/charts/chart';
import { isStacked } from '@/lib/charts/scene/layout';
import { axes } from './axes';
import { Bins } from './bins';
import { Boxes } from './boxes';
import { Cells } from './cells';
import { Dots } from './dots';
import { LoneDots } from './lone-dots';
import { type Row, rowsOf } from './rows';

export interface DrawingProps {
  chart: PreparedChart;
  geometry: Geometry;
  width: number;
  hidden: ReadonlySet<number>;
  /** Drawn below what is pointed at. */
  children?: ReactNode;
}

interface CartesianDrawingProps extends DrawingProps {
  onRange(from: number, to: number): void;
}

/** Every type but a pie. Recharts is given the layout, so that what is pointed at is where it is drawn. */
export function CartesianDrawing({ chart, geometry, width, hidden, onRange, children }: CartesianDrawingProps) {
  const rows = useMemo(() => rowsOf(chart, hidden), [chart, hidden]);
  const { plot, height } = geometry;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows}
      layout={geometry.isSideways ? 'vertical' : 'horizontal'}
      margin={{ top: plot.top, left: 0, right: width - plot.left - plot.width, bottom: bottomMargin(geometry) }}
      accessibilityLayer={false}
      {...barGaps(chart, geometry)}
      stackOffset="sign"
      tabIndex={-1}
    >
      {axes(geometry)}
      {marks(chart, geometry, rows, hidden)}
      {geometry.hasBrush && (
        <Brush
          dataKey="i"
          height={BRUSH_HEIGHT}
          y={height - BRUSH_HEIGHT - 1}
          x={plot.left}
          width={plot.width}
          travellerWidth={8}
          fill="var(--sunken)"
          stroke="var(--line-strong)"
          {...shownPart(geometry)}
          ariaLabel="Part of the time that is shown"
          tickFormatter={(index) => placeLabels(chart)[Number(index)] ?? ''}
          onChange={({ startIndex = 0, endIndex = rows.length - 1 }) => onRange(startIndex, endIndex)}
        />
      )}
      <Headers geometry={geometry} width={width} />
      {children}
    </ComposedChart>
  );
}

/** Told to Recharts each time, for it forgets what is chosen when the data is new. */
function shownPart({ x }: Geometry): { startIndex: number; endIndex: number } | null {
  return x.kind === 'places' ? { startIndex: x.from, endIndex: x.to } : null;
}

/** Bars of a pixel or two take the gaps, which would leave them nothing. */
function barGaps(chart: PreparedChart, { isSideways, plot, x, y }: Geometry) {
  const band = isSideways ? bandWidth(y, plot.height) : bandWidth(x, plot.width);
  const isNarrow = band / (isStacked(chart) ? 1 : Math.max(1, chart.config.series.length)) < 5;
  return isNarrow ? { barCategoryGap: '6%', barGap: 0 } : { barCategoryGap: '16%', barGap: 1 };
}

/** Recharts takes the room of axis and brush off by itself. */
const bottomMargin = ({ plot, height, hasBrush }: Geometry) =>
  Math.max(0, height - plot.top - plot.height - 20 - (hasBrush ? BRUSH_HEIGHT : 0));

function marks(chart: PreparedChart, geometry: Geometry, rows: readonly Row[], hidden: ReadonlySet<number>) {
  const colors = seriesColors(chart);
  const stackId = isStacked(chart) ? 'all' : undefined;
  const shared = { isAnimationActive: false, legendType: 'none' } as const;
  switch (chart.chart_type) {
    case 'scatter':
      return <Dots chart={chart} geometry={geometry} hidden={hidden} colors={colors} />;
    case 'histogram':
      return <Bins chart={chart} geometry={geometry} color={colors[0] ?? ''} />;
    case 'box':
      return <Boxes chart={chart} geometry={geometry} color={colors[0] ?? ''} />;
    case 'heatmap':
      return <Cells chart={chart} geometry={geometry} />;
    case 'line':
    case 'area':
      return (
        <>
          {chart.config.series.map((series, s) => {
            const line = {
              ...shared,
              dataKey: `s${s}`,
              stroke: colors[s] ?? '',
              strokeWidth: 2,
              hide: hidden.has(s),
              type: 'linear',
              connectNulls: false,
              dot: false,
              activeDot: false,
            } as const;
            if (chart.chart_type === 'line') return <Line key={series.key} {...line} />;
            const fill = { fill: line.stroke, fillOpacity: stackId ? 0.6 : 0.18 };
            return <Area key={series.key} {...line} {...fill} {...(stackId && { stackId })} />;
          })}
          {!stackId && <LoneDots chart={chart} geometry={geometry} rows={rows} hidden={hidden} colors={colors} />}
        </>
      );
    default:
      return chart.config.series.map((series, s) => (
        <Bar
          key={series.key}
          {...shared}
          dataKey={`s${s}`}
          fill={colors[s] ?? ''}
          hide={hidden.has(s)}
          maxBarSize={64}
          {...(stackId && { stackId })}
        />
      ));
  }
}

function Headers({ geometry, width }: { geometry: Geometry; width: number }) {
  const { plot, topHeader, bottomHeader, hasBrush, height } = geometry;
  if (plot.top < 18) return null;
  const text = { fontSize: FONT_SIZE, fill: 'var(--muted)', fontWeight: 500 };
  const below = hasBrush ? plot.top + plot.height + 32 : height - 5;
  return (
    <g>
      <text x={2} y={12} {...text}>
        {shorten(topHeader, width - 6)}
      </text>
      <text x={Math.min(width - 4, plot.left + plot.width)} y={below} textAnchor="end" {...text}>
        {shorten(bottomHeader, plot.left + plot.width - 4)}
      </text>
    </g>
  );
}
