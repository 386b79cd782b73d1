import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASES_TABLE, SQL_CASES } from './cases.fixture';
import { FormulaFailure } from './error';
import { checkFormula, computeColumn } from './index';
import { parse } from './parse';
import { print } from './print';
import { matcherOf } from './regex/matches';
import { PatternError } from './regex/pattern';
import { compilePattern } from './regex/program';
import { findPattern } from './regex/run';
import type { BinaryOperator, Node } from './tree';

const AT = { start: 0, end: 0 };

/** The tree without the places of its parts. */
const shape = (node: Node | undefined): unknown =>
  JSON.parse(
    JSON.stringify(node, (key, value) => (key === 'start' || key === 'end' || key === 'nameAt' ? undefined : value)),
  );

const name = fc.oneof(
  fc.constantFrom('price', 'Unit Price', 'a]b', 'order', '名前', 'x"y', 'if', ''),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.trim()),
);
const OPERATORS: readonly BinaryOperator[] = [
  'or',
  'and',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '&',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
];

const { tree: anyTree } = fc.letrec<{ tree: Node; leaf: Node }>((tie) => {
  const trees = (most: number, minLength = 0) => fc.array(tie('tree'), { minLength, maxLength: most });
  return {
    leaf: fc.oneof(
      fc.nat().map((n): Node => ({ kind: 'number', text: String(n / 8), ...AT })),
      fc.string({ unit: 'grapheme' }).map((text): Node => ({ kind: 'text', text, ...AT })),
      fc.boolean().map((value): Node => ({ kind: 'boolean', value, ...AT })),
      fc.constant<Node>({ kind: 'missing', ...AT }),
      name.map((column): Node => ({ kind: 'column', name: column, ...AT })),
    ),
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      tie('leaf'),
      fc
        .tuple(fc.constantFrom(...OPERATORS), tie('tree'), tie('tree'))
        .map(([operator, left, right]): Node => ({ kind: 'binary', operator, left, right, ...AT })),
      fc
        .tuple(fc.constantFrom('-', 'not'), tie('tree'))
        .map(([operator, value]): Node => ({ kind: 'unary', operator: operator === '-' ? '-' : 'not', value, ...AT })),
      fc.tuple(tie('tree'), fc.boolean()).map(([value, not]): Node => ({ kind: 'is_missing', value, not, ...AT })),
      fc
        .tuple(tie('tree'), trees(3), fc.boolean())
        .map(([value, options, not]): Node => ({ kind: 'in', value, options, not, ...AT })),
      fc.tuple(trees(3, 1), fc.option(tie('tree'))).map(
        ([results, otherwise]): Node => ({
          kind: 'case',
          branches: results.map((result) => ({ when: result, result })),
          otherwise,
          ...AT,
        }),
      ),
      fc
        .tuple(
          fc.constantFrom('sum', 'running_sum', 'left', 'f2'),
          trees(3),
          trees(2),
          fc.array(fc.tuple(tie('tree'), fc.boolean()), { maxLength: 2 }),
        )
        .map(
          ([called, args, by, order]): Node => ({
            kind: 'call',
            name: called,
            nameAt: AT,
            args,
            by,
            orderBy: order.map(([value, descending]) => ({ value, descending })),
            ...AT,
          }),
        ),
    ),
  };
});

describe('parse and print', () => {
  test('a printed tree is parsed to the same tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const printed = print(tree);
        fc.pre(printed.length <= 4000);
        const { tree: read, error } = parse(printed);
        expect([printed, error]).toEqual([printed, undefined]);
        expect(shape(read)).toEqual(shape(tree));
      }),
      { numRuns: 1500 },
    );
  });

  test.each(SQL_CASES.map(([formula]) => [formula]))('%s', (formula) => {
    const { tree } = parse(formula);
    expect(tree).toBeDefined();
    if (tree === undefined) return;
    const printed = print(tree);
    expect(shape(parse(printed).tree)).toEqual(shape(tree));
    expect(print(parse(printed).tree ?? tree)).toBe(printed);
  });
});

describe('whatever is typed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      ...'n x t d b g constructor __proto__ toString process globalThis this eval Function require if sum by order case when then end and or not in is missing ( ) , [ ] " \' + - * / % ^ & < > = 1 0.5 1e999 "(a+)+$" matches extract [constructor] prototype'.split(
        ' ',
      ),
    ),
  );
  const typed = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));

  test('is a value of the table or a sentence, and never runs', () => {
    const before = Object.getOwnPropertyNames(globalThis).sort();
    fc.assert(
      fc.property(typed, (formula) => {
        const { checked, error } = checkFormula(formula, CASES_TABLE);
        if (checked === undefined) {
          expect(error.at.start).toBeLessThanOrEqual(formula.length);
          return;
        }
        const { vector } = computeColumn(checked, CASES_TABLE);
        const cells = vector.kind === 'text' ? vector.dictionary : [...vector.values];
        for (const cell of cells) expect(['string', 'number']).toContain(typeof cell);
      }),
      { numRuns: 2000 },
    );
    expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
  });

  test.each([
    'constructor',
    '__proto__',
    'toString()',
    'constructor("return 1")()',
    'n.constructor',
    'if["constructor"]',
    'valueOf(n)',
  ])('%s reaches nothing', (formula) => expect(checkFormula(formula, CASES_TABLE).checked).toBeUndefined());
});

describe('patterns', () => {
  test('match as the engine of the language does, where both know the pattern', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '\\d',
      '(a|b)',
      '(?:ab)',
      '^',
      '$',
      '\\b',
      '(a*b)',
      '1',
    );
    const repeated = fc
      .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{1,2}', '*?', '+?'))
      .map(([one, times]) => (/[\^$]|\\b/.test(one) && one.length < 3 ? one : one + times));
    const pattern = fc
      .array(fc.oneof(repeated, fc.constant('|')), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', 'é', '𝒳'), maxLength: 10 }),
        (source, text) => {
          const expected = new RegExp(source, 'u').exec(text);
          const program = compilePattern(source);
          const found = findPattern(program, text);
          expect(matcherOf(program)(text)).toBe(expected !== null);
          expect(found === null ? null : [found[0], found[1]]).toEqual(
            expected === null ? null : [expected.index, expected.index + expected[0].length],
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('a pattern that backtracking engines drown in is answered at once', () => {
    const program = compilePattern('^(a+)+(a+)+(a|aa)+$');
    expect(findPattern(program, `${'a'.repeat(5000)}b`)).toBeNull();
    expect(matcherOf(program)(`${'a'.repeat(5000)}b`)).toBe(false);
    // As many states as there are subsets of a window.
    const many = matcherOf(compilePattern('a[ab]{12}$'));
    const text = Array.from({ length: 4000 }, (_, i) => ((i * i) % 7 < 3 ? 'a' : 'b')).join('');
    expect(many(text)).toBe(/a[ab]{12}$/.test(text));
  });

  test.each([
    '(',
    ')',
    '[a',
    '*',
    'a**',
    'a{2,1}',
    'a{1,100000}',
    '(?<n>a)',
    '(?!a)',
    '\\1',
    '\\p{Nothing}',
    '\\q',
    '[z-a]',
    '((a{100}){100}){100}',
  ])('%s is refused', (source) => expect(() => compilePattern(source)).toThrow(PatternError));
});

test('a failure carries what is wrong', () => {
  const failure = new FormulaFailure({ code: 'empty', at: AT });
  expect(failure.error.code).toBe('empty');
});
