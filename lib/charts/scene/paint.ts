import {
  CHROME,
  type ChartChrome,
  type ChartTheme,
  divergingColor,
  inkOn,
  otherColor,
  SERIES_COLORS,
  sequentialColor,
  seriesColor,
} from './palette';

/**
 * What something is drawn in, before it is known whether it is seen light or dark: a colour of the page, that of a series, the neutral
 * one, how much of something there is (0–1) or on which side of zero (−1…1), or the ink that reads best on another.
 */
export type Paint =
  | keyof ChartChrome
  | 'other'
  | { readonly series: number }
  | { readonly share: number }
  | { readonly balance: number }
  | { readonly inkOn: Paint };

/** The colour of a paint, `#rrggbb`. */
export function colorOf(paint: Paint, theme: ChartTheme): string {
  if (paint === 'other') return otherColor(theme);
  if (typeof paint === 'string') return CHROME[theme][paint];
  if ('series' in paint) return seriesColor(paint.series, theme);
  if ('share' in paint) return sequentialColor(paint.share, theme);
  if ('balance' in paint) return divergingColor(paint.balance, theme);
  return inkOn(colorOf(paint.inkOn, theme));
}

/** What the rest is called, whether the file or RefineX put it together. */
const OTHER = 'Other';

/**
 * What a series or a slice is drawn in. `Other` is neutral wherever it stands, for it is no series like another; so is what comes after
 * the colours that can be told apart.
 */
export function seriesPaint(label: string, index: number): Paint {
  return label === OTHER || index >= SERIES_COLORS.light.length ? 'other' : { series: index };
}
