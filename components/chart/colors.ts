import type { PreparedChart } from '@/lib/charts/chart';
import {
  type ChartTheme,
  divergingColor,
  inkOn,
  otherColor,
  sequentialColor,
  seriesColor,
} from '@/lib/charts/scene/palette';

/** One CSS colour for both themes: the page's colour scheme picks, so that nothing flashes and the server need not know. */
export function themed(color: (theme: ChartTheme) => string): string {
  return `light-dark(${color('light')}, ${color('dark')})`;
}

const OTHER = 'Other';

/** Colour of what is drawn by itself, one after another: series, or slices. */
export function colorOf(index: number, label: string, count: number): string {
  const isOther = label === OTHER && index === count - 1 && count > 1;
  return themed((theme) => (isOther ? otherColor(theme) : seriesColor(index, theme)));
}

/** Colour of each series of a chart. */
export function seriesColors({ config }: PreparedChart): string[] {
  return config.series.map(({ label }, index) => colorOf(index, label, config.series.length));
}

/** From little (0) to much (1). */
export function shareColor(share: number): string {
  return themed((theme) => sequentialColor(share, theme));
}

export function shareInk(share: number): string {
  return themed((theme) => inkOn(sequentialColor(share, theme)));
}

/** From −1 to 1. */
export function balanceColor(value: number): string {
  return themed((theme) => divergingColor(value, theme));
}

export function balanceInk(value: number): string {
  return themed((theme) => inkOn(divergingColor(value, theme)));
}
