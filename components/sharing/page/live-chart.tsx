'use client';

import { type ComponentProps, type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ChartAnnotation, ChartView } from '@/components/chart/chart-view';
import type { PreparedChart } from '@/lib/charts/chart';
import type { Overlay } from '@/lib/charts/scene/overlay';

import { FIT_LINE_PX } from './fit-line';

type View = ComponentType<ComponentProps<typeof ChartView>>;

interface LiveChartProps {
  chart: PreparedChart;
  /** How much room there is, as classes that say the height. */
  className: string;
  isCompact?: boolean;
  annotations?: readonly ChartAnnotation[];
  events?: Overlay['events'];
  /** The chart as the server drew it, seen until the interactive one is there, where there are no scripts, and on paper. */
  children: ReactNode;
}

/** A chart that is there at once and becomes interactive when its code has been loaded, in the same room. */
export function LiveChart({ chart, className, isCompact = false, annotations, events, children }: LiveChartProps) {
  const room = useRef<HTMLDivElement>(null);
  const [View, setView] = useState<View | null>(null);
  const [height, setHeight] = useState(0);

  useEffect(() => {
    let isGone = false;
    void import('@/components/chart/chart-view').then((module) => {
      if (!isGone) setView(() => module.ChartView);
    });
    return () => {
      isGone = true;
    };
  }, []);

  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const isDrawn = View !== null && height > 0;
  const below = !isCompact && chart.config.fit ? FIT_LINE_PX : 0;
  return (
    <div ref={room} className={className}>
      {isDrawn && (
        <div className="print:hidden">
          <View
            chart={withoutNotes(chart)}
            height={height - below}
            isCompact={isCompact}
            annotations={annotations}
            events={events}
          />
        </div>
      )}
      <div className={isDrawn ? 'hidden size-full print:block' : 'size-full'}>{children}</div>
    </div>
  );
}

/** Notes stand below, where they are before the interactive chart is there; a chart without points says why itself. */
function withoutNotes(chart: PreparedChart): PreparedChart {
  return chart.data.length === 0 ? chart : { ...chart, config: { ...chart.config, notes: [] } };
}
