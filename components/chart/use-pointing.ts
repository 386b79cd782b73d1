'use client';

import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import type { PreparedChart } from '@/lib/charts/chart';
import type { Scene } from '@/lib/charts/scene/scene';
import { chartType } from '@/lib/charts/types';
import { pointSentence } from '@/lib/charts/words/point-facts';
import { move, type Position } from './move';

interface PointingOptions {
  chart: PreparedChart;
  scene: Scene | null;
  hidden: ReadonlySet<number>;
  /** What scrolls when the drawing is higher than its room. */
  frame: RefObject<HTMLElement | null>;
  onSelectPoint?: ((index: number) => void) | undefined;
}

interface Pointing {
  /** The point that is told about. */
  current: Position | null;
  /** What was said of the last point that was gone to by keys. */
  announcement: string;
  clear(): void;
  onKeyDown(event: KeyboardEvent): void;
  onPointer(event: PointerEvent<HTMLElement>): void;
  onClick(event: { currentTarget: HTMLElement; clientX: number; clientY: number }): void;
}

const MARGIN = 60;

/** Which point of a chart is pointed at, by mouse, finger or keys. */
export function usePointing({ chart, scene, hidden, frame, onSelectPoint }: PointingOptions): Pointing {
  const [position, setPosition] = useState<Position | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const current = position !== null && position.index < chart.data.length ? position : null;

  function onKeyDown(event: KeyboardEvent): void {
    // The brush has keys of its own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || !scene) return;
    if (event.key === 'Escape' && position !== null) {
      event.stopPropagation();
      setPosition(null);
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && current !== null && onSelectPoint) {
      event.preventDefault();
      onSelectPoint(current.index);
      return;
    }
    const next = move(scene, current, event.key, { series: chart.config.series.length, hidden });
    if (next === null) return;
    event.preventDefault();
    setPosition(next);
    setAnnouncement(pointSentence(chartType(chart.chart_type).facts(chart, next.index, hidden), next.series));
    scrollTo(scene.anchors(next.series)[next.index]?.y ?? null);
  }

  /** Into the sight of its frame, and of the window when the chart is higher. */
  function scrollTo(y: number | null): void {
    const scrolled = frame.current;
    if (scrolled === null || y === null) return;
    if (y < scrolled.scrollTop + 20) scrolled.scrollTop = y - 40;
    if (y > scrolled.scrollTop + scrolled.clientHeight - 20) scrolled.scrollTop = y - scrolled.clientHeight + MARGIN;
    const seen = scrolled.getBoundingClientRect().top + y - scrolled.scrollTop;
    if (seen < MARGIN) window.scrollBy({ top: seen - 2 * MARGIN });
    else if (seen > window.innerHeight - MARGIN) window.scrollBy({ top: seen - window.innerHeight + 2 * MARGIN });
  }

  function hit({ currentTarget, clientX, clientY }: { currentTarget: HTMLElement; clientX: number; clientY: number }) {
    const box = currentTarget.getBoundingClientRect();
    return scene?.hit({ x: clientX - box.left, y: clientY - box.top }) ?? null;
  }

  return {
    current,
    announcement,
    clear: () => setPosition(null),
    onKeyDown,
    onPointer(event) {
      const index = hit(event);
      setPosition(index === null ? null : { index, series: null });
    },
    onClick(event) {
      const index = hit(event);
      if (index !== null) onSelectPoint?.(index);
    },
  };
}
