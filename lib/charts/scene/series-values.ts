import type { PreparedChart } from '@/lib/charts/chart';
import type { Plot } from './plot';
import type { Point } from './shapes';
import { isStacked } from './stacking';
import type { Span } from './values';

/** What the value axis has to enclose of values that are drawn so: their ends, and where stacked ones begin. */
export function endsOf(chart: PreparedChart, spans: readonly (readonly (Span | null)[])[]): (number | null)[] {
  const isOnAnother = isStacked(chart);
  return spans.flatMap((places) =>
    places.flatMap((span) => (span === null ? [] : isOnAnother ? [span.from, span.to] : [span.to])),
  );
}

/** px along the value axis where a value begins. */
export function beginOf({ value, base }: Plot, { from }: Span): number {
  return from === 0 ? base : value.at(from);
}

/** Where each place is pointed at: the end of one series' value, or of the furthest; at the base where there is none. */
export function spanAnchors(
  plot: Plot,
  spans: readonly (readonly (Span | null)[])[],
  positions: readonly (number | null)[],
  series: number | null,
): (Point | null)[] {
  const { along, value, base, isSideways } = plot;
  return spans.map((places, index) => {
    const position = positions[index] ?? null;
    if (position === null || !along.isInSight(index)) return null;
    const span = series === null ? furthest(places) : (places[series] ?? null);
    const [across, up] = [along.at(position), span === null ? base : value.at(span.to)];
    return isSideways ? { x: up, y: across } : { x: across, y: up };
  });
}

function furthest(places: readonly (Span | null)[]): Span | null {
  return places.reduce<Span | null>(
    (most, span) => (span !== null && (most === null || span.to > most.to) ? span : most),
    null,
  );
}
