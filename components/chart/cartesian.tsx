'use client';

import { type ReactNode, useMemo } from 'react';
import { Brush, ComposedChart, XAxis, YAxis } from 'recharts';
import type { PreparedChart } from '@/lib/charts/chart';
import type { Axis } from '@/lib/charts/scene/axis';
import { placeNames } from '@/lib/charts/scene/names';
import type { Frame, Scene } from '@/lib/charts/scene/scene';
import { ShapeElement } from './shapes';

interface CartesianProps {
  chart: PreparedChart;
  scene: Scene;
  frame: Frame;
  onRange(from: number, to: number): void;
  /** Drawn over the axes. */
  children: ReactNode;
}

/** Axes and brush of a chart by Recharts, which is told where everything is and works out nothing by itself. */
export function Cartesian({ chart, scene, frame, onRange, children }: CartesianProps) {
  const { plot, height, brush } = scene;
  const rows = useMemo(() => chart.data.map((_, i) => ({ i })), [chart]);
  const names = useMemo(() => (brush === null ? [] : placeNames(chart)), [chart, brush]);
  const last = rows.length - 1;
  const [from, to] = frame.range === null || frame.range[1] > last ? [0, last] : frame.range;
  return (
    <ComposedChart
      width={frame.width}
      height={height}
      data={rows}
      margin={{
        top: plot.top,
        left: 0,
        right: frame.width - plot.left - plot.width,
        // Recharts takes the room of axis and brush off by itself.
        bottom: Math.max(0, height - plot.top - plot.height - X_HEIGHT - (brush?.height ?? 0)),
      }}
      accessibilityLayer={false}
      tabIndex={-1}
    >
      {axes(scene)}
      {brush && (
        <Brush
          dataKey="i"
          x={brush.left}
          y={brush.top}
          width={brush.width}
          height={brush.height}
          travellerWidth={8}
          fill="var(--sunken)"
          stroke="var(--line-strong)"
          // Told each time, for Recharts forgets what is chosen when the data is new.
          startIndex={from}
          endIndex={to}
          ariaLabel="Part of the time that is shown"
          tickFormatter={(index) => names[Number(index)] ?? ''}
          onChange={({ startIndex = 0, endIndex = last }) => onRange(startIndex, endIndex)}
        />
      )}
      {children}
    </ComposedChart>
  );
}

/** Recharts keeps this much below the plot for an axis. */
const X_HEIGHT = 20;

/** What Recharts is told of an axis: px of the plot as its numbers, so that nothing is left to scale. */
function axisProps(axis: Axis, length: number, pxOf: (at: number) => number) {
  return {
    type: 'number',
    domain: [0, length],
    ticks: axis.ticks.map(({ at }) => pxOf(at)),
    interval: 0,
    allowDataOverflow: true,
    tickLine: false,
    axisLine: false,
  } as const;
}

/** The label of a tick where the scene has it. */
function labelOf(axis: Axis, pxOf: (at: number) => number) {
  const labels = new Map(axis.ticks.map(({ at, label }) => [pxOf(at), label]));
  return ({ payload }: { payload: { value: unknown } }) => {
    const label = labels.get(Number(payload.value));
    return label === undefined ? <g /> : <ShapeElement shape={label} />;
  };
}

/** Elements, not a component: Recharts looks for axes among a chart's own children. */
function axes({ axes, plot }: Scene) {
  if (axes === null) return null;
  const { x, y } = axes;
  const across = (at: number) => at - plot.left;
  const up = (at: number) => plot.top + plot.height - at;
  return [
    <XAxis key="x" dataKey="i" {...axisProps(x, plot.width, across)} height={X_HEIGHT} tick={labelOf(x, across)} />,
    <YAxis key="y" {...axisProps(y, plot.height, up)} width={plot.left} tick={labelOf(y, up)} />,
  ];
}
