'use client';

import { Ellipsis, GripVertical } from 'lucide-react';
import Link from 'next/link';
import { type KeyboardEvent, useMemo } from 'react';
import useSWR from 'swr';
import { annotationsPath, eventSourcesPath } from '@/components/annotations/annotations-api';
import { drawnOf, threadsOf } from '@/components/annotations/threads';
import { ChartView } from '@/components/chart/chart-view';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import type { AnnotationJson, EventSourceJson } from '@/lib/contract/annotations';
import type { ChartJson } from '@/lib/contract/charts';
import type { Step } from './arrange';

export const HANDLE_CLASS = 'dashboard-handle';
const HEAD_PX = 44;
const FOOT_PX = 28;

interface ChartTileProps {
  chart: ChartJson;
  /** Its title, told apart from those of other charts with the same. */
  name: string;
  /** Of the whole tile, px. */
  height: number;
  /** On a narrow screen charts only move up and down. */
  isSingleColumn: boolean;
  canWrite: boolean;
  onStep(step: Step): void;
}

const MOVES: readonly (readonly [Step, string])[] = [
  ['up', 'Move up'],
  ['down', 'Move down'],
  ['left', 'Move left'],
  ['right', 'Move right'],
];
const SIZES: readonly (readonly [Step, string])[] = [
  ['wider', 'Wider'],
  ['narrower', 'Narrower'],
  ['taller', 'Taller'],
  ['shorter', 'Shorter'],
];

const KEYS = new Map<string, readonly [move: Step, resize: Step]>([
  ['ArrowUp', ['up', 'shorter']],
  ['ArrowDown', ['down', 'taller']],
  ['ArrowLeft', ['left', 'narrower']],
  ['ArrowRight', ['right', 'wider']],
]);

/** A chart on the dashboard: what it is called, what moves it, and itself. */
export function ChartTile({ chart, name, height, isSingleColumn, canWrite, onStep }: ChartTileProps) {
  const { chart_id, job_id, title, config, outdated_reason, annotation_count } = chart;
  const notes = [outdated_reason ?? '', ...config.notes].filter((note) => note !== '').join(' ');

  const { data: annotations } = useSWR<AnnotationJson[]>(annotation_count > 0 ? annotationsPath(chart_id) : null);
  const drawn = useMemo(() => drawnOf(threadsOf(annotations ?? [])), [annotations]);
  const { data: sources } = useSWR<EventSourceJson[]>(config.x_kind === 'time' ? eventSourcesPath(chart_id) : null);
  const events = useMemo(() => sources?.flatMap((source) => source.events), [sources]);

  function onKeyDown(event: KeyboardEvent): void {
    const steps = KEYS.get(event.key);
    if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onStep(steps[event.shiftKey ? 1 : 0]);
  }

  return (
    <section aria-label={name} className="flex h-full min-w-0 flex-col overflow-hidden rounded-lg border bg-surface">
      <div className="flex h-11 shrink-0 items-center gap-1 pr-1.5 pl-2">
        {canWrite && !isSingleColumn && (
          <button
            type="button"
            className={`${HANDLE_CLASS} grid size-7 shrink-0 cursor-grab! touch-none place-items-center rounded text-muted hover:bg-sunken hover:text-ink active:cursor-grabbing!`}
            aria-label={`Move or resize ${name}`}
            aria-description="Arrow keys move, Shift and arrow keys resize."
            title="Drag to move. Arrow keys move, Shift and arrow keys resize."
            onKeyDown={onKeyDown}
          >
            <GripVertical className="size-4" aria-hidden="true" />
          </button>
        )}
        <h2 className="min-w-0 flex-1 truncate px-1 font-medium text-sm">
          <Link href={`/jobs/${job_id}/charts/${chart_id}`} className="rounded hover:underline" title={title}>
            {title}
          </Link>
        </h2>
        {canWrite && <TileMenu title={name} isSingleColumn={isSingleColumn} onStep={onStep} />}
      </div>
      <div className="min-h-0 flex-1 px-3 pb-1">
        <ChartView
          chart={chart}
          height={height - HEAD_PX - (notes ? FOOT_PX : 8)}
          isCompact
          annotations={drawn}
          events={events}
        />
      </div>
      {notes && (
        <p className="h-7 shrink-0 truncate px-3 text-muted text-xs" title={notes}>
          {notes}
        </p>
      )}
    </section>
  );
}

function TileMenu({
  title,
  isSingleColumn,
  onStep,
}: Pick<ChartTileProps, 'isSingleColumn' | 'onStep'> & { title: string }) {
  const entries = ([which, label]: readonly [Step, string]) => (
    <MenuItem
      key={which}
      onSelect={(event) => {
        // Stays open: a chart is seldom moved one step only.
        event.preventDefault();
        onStep(which);
      }}
    >
      {label}
    </MenuItem>
  );
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={`Arrange ${title}`}>
          <Ellipsis aria-hidden="true" />
        </Button>
      </MenuTrigger>
      <MenuContent>
        {MOVES.slice(0, isSingleColumn ? 2 : 4).map(entries)}
        {!isSingleColumn && <MenuSeparator />}
        {!isSingleColumn && SIZES.map(entries)}
      </MenuContent>
    </Menu>
  );
}
