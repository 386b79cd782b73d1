import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Example, learnPrograms } from './learn';
import { programSchema, runProgram } from './program';
import { programWords } from './words';

const learn = (pairs: [string, string][], others: string[]) => {
  const examples: Example[] = pairs.map(([text, wanted]) => ({ text, wanted }));
  return learnPrograms(examples, [...pairs.map(([text]) => text), ...others]);
};

test.each<[string, [string, string][], string[], (string | null)[]]>([
  [
    'between signs',
    [
      ['Bolt M4 (steel)', 'steel'],
      ['Nut 12 (brass, old)', 'brass, old'],
    ],
    ['Screw (zinc) x', 'Nail'],
    ['zinc', null],
  ],
  [
    'a number',
    [
      ['Room 12, floor 3', '3'],
      ['Hall 7, floor 10', '10'],
    ],
    ['Lab 404, floor 2'],
    ['2'],
  ],
  [
    'the domain',
    [
      ['eli@example.org', 'example.org'],
      ['ana.b@mail.test', 'mail.test'],
    ],
    ['x@y.z', 'none'],
    ['y.z', null],
  ],
  [
    'names turned',
    [
      ['Novak, Eli', 'Eli Novak'],
      ['de Sousa, Ana', 'Ana de Sousa'],
    ],
    ['Li, Wei'],
    ['Wei Li'],
  ],
  [
    'a code in its middle',
    [
      ['AB-1234-X', '1234'],
      ['QQ-77-Y', '77'],
    ],
    ['Z-5-Q'],
    ['5'],
  ],
  [
    'the first three letters',
    [
      ['Lisbon', 'Lis'],
      ['Porto', 'Por'],
    ],
    ['Faro', 'Ed'],
    ['Far', null],
  ],
  [
    'the last word',
    [
      ['Rua do Ouro 12 Lisboa', 'Lisboa'],
      ['Av. Central Porto', 'Porto'],
    ],
    ['Largo da Sé Braga'],
    ['Braga'],
  ],
  [
    'capitals',
    [
      ['sku: ab12', 'AB12'],
      ['sku: q7', 'Q7'],
    ],
    ['sku: zz9'],
    ['ZZ9'],
  ],
  [
    'initials',
    [
      ['Ana Sousa', 'A. S.'],
      ['Eli Novak', 'E. N.'],
    ],
    ['Bo Li'],
    ['B. L.'],
  ],
])('%s', (_name, pairs, others, expected) => {
  const [best] = learn(pairs, others);
  expect(best?.results.slice(pairs.length)).toEqual(expected);
});

describe('learnPrograms', () => {
  test('offers several programs where one example leaves it open, each with what it gives elsewhere', () => {
    const found = learn([['2024-03-05', '03']], ['2024-11-30', '1-2']);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ results }) => JSON.stringify(results))).size).toBe(found.length);
    for (const { results } of found) expect(results[0]).toBe('03');
  });

  test('finds nothing where the text does not hold it', () => {
    expect(
      learn(
        [
          ['Lisbon', 'PT'],
          ['Berlin', 'DE'],
        ],
        [],
      ),
    ).toEqual([]);
    expect(learn([['Lisbon', '']], [])).toEqual([]);
  });

  test('every program gives what the examples say, and survives JSON', () => {
    const text = fc.stringMatching(/^[A-Za-z]{1,5}[-,: ]{1,2}[0-9]{1,4}[-,: ]{1,2}[A-Za-z]{1,5}$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const pairs = texts.map((of): [string, string] => [of, of.match(/[0-9]+/)?.[0] ?? '']);
        const found = learn(pairs, []);
        expect(found.length).toBeGreaterThan(0);
        for (const { program } of found) {
          const again = programSchema.parse(JSON.parse(JSON.stringify(program)));
          for (const [of, wanted] of pairs) expect(runProgram(again, of)).toBe(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a program is said in words', () => {
  const words = (pairs: [string, string][]) => learn(pairs, [])[0];
  const between = words([
    ['Bolt (steel)', 'steel'],
    ['Nut 12 (brass, old)', 'brass, old'],
  ]);
  expect(between && programWords(between.program)).toBe('from after the 1st “(” to before the 1st “)”');
  const second = words([
    ['Room 12, floor 3', '3'],
    ['Hall 7, floor 10 x', '10'],
  ]);
  expect(second && programWords(second.program)).toBe('the last number');
});
