import { expect, test } from 'vitest';
import type { ClusterJson } from '@/lib/contract/spellings';
import { apartOf, type Choices, cellsOf, mergesOf, retarget, tickedBy, toggle } from './ticks';

const region: ClusterJson = {
  to: 'North',
  cell_count: 40,
  spellings: [
    { value: 'Nroth', cell_count: 2, evidence: 'slip', reason: '', is_likely: true },
    { value: 'Norte', cell_count: 5, evidence: 'alike', reason: '', is_likely: false },
  ],
};
const none: Choices = new Map();

test('what is likely is ticked before anybody looks', () => {
  expect(mergesOf([region], none)).toEqual([{ from: ['Nroth'], to: 'North' }]);
  expect(apartOf([region], none)).toEqual([{ from: 'Norte', to: 'North' }]);
  expect(cellsOf([region], mergesOf([region], none))).toBe(2);
});

test('single spellings are ticked and unticked', () => {
  expect(mergesOf([region], toggle(none, region, 'Norte'))).toEqual([{ from: ['Nroth', 'Norte'], to: 'North' }]);
  expect(mergesOf([region], toggle(none, region, 'Nroth'))).toEqual([]);
});

test('another spelling may be the one that stays, or one that nobody wrote', () => {
  const norte = retarget(none, region, 'Norte');
  expect(mergesOf([region], norte)).toEqual([{ from: ['North', 'Nroth'], to: 'Norte' }]);
  expect(cellsOf([region], mergesOf([region], norte))).toBe(42);
  expect(mergesOf([region], retarget(none, region, 'The North'))).toEqual([
    { from: ['North', 'Nroth'], to: 'The North' },
  ]);
  expect(mergesOf([region], retarget(none, region, '  '))).toEqual([]);
});

test('a spelling ticked where nothing was is merged with the one that stays', () => {
  const choices = new Map([[region.to, tickedBy(region, 'none')]]);
  expect(mergesOf([region], toggle(choices, region, 'Norte'))).toEqual([{ from: ['Norte'], to: 'North' }]);
  expect(mergesOf([region], new Map([[region.to, tickedBy(region, 'all')]]))[0]?.from).toEqual(['Nroth', 'Norte']);
});
