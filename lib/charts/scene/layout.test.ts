import { describe, expect, it } from 'vitest';
import { aChart } from '@/lib/charts/chart.fixture';
import {
  colorIndex,
  ellipsise,
  fromZero,
  horizontalHeight,
  isHorizontal,
  isPercent,
  isStacked,
  labelStep,
  namesWidth,
} from './layout';

const measure = (text: string) => text.length * 6;
const bars = (names: string[]) => aChart('bar', { data: names.map((x) => ({ x, y: 1 })) });

describe('isHorizontal', () => {
  it('lays bars whose names would touch', () => {
    expect(isHorizontal(bars(['Lyon', 'Paris']), 600, measure)).toBe(false);
    expect(
      isHorizontal(bars(['A very long name of a town indeed, with its river and its province', 'Paris']), 600, measure),
    ).toBe(true);
    expect(isHorizontal(bars(Array.from({ length: 40 }, (_, i) => `Town ${i}`)), 600, measure)).toBe(true);
  });

  it('keeps time and lines upright', () => {
    const names = Array.from({ length: 40 }, (_, i) => `Town ${i}`);
    const chart = bars(names);
    expect(isHorizontal({ ...chart, config: { ...chart.config, x_kind: 'time' } }, 600, measure)).toBe(false);
    expect(isHorizontal({ ...chart, chart_type: 'line' }, 600, measure)).toBe(false);
  });

  it('asks for a line each', () => {
    expect(horizontalHeight(bars(Array.from({ length: 40 }, (_, i) => `Town ${i}`)), 300)).toBe(910);
    expect(horizontalHeight(bars(['a', 'b']), 300)).toBe(300);
  });
});

describe('stacks', () => {
  const series = [
    { key: 'a', label: 'a', unit: null },
    { key: 'b', label: 'b', unit: null },
  ];

  it('stacks several series only, and gives parts of 100 % only of what is not negative', () => {
    const data = [{ x: 'p', a: 1, b: 2 }];
    expect(isStacked(aChart('stacked_bar', { data }, { series }))).toBe(true);
    expect(isStacked(aChart('stacked_bar', { data }, {}))).toBe(false);
    expect(isPercent(aChart('area', { data }, { series, stack: 'percent' }))).toBe(true);
    expect(isPercent(aChart('area', { data: [{ x: 'p', a: -1, b: 2 }] }, { series, stack: 'percent' }))).toBe(false);
  });

  it('begins at zero where lengths are compared', () => {
    expect(fromZero(bars(['a']))).toBe(true);
    expect(fromZero(aChart('line', {}))).toBe(false);
    expect(fromZero(aChart('box', {}))).toBe(false);
    expect(fromZero(aChart('bar', {}, { log: true }))).toBe(false);
  });
});

describe('labels', () => {
  it('are shortened to fit', () => {
    expect(ellipsise('Lyon', 60, measure)).toBe('Lyon');
    expect(ellipsise('Clermont-Ferrand', 60, measure)).toBe('Clermont-…');
    expect(ellipsise('Le Mans', 30, measure)).toBe('Le M…');
    expect(ellipsise('Le Mans', 24, measure)).toBe('Le…');
    expect(ellipsise('Lyon', 1, measure)).toBe('…');
  });

  it('are thinned until they do not touch', () => {
    expect(labelStep(['aaaa', 'bbbb', 'cccc', 'dddd'], 72, measure)).toBe(2);
    expect(labelStep(['aaaa', 'bbbb'], 72, measure)).toBe(1);
    expect(labelStep(['aaaa', 'bbbb'], 1, measure)).toBe(2);
    expect(namesWidth(['aaaa', 'bb'], 600, measure)).toBe(24);
    expect(namesWidth(['a'.repeat(100)], 600, measure)).toBe(216);
    expect(namesWidth([], 600, measure)).toBe(0);
  });

  it('of what was grouped have no colour of their own', () => {
    expect(colorIndex('Other', 3)).toBeNull();
    expect(colorIndex('Lyon', 3)).toBe(3);
  });
});
