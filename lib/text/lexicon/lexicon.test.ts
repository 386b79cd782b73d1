import { describe, expect, test } from 'vitest';
import { openLexicon } from '.';
import { lexiconOf } from './lexicon';
import { packLexicon, unpackLexicon } from './packed';

const content = {
  words: ['waiter', 'server', 'carry', 'soup'],
  vectors: [
    [0.5, 0.1, 0],
    [0, 0.5, 0],
    [0, 0, 0.5],
    [0.5, 0, 0],
  ].map((vector) => Float64Array.from(vector)),
  related: [[{ place: 1, strength: 3 }], [], [], []],
};

describe('a packed lexicon', () => {
  const packed = unpackLexicon(packLexicon(content));

  test('is read as it was written', () => {
    expect(packed.words).toEqual(content.words);
    expect([...packed.vectors.slice(0, 3)]).toEqual([127, 25, 0]);
    expect([...packed.starts]).toEqual([0, 1, 1, 1, 1]);
    expect([...packed.related]).toEqual([1]);
  });

  test('is read from the middle of a larger buffer, too', () => {
    const within = Buffer.concat([Buffer.alloc(3), packLexicon(content)]).subarray(3);
    expect([...unpackLexicon(within).starts]).toEqual([0, 1, 1, 1, 1]);
  });

  test('likens words by the thesaurus in both directions, else by their vectors', () => {
    const lexicon = lexiconOf(packed);
    expect(lexicon.likeness('server', 'waiter')).toBe(0.75);
    expect(lexicon.likeness('waiter', 'soup')).toBeCloseTo(0.98, 2);
    expect(lexicon.likeness('soup', 'carry')).toBe(0);
    expect(lexicon.likeness('soup', 'stranger')).toBe(0);
  });

  test('finds base forms', () => {
    const lexicon = lexiconOf(packed);
    expect(lexicon.likeness('waiters', 'waiter')).toBe(1);
    expect(lexicon.likeness('carried', 'carrying')).toBe(1);
    expect(lexicon.rank('soups')).toBe(3);
    expect(lexicon.has('soupy')).toBe(false);
  });
});

test('the lexicon of the product knows common words', () => {
  const lexicon = openLexicon();
  expect(lexicon?.likeness('gratuity', 'tip')).toBeGreaterThan(0.5);
  expect(lexicon?.likeness('trainer', 'instructor')).toBeGreaterThan(lexicon?.likeness('trainer', 'capacity') ?? 1);
  expect(lexicon?.has('xqzv')).toBe(false);
});
