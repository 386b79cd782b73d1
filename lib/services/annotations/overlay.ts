import type { Standing } from '@/lib/annotations';
import type { MarkedPlace, Overlay } from '@/lib/charts/scene/overlay';
import type { EventSourceJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { listAnnotations } from '@/lib/data/annotations';
import type { ChartRow } from '@/lib/data/charts';
import { getEventSources } from './event-sources';
import { type Anchored, standingsOf } from './standings';

/** What an overlay needs to know of an annotation. */
export interface Drawable extends Anchored {
  parentId: string | null;
  text: string;
  authorName: string | null;
  resolvedAt: Date | null;
  deletedAt: Date | null;
}

/** An annotation with its number on the drawing; null for one that has no place there. */
export interface Numbered<Row extends Drawable> {
  row: Row;
  number: number | null;
  standing: Standing | undefined;
}

/** Where something is drawn: a whole chart has no place of its own on it. */
export function markedPlace(standing: Standing | undefined): MarkedPlace | null {
  const at = standing?.at;
  return at?.on === 'point' || at?.on === 'interval' || at?.on === 'band' ? at : null;
}

/** The threads that are not done, oldest first, numbered as they stand on the chart. Does not ask who looks. */
export async function numbered<Row extends Drawable>(chart: ChartRow, rows: readonly Row[]): Promise<Numbered<Row>[]> {
  const threads = rows.filter(({ parentId, resolvedAt }) => parentId === null && resolvedAt === null);
  const standings = await standingsOf(chart.jobId, chart, threads);
  let number = 0;
  return threads.map((row) => {
    const standing = standings.get(row.id);
    const hasPlace = markedPlace(standing) !== null && row.deletedAt === null;
    if (hasPlace) number++;
    return { row, number: hasPlace ? number : null, standing };
  });
}

/** What is drawn over a chart, with what is written on it as lines. */
export function overlayOf(threads: readonly Numbered<Drawable>[], sources: readonly EventSourceJson[]): Overlay {
  const current = threads.filter(({ row }) => row.deletedAt === null);
  return {
    marks: current.flatMap(({ number, standing }) => {
      const at = markedPlace(standing);
      return number === null || at === null ? [] : [{ number, at }];
    }),
    events: sources.flatMap(({ events }) => events),
    lines: current.map(({ row, number, standing }) => {
      const label = standing?.label ?? row.anchor?.label ?? row.pointLabel ?? '';
      const author = row.authorName === null ? '' : ` (${row.authorName})`;
      const gone = standing?.state === 'detached' ? ', no longer in the chart' : '';
      return `${number === null ? '' : `${number}  `}${label}${gone}: ${row.text}${author}`;
    }),
  };
}

/** What a person sees drawn over a kept chart, which has been brought up to date. Throws `not_found`. */
export async function chartOverlay(actor: Actor, chart: ChartRow): Promise<Overlay> {
  const [rows, sources] = await Promise.all([listAnnotations(actor, chart.id), getEventSources(actor, chart.id)]);
  const drawable = rows.map((row) => ({ ...row, authorName: row.author?.name ?? null })).reverse();
  return overlayOf(await numbered(chart, drawable), sources);
}
