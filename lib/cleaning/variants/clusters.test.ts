import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completed } from '@/lib/stats/steps';
import { distance } from '@/lib/text/edit-distance';
import { type ClusterOptions, clusterSteps } from './clusters';
import { cologneCode } from './cologne';
import { editPairs, shortestFor, similarPairs } from './nearest';

const clusters = (values: Record<string, number>, options: Partial<ClusterOptions>) =>
  completed(
    clusterSteps(new Map(Object.entries(values)), {
      method: 'fingerprint',
      n: 2,
      edits: 2,
      similarity: 0.9,
      isPerson: false,
      ...options,
    }),
  );

const names = (values: Record<string, number>, options: Partial<ClusterOptions>) =>
  clusters(values, options).clusters.map(({ to, others }) => [to, ...others.map(({ text }) => text)]);

describe('clusters', () => {
  test('by fingerprint: case, accents, punctuation and the order of words', () => {
    const values = { 'Tom Cruise': 9, 'cruise, tom': 2, 'Tom  Crùise.': 1, 'Tom Hanks': 4 };
    expect(names(values, {})).toEqual([['Tom Cruise', 'cruise, tom', 'Tom  Crùise.']]);
  });

  test('by n-grams: blanks, and letters doubled or moved, with shorter ones more of them', () => {
    const values = { Krzysztof: 5, 'krzy sztof': 1, Kryzsztof: 2 };
    expect(names(values, { method: 'ngram', n: 2 })).toEqual([['Krzysztof', 'krzy sztof']]);
    expect(names(values, { method: 'ngram', n: 1 })).toEqual([['Krzysztof', 'Kryzsztof', 'krzy sztof']]);
  });

  test('by sound, in English and in German', () => {
    expect(names({ 'Reuben Gevorkiantz': 3, 'Ruben Gevorkyants': 1 }, { method: 'metaphone' })).toEqual([
      ['Reuben Gevorkiantz', 'Ruben Gevorkyants'],
    ]);
    expect(names({ Meier: 3, Mayr: 1, Meyer: 2, Schmidt: 9 }, { method: 'cologne' })).toEqual([
      ['Meier', 'Meyer', 'Mayr'],
    ]);
    expect(names({ 'Route 66': 3, 'Route 61': 3 }, { method: 'metaphone' })).toEqual([]);
  });

  test('by edits, around the most frequent value: no chain joins what is far apart', () => {
    const values = { Massachusetts: 20, Massachusets: 2, Masachusets: 2, Masachusts: 1 };
    expect(names(values, { method: 'levenshtein', edits: 1 })).toEqual([
      ['Massachusetts', 'Massachusets'],
      ['Masachusets', 'Masachusts'],
    ]);
    expect(names(values, { method: 'levenshtein', edits: 2 })).toEqual([
      ['Massachusetts', 'Masachusets', 'Massachusets'],
    ]);
  });

  test('by Jaro–Winkler similarity', () => {
    expect(names({ Dwayne: 4, Duane: 1, Dwane: 1 }, { method: 'jaro_winkler', similarity: 0.95 })).toEqual([
      ['Dwayne', 'Dwane'],
    ]);
  });

  test('say what speaks for each spelling', () => {
    const evidence = (values: Record<string, number>) =>
      Object.fromEntries(
        clusters(values, { method: 'levenshtein' }).clusters.flatMap(({ others }) =>
          others.map(({ text, evidence: of }) => [text, of]),
        ),
      );
    expect(evidence({ Hamburg: 40, HAMBURG: 2, Hambrug: 1, Homburg: 30 })).toEqual({
      HAMBURG: 'same',
      Hambrug: 'slip',
      Homburg: 'alike',
    });
    expect(evidence({ 'Terminal 1': 40, 'Terminal 2': 1 })).toEqual({ 'Terminal 2': 'number' });
    expect(evidence({ 'Total - Male': 40, 'Total - Female': 1 })).toEqual({ 'Total - Female': 'word' });
  });

  test('do not depend on the order of the values, and give each value once', () => {
    const text = fc.stringMatching(/^[abC é-]{0,8}$/);
    const method = fc.constantFrom('fingerprint', 'ngram', 'metaphone', 'cologne', 'levenshtein', 'jaro_winkler');
    fc.assert(
      fc.property(fc.dictionary(text, fc.integer({ min: 1, max: 9 })), method, (values, chosen) => {
        const reversed = Object.fromEntries(Object.entries(values).reverse());
        const found = clusters(values, { method: chosen });
        expect(clusters(reversed, { method: chosen })).toEqual(found);
        const all = found.clusters.flatMap(({ to, others }) => [to, ...others.map((other) => other.text)]);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 200 },
    );
  });
});

test('pairs within so many edits are those that comparing all with all finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[ab]{0,12}$/), { maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      (texts, edits) => {
        const expected = texts.flatMap((a, i) =>
          texts.flatMap((b, j) => {
            const isLong = Math.min(a.length, b.length) >= shortestFor(edits);
            return i < j && isLong && distance(a, b, edits) <= edits ? [`${i} ${j}`] : [];
          }),
        );
        const { pairs, isBounded } = completed(editPairs(texts, edits));
        expect(isBounded).toBe(false);
        expect(pairs.map((pair) => [...pair].sort((a, b) => a - b).join(' ')).sort()).toEqual(expected.sort());
      },
    ),
  );
});

test('too many neighbours are not all compared, and that is said', () => {
  const texts = Array.from({ length: 3000 }, (_, i) => `customer ${i}`);
  expect(completed(similarPairs(texts, 0.99)).isBounded).toBe(true);
});

// Values of the Wikipedia article and of Postel's examples.
test.each([
  ['Wikipedia', '3412'],
  ['Müller', '657'],
  ['Lüdenscheidt', '52682'],
  ['Breschnew', '17863'],
  ['Meyer', '67'],
  ['Classen', '4586'],
  ['Philipp', '351'],
  ['Xaver', '4837'],
  ['日本', ''],
])('the Cologne code of %s is %s', (word, code) => {
  expect(cologneCode(word)).toBe(code);
});
