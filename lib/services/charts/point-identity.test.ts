import { describe, expect, test } from 'vitest';
import type { ChartPoint } from '@/lib/charts/chart';
import type { ChartType } from '@/lib/charts/spec';
import { placeOfPoint, pointKey, pointLabel } from './point-identity';

const chart = (chart_type: ChartType, data: ChartPoint[]) => ({ chart_type, data });

describe('a point', () => {
  test.each<[ChartType, ChartPoint, string]>([
    ['bar', { x: 'Lyon', y: 3 }, 'Lyon'],
    ['line', { x: '2024-03', y: 3 }, '2024-03'],
    ['line', { x: 1990, Paris: 3, Lyon: null }, '1990'],
    ['pie', { name: 'Lyon', value: 3 }, 'Lyon'],
    ['histogram', { x: '10–20', from: 10, to: 20, y: 4 }, '10–20'],
    ['box', { x: 'Lyon', n: 3, median: 2 }, 'Lyon'],
    ['heatmap', { x: '2024-03', y: 'Paris', value: 3 }, '2024-03 · Paris'],
    ['scatter', { x: 12.5, y: 30, row_index: 7 }, '12.5 · 30'],
    ['scatter', { x: 12.5, y: 30, row_index: 7, group: 'Paris' }, '12.5 · 30 · Paris'],
  ])('of a %s is called as it is drawn: %j', (type, point, label) => {
    expect(pointLabel({ chart_type: type }, point)).toBe(label);
  });

  test('is the same wherever it moves, whatever it is worth', () => {
    const before = chart('bar', [
      { x: 'Lyon', y: 3 },
      { x: 'Paris', y: 2 },
    ]);
    const key = pointKey(before, { x: 'Lyon', y: 3 });
    const after = chart('bar', [
      { x: 'Paris', y: 9 },
      { x: 'Lyon', y: 4 },
    ]);
    expect(placeOfPoint(before, key, 0)).toBe(0);
    expect(placeOfPoint(after, key, 0)).toBe(1);
    expect(placeOfPoint(chart('bar', [{ x: 'Paris', y: 9 }]), key, 0)).toBeNull();
    expect(placeOfPoint(chart('pie', [{ name: 'Lyon', value: 4 }]), key, 5)).toBe(0);
  });

  test('stays at its place when another one has the same key', () => {
    const twice = chart('bar', [
      { x: 'Other', y: 3 },
      { x: 'Other', y: 2 },
    ]);
    expect(placeOfPoint(twice, pointKey(twice, { x: 'Other', y: 2 }), 1)).toBe(1);
  });

  test('of a scatter is its row, of a heatmap its cell, of a histogram its bin', () => {
    const scatter = chart('scatter', [
      { x: 1, y: 1, row_index: 4 },
      { x: 1, y: 1, row_index: 5 },
    ]);
    expect(placeOfPoint(scatter, pointKey(scatter, { x: 8, y: 9, row_index: 5 }), 0)).toBe(1);
    const heatmap = chart('heatmap', [
      { x: 'a', y: 'b', value: 1 },
      { x: 'b', y: 'a', value: 2 },
    ]);
    expect(placeOfPoint(heatmap, pointKey(heatmap, { x: 'b', y: 'a', value: 7 }), 0)).toBe(1);
    const histogram = chart('histogram', [
      { x: '0–1', from: 0, to: 1, y: 3 },
      { x: '1–2', from: 1, to: 2, y: 3 },
    ]);
    expect(placeOfPoint(histogram, pointKey(histogram, { x: '1 to 2', from: 1, to: 2, y: 0 }), 0)).toBe(1);
    expect(placeOfPoint(histogram, pointKey(histogram, { x: '1–2', from: 1, to: 3, y: 0 }), 0)).toBeNull();
  });

  test('called 1 is another one than the number 1', () => {
    const texts = chart('bar', [{ x: '1', y: 3 }]);
    expect(placeOfPoint(texts, pointKey(texts, { x: 1, y: 3 }), 0)).toBeNull();
  });
});
