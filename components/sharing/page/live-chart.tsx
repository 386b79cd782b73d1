'use client';

import { type ComponentProps, type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ChartView } from '@/components/charts/chart-view';
import type { PreparedChart } from '@/lib/charts/chart';

type View = ComponentType<ComponentProps<typeof ChartView>>;

interface LiveChartProps {
  chart: PreparedChart;
  /** How much room there is, as a class that says the height. */
  className: string;
  isCompact?: boolean;
  /** The chart as the server drew it, seen until the interactive one is there, and where there are no scripts. */
  children: ReactNode;
}

/** A chart that is there at once and becomes interactive when its code has been loaded, in the same room. */
export function LiveChart({ chart, className, isCompact = false, children }: LiveChartProps) {
  const room = useRef<HTMLDivElement>(null);
  const [View, setView] = useState<View | null>(null);
  const [height, setHeight] = useState(0);

  useEffect(() => {
    let isGone = false;
    void import('@/components/charts/chart-view').then((module) => {
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

  return (
    <div ref={room} className={className}>
      {View && height > 0 ? <View chart={chart} height={height} isCompact={isCompact} /> : children}
    </div>
  );
}
