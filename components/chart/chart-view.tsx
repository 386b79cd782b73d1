'use client';

import { useId, useMemo, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { PreparedChart } from '@/lib/charts/chart';
import { legendOf } from '@/lib/charts/scene/legend';
import { type Overlay, overlayShapes } from '@/lib/charts/scene/overlay';
import type { Paint } from '@/lib/charts/scene/paint';
import { type Frame, type Scene, stillFrame } from '@/lib/charts/scene/scene';
import { chartType } from '@/lib/charts/types';
import { describeChart } from '@/lib/charts/words/describe-chart';
import { fitWords } from '@/lib/charts/words/fit';
import { Drawing } from './drawing';
import { Legend } from './legend';
import { type ChartAnnotation, Pins } from './pins';
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
  /** What is written on it, with the numbers that stand on the drawing. */
  annotations?: readonly ChartAnnotation[] | undefined;
  /** What happened along its time. */
  events?: Overlay['events'] | undefined;
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

/** As high as the drawing wants to be: bars on their side keep a line each. */
function wantedHeight(chart: PreparedChart, width: number): number {
  const frame = { ...stillFrame({ left: 0, top: 0, width, height: LEAST_HEIGHT }), canGrow: true };
  return Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, chartType(chart.chart_type).draw(chart, frame).height));
}

/** What each series, or each slice, is drawn in. */
function paintsOf({ marks }: Scene): ReadonlyMap<number, Paint> {
  const paints = new Map<number, Paint>();
  for (const { series, ...shape } of marks) {
    const paint = ('fill' in shape ? shape.fill : undefined) ?? ('stroke' in shape ? shape.stroke : undefined);
    if (series !== undefined && paint !== undefined && !paints.has(series)) paints.set(series, paint);
  }
  return paints;
}

const NONE: ReadonlySet<number> = new Set();
const NO_ANNOTATIONS: readonly ChartAnnotation[] = [];
const NO_EVENTS: Overlay['events'] = [];

/** A chart to be read with eyes, pointer, fingers, keyboard or ears. */
export function ChartView({
  chart,
  height,
  canGrow = false,
  isCompact = false,
  annotations = NO_ANNOTATIONS,
  events = NO_EVENTS,
  selectedIndex = null,
  onSelectPoint,
  className,
}: ChartViewProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const [toggled, setToggled] = useState<ReadonlySet<number>>(NONE);
  const [range, setRange] = useState<readonly [number, number] | null>(null);

  const { series } = chart.config;
  const hidden = toggled.size < series.length ? toggled : NONE;
  const frame = useMemo(
    (): Frame | null =>
      size && { left: 0, top: 0, ...size, isCompact, canGrow: !isCompact, canBrush: !isCompact, hidden, range },
    [size, isCompact, hidden, range],
  );
  const scene = useMemo(() => frame && chartType(chart.chart_type).draw(chart, frame), [chart, frame]);
  const overlay = useMemo(
    () => scene && overlayShapes(chart, scene, { marks: annotations, events, lines: [] }),
    [chart, scene, annotations, events],
  );
  const width = size?.width ?? USUAL_WIDTH;
  const wanted = useMemo(() => (canGrow ? wantedHeight(chart, width) : 0), [canGrow, chart, width]);
  const pointing = usePointing({ chart, scene, hidden, frame: box, onSelectPoint });
  const shown = pointing.current;

  function toggle(one: number): void {
    pointing.clear();
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(one)) after.add(one);
      return after.size < series.length ? after : before;
    });
  }

  const at = shown === null || scene === null ? null : (scene.anchors(shown.series)[shown.index] ?? null);
  return (
    <figure className={cn('m-0 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2', className)} aria-label={chart.title}>
      <div style={canGrow ? { minHeight: height } : { height }} className="flex min-w-0 flex-col gap-1">
        {series.length > 1 && (
          <Legend entries={legendOf(chart)} hidden={hidden} onToggle={toggle} isCompact={isCompact} />
        )}
        <div className="relative min-h-0 flex-1" style={canGrow ? { minHeight: wanted } : undefined}>
          <div ref={box} className="absolute inset-0 overflow-y-auto overflow-x-hidden">
            {scene !== null && frame !== null && (
              <div className="relative" style={{ height: scene.height }}>
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
                  {scene.marks.length > 0 && (
                    <Drawing
                      chart={chart}
                      scene={scene}
                      overlay={overlay}
                      frame={frame}
                      current={shown}
                      selectedIndex={selectedIndex}
                      onRange={(from, to) => setRange([from, to])}
                    />
                  )}
                </div>
                {annotations.length > 0 && overlay !== null && (
                  <Pins annotations={annotations} handles={overlay.handles} onSelect={onSelectPoint} />
                )}
              </div>
            )}
          </div>
          {scene !== null && size !== null && shown !== null && at !== null && (
            <PointTooltip
              facts={chartType(chart.chart_type).facts(chart, shown.index, hidden)}
              paints={paintsOf(scene)}
              series={shown.series}
              at={{ x: at.x, y: at.y - (box.current?.scrollTop ?? 0) }}
              frame={size}
            />
          )}
          {scene !== null && scene.marks.length === 0 && (
            <p className="absolute inset-0 grid place-items-center text-balance text-center text-muted text-sm">
              {(chart.data.length === 0 ? chart.config.notes[0] : null) ?? 'There is no value to draw.'}
            </p>
          )}
        </div>
      </div>
      <p id={`${id}-about`} className="sr-only">
        {describeChart(chart)} The arrow keys go from point to point{onSelectPoint ? ', Enter chooses one' : ''}.
      </p>
      <p aria-live="polite" className="sr-only">
        {pointing.announcement}
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
