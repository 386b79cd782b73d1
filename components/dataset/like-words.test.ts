import { expect, test } from 'vitest';
import type { CleanedLikeJson } from '@/lib/contract/cleaned-like';
import { likeSentences, ranWhole } from './like-words';

const LIKE: CleanedLikeJson = {
  job_id: null,
  filename: 'january.csv',
  version: 3,
  renamed: [],
  perhaps: [],
  missing: [],
  added: [],
  left: [],
};
const OPERATIONS = [{ id: 'add_column', label: 'New column' }];

test('nothing is said of what fitted', () => {
  expect(likeSentences(LIKE, [], OPERATIONS)).toEqual([]);
  expect(ranWhole(LIKE, [])).toBe(true);
});

test('what was taken for what, what is missing and what could not run is said', () => {
  const like: CleanedLikeJson = {
    ...LIKE,
    renamed: [
      { model: 'Quantity', column: 'Qty' },
      { model: 'Price', column: 'Price each' },
    ],
    perhaps: [{ model: 'Town', column: 'Place', similarity: 71 }],
    missing: ['Town'],
    added: ['Place', 'Discount'],
    left: [
      { operation: 'merge_variants', columns: ['Town'] },
      { operation: 'edit_cell', columns: null },
      { operation: 'edit_cell', columns: null },
    ],
  };
  const steps = [
    { operation: 'add_column', enabled: true, skippedReason: 'There is no column “town”.' },
    { operation: 'add_column', enabled: false, skippedReason: 'There is no column “x”.' },
  ];
  expect(likeSentences(like, steps, OPERATIONS)).toEqual([
    '“Qty” for “Quantity” and “Price each” for “Price” were taken, and renamed.',
    'This file has nothing like “Town” of january.csv.',
    '“Place” may be “Town”: that is not certain, so it was not taken for it.',
    '“Discount” is new.',
    '“merge_variants” was left out: it needs “Town”.',
    '2 steps about single rows of january.csv were left out.',
    '“New column” could not run: There is no column “town”.',
  ]);
  expect(ranWhole(like, steps)).toBe(false);
});
