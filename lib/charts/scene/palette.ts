import { contrast, mixStops } from './color';

export type ChartTheme = 'light' | 'dark';

/** What a chart is drawn on and written with: the app's own greys and accent (app/globals.css) as hex. */
export interface ChartChrome {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  /** Lines of the grid. */
  readonly grid: string;
  /** Line of the axis. */
  readonly axis: string;
  readonly accent: string;
}

export const CHROME: Readonly<Record<ChartTheme, ChartChrome>> = {
  light: { surface: '#ffffff', ink: '#181c1f', muted: '#575d61', grid: '#e6e8ea', axis: '#888d91', accent: '#006a74' },
  dark: { surface: '#151719', ink: '#e7eaec', muted: '#9ea4a9', grid: '#2c3032', axis: '#6a7074', accent: '#64ced3' },
};

/**
 * Twelve colours a theme, the first in the hue of the app's accent. Found by a search in OKLCH for the set whose least
 * distance is greatest, for normal sight and for deuteranopia and protanopia as Machado, Oliveira and Fernandes (2009)
 * simulate them, the first colours counting most; every one has a contrast of 3:1 on the surface at least.
 */
export const SERIES_COLORS: Readonly<Record<ChartTheme, readonly string[]>> = {
  light: [
    '#0c6971',
    '#c27a1a',
    '#394fb9',
    '#be65b8',
    '#586300',
    '#253577',
    '#4e8b6d',
    '#6a2d3b',
    '#634d8d',
    '#a76e3a',
    '#46819b',
    '#915640',
  ],
  dark: [
    '#64ced3',
    '#f59b11',
    '#905dc7',
    '#de5c72',
    '#f6df52',
    '#7c9cfe',
    '#70f6c4',
    '#f2908f',
    '#bf7ac9',
    '#d4cc7f',
    '#38859f',
    '#db7e25',
  ],
};

const OTHER: Readonly<Record<ChartTheme, string>> = { light: '#80868a', dark: '#868d92' };

const SEQUENTIAL: Readonly<Record<ChartTheme, readonly string[]>> = {
  light: ['#eaf3f4', '#a9d3d7', '#5ba7ae', '#1d7780', '#07434b'],
  dark: ['#1c2729', '#20494e', '#2a7980', '#4fb0b6', '#b5f0f2'],
};

/** Orange for less, blue for more, so that neither needs red or green to be told apart. */
const DIVERGING: Readonly<Record<ChartTheme, readonly string[]>> = {
  light: ['#a14a00', '#e39a54', '#f3f3f2', '#7ea3dd', '#23499f'],
  dark: ['#ffb066', '#a8611a', '#25282a', '#3f66b5', '#9cbcff'],
};

/** Colour of the series with this index; from the thirteenth on they repeat. */
export function seriesColor(index: number, theme: ChartTheme): string {
  const colors = SERIES_COLORS[theme];
  return colors[index % colors.length] ?? OTHER[theme];
}

/** The neutral colour of what was grouped into `Other`, and of a share that is not spoken of. */
export function otherColor(theme: ChartTheme): string {
  return OTHER[theme];
}

/** From near the surface (0) to far from it (1); clamped. */
export function sequentialColor(share: number, theme: ChartTheme): string {
  return mixStops(SEQUENTIAL[theme], share);
}

/** From orange (−1) over neutral (0) to blue (1); clamped. */
export function divergingColor(value: number, theme: ChartTheme): string {
  return mixStops(DIVERGING[theme], (value + 1) / 2);
}

/** Black or white ink, whichever reads better on the colour. */
export function inkOn(color: string): string {
  return contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000';
}
