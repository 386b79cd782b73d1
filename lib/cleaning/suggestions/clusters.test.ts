import { describe, expect, test } from 'vitest';
import { distance } from '@/lib/text/edit-distance';
import { clusterSpellings, fingerprint, ngramFingerprint } from './clusters';

const cluster = (values: Record<string, number>) => clusterSpellings(new Map(Object.entries(values)));

describe('clusterSpellings', () => {
  test('by fingerprint: case, accents, punctuation, order of words', () => {
    expect(cluster({ 'Müller, Anna': 1, 'anna muller': 3, 'Anna  MÜLLER.': 2, Berg: 9 })).toEqual([
      { texts: ['anna muller', 'Anna  MÜLLER.', 'Müller, Anna'], method: 'fingerprint' },
    ]);
  });

  test('by pairs of letters: spaces inside', () => {
    expect(cluster({ 'New York': 3, NewYork: 1 })).toEqual([{ texts: ['New York', 'NewYork'], method: 'ngram' }]);
  });

  test('by nearest neighbour: a slip of the keyboard', () => {
    expect(cluster({ Lisbon: 5, Lisbo: 1, Madrid: 4, Madird: 1 })).toEqual([
      { texts: ['Lisbon', 'Lisbo'], method: 'nearest' },
    ]);
    expect(cluster({ Philadelphia: 5, Philadelpiha: 1 })).toEqual([
      { texts: ['Philadelphia', 'Philadelpiha'], method: 'nearest' },
    ]);
  });

  test('what differs in a digit, or is short, is another thing', () => {
    expect(cluster({ 'Room 1': 1, 'Room 2': 1, cat: 1, car: 1, '': 1, '--': 2, '??': 1 })).toEqual([]);
  });

  test('a chain of small steps joins only what is near its middle', () => {
    const clusters = cluster({ abcdef: 9, abcdeg: 5, abcdhg: 4 });
    expect(clusters).toEqual([{ texts: ['abcdef', 'abcdeg'], method: 'nearest' }]);
  });
});

test('keys', () => {
  expect(fingerprint('  Tom Cruise, tom ')).toBe('cruise tom');
  expect(ngramFingerprint('Paris')).toBe('arispari');
  expect(ngramFingerprint('ab')).toBe('');
});

test.each([
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
  ['same', 'same', 0],
])('the distance of %j and %j is %i', (a, b, expected) => {
  expect(distance(a, b, 5)).toBe(expected);
  expect(distance(b, a, 5)).toBe(expected);
});

test('beyond the limit it only says so', () => {
  expect(distance('kitten', 'sitting', 1)).toBeGreaterThan(1);
  expect(distance('a', 'abcdef', 1)).toBeGreaterThan(1);
});
