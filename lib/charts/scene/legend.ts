import type { PreparedChart } from '@/lib/charts/chart';
import { nameOf } from './names';
import { type Paint, seriesPaint } from './paint';

/** An entry of a legend. */
export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly paint: Paint;
}

/** What each colour means, where there are several series. */
export function legendOf({ config }: PreparedChart): LegendEntry[] {
  if (config.series.length < 2) return [];
  return config.series.map(({ key, label }, index) => ({
    key,
    label: nameOf(label),
    paint: seriesPaint(label, index),
  }));
}

/** What each series is drawn in. */
export function seriesPaints({ config }: PreparedChart): Paint[] {
  return config.series.map(({ label }, index) => seriesPaint(label, index));
}
