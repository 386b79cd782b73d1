'use client';

import 'react-grid-layout/css/styles.css';
import 'react-resizable/css/styles.css';
import { useState } from 'react';
import ReactGridLayout, { type Layout, useContainerWidth } from 'react-grid-layout';
import { distinctNames } from '@/lib/charts/arrange';
import type { ChartJson } from '@/lib/contract/charts';
import type { DashboardItemJson } from '@/lib/contract/dashboards';
import { COLUMNS, MAX_H, MIN_H, MIN_W, placeWords, type Step, step } from './arrange';
import { ChartTile, HANDLE_CLASS } from './chart-tile';

const ROW_PX = 80;
const GAP_PX = 16;
/** Below this width charts stand in one column. */
const NARROW_PX = 720;
const TILE_PX = 340;

interface ChartGridProps {
  charts: ReadonlyMap<string, ChartJson>;
  items: DashboardItemJson[];
  canWrite: boolean;
  onChange(items: DashboardItemJson[]): void;
}

const heightOf = (h: number): number => h * ROW_PX + (h - 1) * GAP_PX;

/** The charts at their places, moved and resized by pointer, touch and keyboard. */
export function ChartGrid({ charts, items, canWrite, onChange }: ChartGridProps) {
  const { width, containerRef, mounted } = useContainerWidth({ measureBeforeMount: true });
  const [announcement, setAnnouncement] = useState('');
  const shown = items.flatMap((item) => {
    const chart = charts.get(item.chart_id);
    return chart === undefined ? [] : [{ item, chart }];
  });
  const names = distinctNames(shown.map(({ chart }) => ({ id: chart.chart_id, title: chart.title })));
  const isSingleColumn = width < NARROW_PX;

  function take(layout: Layout): void {
    const places = new Map(layout.map(({ i, x, y, w, h }) => [i, { x, y, w, h }]));
    const next = items.map((item) => ({ ...item, ...places.get(item.chart_id) }));
    if (JSON.stringify(next) !== JSON.stringify(items)) onChange(next);
  }

  function makeStep(chart: ChartJson, which: Step): void {
    const next = step(items, chart.chart_id, which);
    const place = next.find(({ chart_id }) => chart_id === chart.chart_id);
    const isMoved = JSON.stringify(next) !== JSON.stringify(items);
    setAnnouncement(`${chart.title}: ${isMoved ? '' : 'as far as it goes, '}${place ? placeWords(place) : ''}`);
    if (!isMoved) return;
    onChange(next);
    // A tile that comes elsewhere in the reading order is taken out and put back, and loses the focus.
    const focused = document.activeElement;
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus({ preventScroll: true }));
  }

  const tile = (chart: ChartJson, height: number) => (
    <ChartTile
      chart={chart}
      name={names.get(chart.chart_id) ?? chart.title}
      height={height}
      isSingleColumn={isSingleColumn}
      canWrite={canWrite}
      onStep={(which) => makeStep(chart, which)}
    />
  );

  return (
    <div ref={containerRef} className="min-w-0">
      <p className="sr-only" aria-live="polite">
        {announcement}
      </p>
      {mounted && isSingleColumn && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {shown.map(({ chart }) => (
            <div key={chart.chart_id} style={{ height: TILE_PX }}>
              {tile(chart, TILE_PX)}
            </div>
          ))}
        </div>
      )}
      {mounted && !isSingleColumn && (
        <ReactGridLayout
          width={width}
          layout={shown.map(({ item: { chart_id, ...place } }) => ({
            i: chart_id,
            ...place,
            minW: MIN_W,
            minH: MIN_H,
            maxH: MAX_H,
          }))}
          gridConfig={{ cols: COLUMNS, rowHeight: ROW_PX, margin: [GAP_PX, GAP_PX], containerPadding: [0, 0] }}
          dragConfig={{ enabled: canWrite, handle: `.${HANDLE_CLASS}` }}
          resizeConfig={{ enabled: canWrite, handles: ['se'] }}
          onDragStop={take}
          onResizeStop={take}
          className="-m-px [&_.react-grid-placeholder]:rounded-lg [&_.react-grid-placeholder]:bg-accent! pointer-coarse:[&_.react-resizable-handle]:opacity-100! dark:[&_.react-resizable-handle]:invert"
        >
          {shown.map(({ item, chart }) => (
            <div key={item.chart_id}>{tile(chart, heightOf(item.h))}</div>
          ))}
        </ReactGridLayout>
      )}
    </div>
  );
}
