import { describe, expect, it } from 'vitest';
import { contrast, linearChannel, parseHex } from './color';
import {
  CHROME,
  type ChartTheme,
  divergingColor,
  inkOn,
  otherColor,
  SERIES_COLORS,
  sequentialColor,
  seriesColor,
} from './palette';

const THEMES: ChartTheme[] = ['light', 'dark'];

/** Machado, Oliveira and Fernandes (2009), severity 1. */
const SIGHT = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
};

function seen(hex: string, sight: keyof typeof SIGHT): [number, number, number] {
  const light = parseHex(hex).map(linearChannel);
  const at = (row: number) =>
    Math.min(
      1,
      Math.max(
        0,
        [0, 1, 2].reduce((sum, i) => sum + (SIGHT[sight][row * 3 + i] ?? 0) * (light[i] ?? 0), 0),
      ),
    );
  return [at(0), at(1), at(2)];
}

/** Ottosson (2020). */
function oklab([r, g, b]: [number, number, number]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function leastDistance(colors: readonly string[], sight: keyof typeof SIGHT): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [i, one] of colors.entries()) {
    for (const other of colors.slice(i + 1)) {
      const [a, b] = [oklab(seen(one, sight)), oklab(seen(other, sight))];
      least = Math.min(least, Math.hypot(...a.map((value, c) => value - (b[c] ?? 0))));
    }
  }
  return least;
}

describe.each(THEMES)('the %s palette', (theme) => {
  const colors = SERIES_COLORS[theme];

  it('has twelve colours with a contrast of 3:1 on the surface', () => {
    expect(new Set(colors).size).toBe(12);
    for (const color of [...colors, otherColor(theme)]) {
      expect(contrast(color, CHROME[theme].surface), color).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['normal', 'deuteranopia', 'protanopia'] as const)('can be told apart with %s sight', (sight) => {
    expect(leastDistance(colors.slice(0, 4), sight)).toBeGreaterThan(0.115);
    expect(leastDistance(colors.slice(0, 6), sight)).toBeGreaterThan(0.1);
    expect(leastDistance(colors, sight)).toBeGreaterThan(0.05);
  });

  it('writes with ink that can be read', () => {
    const { surface, ink, muted } = CHROME[theme];
    expect(contrast(ink, surface)).toBeGreaterThan(10);
    expect(contrast(muted, surface)).toBeGreaterThan(4.5);
    for (const color of colors) expect(contrast(inkOn(color), color), color).toBeGreaterThanOrEqual(4.5);
  });

  it('has a sequential ramp that only goes away from the surface', () => {
    const contrasts = Array.from({ length: 21 }, (_, i) =>
      contrast(sequentialColor(i / 20, theme), CHROME[theme].surface),
    );
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
    expect(contrasts[20]).toBeGreaterThan(9);
    expect(sequentialColor(7, theme)).toBe(sequentialColor(1, theme));
    expect(sequentialColor(Number.NaN, theme)).toBe(sequentialColor(0, theme));
  });

  it('has diverging ends of one strength that no sight confuses', () => {
    const ends = [divergingColor(-1, theme), divergingColor(1, theme)];
    for (const end of ends) expect(contrast(end, CHROME[theme].surface)).toBeGreaterThan(5);
    expect(leastDistance(ends, 'deuteranopia')).toBeGreaterThan(0.15);
    expect(leastDistance(ends, 'protanopia')).toBeGreaterThan(0.15);
    expect(contrast(divergingColor(0, theme), CHROME[theme].surface)).toBeLessThan(1.3);
  });

  it('repeats after the twelfth', () => {
    expect(seriesColor(12, theme)).toBe(seriesColor(0, theme));
  });
});
