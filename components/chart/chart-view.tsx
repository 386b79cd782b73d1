'use client';

import { useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { PreparedChart } from '@/lib/charts/chart';
import { horizontalHeight, isHorizontal } from '@/lib/charts/scene/layout';
import { chartType } from '@/lib/charts/types';
import { describeChart } from '@/lib/charts/words/describe-chart';
import { fitWords } from '@/lib/charts/words/fit';
import { colorOf, seriesColors } from './colors';
import { DrawnChart } from './drawn-chart';
import { textWidth } from './geometry/text';
import { layoutOf } from './layout';
import { Legend } from './legend';
import { type ChartAnnotation, Pins } from './pins';
import { ScaleLegend } from './scale-legend';
import { PointTooltip } from './tooltip';
import { usePointing } from './use-pointing';
import { useSize } from './use-size';

export type { ChartAnnotation } from './pins';

interface ChartViewProps {
  chart: PreparedChart;
  /** Of drawing and legend together, in px; notes come below. */
  height: number;
  /** Takes more height than that where many bars or a long legend need it. */
  canGrow?: boolean | undefined;
  /** A small picture of the chart: no axis titles, no notes, no brush. */
  isCompact?: boolean | undefined;
  /** Remarks pinned on points, numbered in this order from 1. */
  annotations?: readonly ChartAnnotation[] | undefined;
  /** The point that is marked as chosen. */
  selectedIndex?: number | null | undefined;
  /** A point was clicked, or Enter pressed on it. */
  onSelectPoint?: ((index: number) => void) | undefined;
  className?: string | undefined;
}

const KEYBOARD = { tabIndex: 0 } as const;

/** A drawing below this height cannot be read; a higher one scrolls. */
const [LEAST_HEIGHT, MOST_HEIGHT] = [260, 1400];
/** Assumed until the browser has measured. */
const USUAL_WIDTH = 640;

function wantedHeight(chart: PreparedChart, width: number): number {
  const least = isHorizontal(chart, width, textWidth) ? horizontalHeight(chart, LEAST_HEIGHT) : LEAST_HEIGHT;
  return Math.min(MOST_HEIGHT, least);
}

/** px between the title of an axis and the drawing. */
const BELOW_HEADER = 8;

const NONE: ReadonlySet<number> = new Set();

/** A chart to be read with eyes, pointer, fingers, keyboard or ears. */
export function ChartView({
  chart,
  height,
  canGrow = false,
  isCompact = false,
  annotations = [],
  selectedIndex = null,
  onSelectPoint,
  className,
}: ChartViewProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [toggled, setToggled] = useState<ReadonlySet<number>>(NONE);
  const [range, setRange] = useState<readonly [number, number] | null>(null);

  const { series } = chart.config;
  const hidden = toggled.size < series.length ? toggled : NONE;
  const layout = size === null ? null : layoutOf(chart, { ...size, isCompact, hidden, range });
  const isPie = chart.chart_type === 'pie';
  const colors = isPie
    ? chart.data.map((slice, index) => colorOf(index, String(slice.name ?? ''), chart.data.length))
    : seriesColors(chart);
  const pointing = usePointing({ chart, layout, hidden, frame, onSelectPoint });
  const shown = pointing.current;

  function toggle(one: number): void {
    pointing.clear();
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(one)) after.add(one);
      return after.size < series.length ? after : before;
    });
  }

  const at = shown === null || layout === null ? null : (layout.anchors(shown.series)[shown.index] ?? null);
  return (
    <figure className={cn('m-0 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2', className)} aria-label={chart.title}>
      <div style={canGrow ? { minHeight: height } : { height }} className="flex min-w-0 flex-col gap-1">
        {series.length > 1 && (
          <Legend series={series} colors={colors} hidden={hidden} onToggle={toggle} isCompact={isCompact} />
        )}
        {chart.chart_type === 'heatmap' && !isCompact && <ScaleLegend chart={chart} />}
        <div
          className="relative min-h-0 flex-1"
          style={canGrow ? { minHeight: wantedHeight(chart, size?.width ?? USUAL_WIDTH) } : undefined}
        >
          <div ref={frame} className="absolute inset-0 overflow-y-auto overflow-x-hidden">
            {layout !== null && size !== null && (
              <div className="relative" style={{ height: layout.height }}>
                <div
                  role="application"
                  aria-roledescription="chart"
                  {...KEYBOARD}
                  aria-label={chart.title}
                  aria-describedby={`${id}-about`}
                  onKeyDown={pointing.onKeyDown}
                  onBlur={pointing.clear}
                  onPointerMove={pointing.onPointer}
                  onPointerDown={pointing.onPointer}
                  onPointerLeave={(event) => event.pointerType === 'mouse' && pointing.clear()}
                  onClick={pointing.onClick}
                  className="h-full touch-pan-y select-none rounded outline-offset-[-2px]"
                >
                  <DrawnChart
                    chart={chart}
                    layout={layout}
                    size={size}
                    hidden={hidden}
                    current={shown}
                    selectedIndex={selectedIndex}
                    onRange={(from, to) => setRange([from, to])}
                  />
                </div>
                {annotations.length > 0 && (
                  <Pins
                    annotations={annotations}
                    anchors={layout.anchors(null)}
                    top={layout.axes === null ? 0 : layout.axes.plot.top - BELOW_HEADER}
                    onSelect={onSelectPoint}
                  />
                )}
              </div>
            )}
          </div>
          {layout !== null && size !== null && shown !== null && at !== null && (
            <PointTooltip
              facts={chartType(chart.chart_type).facts(chart, shown.index, hidden)}
              colors={colors}
              series={shown.series}
              at={{ x: at.x, y: at.y - (frame.current?.scrollTop ?? 0) }}
              frame={size}
            />
          )}
          {chart.data.length === 0 && (
            <p className="absolute inset-0 grid place-items-center text-balance text-center text-muted text-sm">
              {chart.config.notes[0] ?? 'There is no value to draw.'}
            </p>
          )}
        </div>
      </div>
      <p id={`${id}-about`} className="sr-only">
        {describeChart(chart)} The arrow keys go from point to point{onSelectPoint ? ', Enter chooses one' : ''}.
      </p>
      <p aria-live="polite" className="sr-only">
        {pointing.told}
      </p>
      {!isCompact && chart.config.fit && (
        <p className="text-muted text-xs">Fitted line: {fitWords(chart.config.fit)}</p>
      )}
      {!isCompact && chart.data.length > 0 && chart.config.notes.length > 0 && (
        <ul className="grid gap-0.5 text-muted text-xs">
          {chart.config.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </figure>
  );
}
