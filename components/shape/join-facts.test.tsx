import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { JoinFactsJson } from '@/lib/contract/shapes';
import { JoinFacts } from './join-facts';

const facts: JoinFactsJson = {
  left_rows: 5,
  right_rows: 4,
  rows: 6,
  matched_left: 4,
  matched_right: 3,
  unmatched_left_keys: 1,
  unmatched_right_keys: 1,
  unmatched_left: [{ key: ['Lisbno'], rows: 1 }],
  unmatched_right: [{ key: ['Lisbon'], rows: 1 }],
  missing_left: 0,
  missing_right: 0,
  repeated_left_keys: 0,
  repeated_right_keys: 1,
  repeated_right: [{ key: ['Faro'], rows: 2 }],
};

test('what a join gives is said before it is made: matches, repeated keys, keys that find nothing, and spellings to decide on', () => {
  const alias = { key: 0, left: 'Lisbno', right: 'Lisbon' };
  const text = (taken: (typeof alias)[]) =>
    renderToStaticMarkup(
      <JoinFacts facts={facts} offered={taken.length === 0 ? [alias] : []} taken={taken} onTake={() => {}} />,
    )
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  expect(text([])).toContain('4 of 5 rows find a match; 6 rows come out.');
  expect(text([])).toContain('1 key repeats in the other dataset (Faro: 2 rows)');
  expect(text([])).toContain('Lisbno → Lisbon Take as one');
  expect(text([alias])).toContain('Lisbno → Lisbon Taken as one');
  expect(text([])).toContain('1 key here has no match');
});
