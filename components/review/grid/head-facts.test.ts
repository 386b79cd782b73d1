import { expect, it } from 'vitest';
import type { ColumnProfile } from '@/lib/tabular/profile';
import { headChart, missingShare, saysMore } from './head-facts';

const profile = (more: Partial<ColumnProfile>): ColumnProfile => ({
  name: 'a',
  id: 'c0',
  type: 'text',
  unit: null,
  kind: 'sentence',
  kind_given: false,
  kind_confidence: 1,
  kind_runner_up: null,
  kind_evidence: [],
  count: 10,
  missing: 0,
  missing_percentage: 0,
  distinct: 4,
  min: null,
  max: null,
  mean: null,
  median: null,
  sd: null,
  q1: null,
  q3: null,
  top_values: [],
  histogram: null,
  text_length: null,
  date_range: null,
  flags: [],
  near_duplicates: [],
  ...more,
});

it('draws numbers as bars, the rarest still to be seen', () => {
  const chart = headChart(profile({ histogram: { edges: [0, 1, 2, 3], counts: [1000, 0, 1] } }));
  expect(chart).toEqual({ kind: 'histogram', path: 'M0.08 20v-20h.84V20zM2.08 20v-1.5h.84V20z' });
});

it('draws frequent values as shares, and says in words what has none', () => {
  const top_values = [
    { value: 'x', count: 6 },
    { value: 'y', count: 2 },
  ];
  expect(headChart(profile({ top_values }))).toEqual({ kind: 'top', shares: [0.6, 0.2], title: 'x: 60 %\ny: 20 %' });
  expect(headChart(profile({ distinct: 10 }))).toEqual({ kind: 'words', text: 'all different' });
  expect(headChart(profile({ count: 0 }))).toEqual({ kind: 'words', text: 'no values' });
  expect(headChart(profile({ count: 5000, distinct: 4000, top_values }))).toEqual({
    kind: 'words',
    text: '4,000 values',
  });
});

it('counts missing cells among all', () => {
  expect(missingShare(profile({ count: 30, missing: 10 }))).toBe(0.25);
  expect(missingShare(profile({ count: 0, missing: 0 }))).toBe(0);
});

it('names a kind beside the type where it says more', () => {
  expect(saysMore(profile({ type: 'integer', kind: 'code' }))).toBe(true);
  expect(saysMore(profile({ type: 'datetime', kind: 'date' }))).toBe(false);
  expect(saysMore(profile({ type: 'category', kind: 'category' }))).toBe(false);
});
