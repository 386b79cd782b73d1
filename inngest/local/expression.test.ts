import { describe, expect, test } from 'vitest';
import { compilePredicate, compileSelector, compileValue } from '@/inngest/local/expression';

const scope = {
  event: { data: { id: 7, name: "it's", flag: true, gone: null } },
  async: { data: { id: 7, name: 'other' } },
};

describe('a predicate', () => {
  test.each([
    ['event.data.id == async.data.id', true],
    ['event.data.name == async.data.name', false],
    ['event.data.name != async.data.name', true],
    [`event.data.name == "it's"`, true],
    ["async.data.name=='other'", true],
    ['event.data.id == 7', true],
    ['event.data.id == -7.5', false],
    ['event.data.flag == true', true],
    ['event.data.flag == false', false],
    ['event.data.gone == null', true],
    ['event.data.absent == null', true],
    ['event.data.id == null', false],
    ['event.data.id == 7 && async.data.id == 7', true],
    ['event.data.id == 7 && async.data.id == 8 && event.data.flag == true', false],
    [' event.data.id   ==\n7 ', true],
  ])('%s is %s', (source, expected) => {
    expect(compilePredicate(source)(scope)).toBe(expected);
  });

  test('does not hold by two fields that are both absent, nor by what objects inherit', () => {
    expect(compilePredicate('event.data.absent == async.data.absent')(scope)).toBe(false);
    expect(compilePredicate('event.data.constructor == null')(scope)).toBe(true);
    expect(compilePredicate('event.data.id.deeper == null')(scope)).toBe(true);
  });

  test.each([
    '',
    'event.data.id',
    'event.data.id ==',
    'event.data.id == 7 &&',
    'event.data.id == 7 || event.data.id == 8',
    'event.data.id > 7',
    'event.data.id == 7 7',
    'other.data.id == 7',
    'size(event.data.name) == 3',
    '== == ==',
  ])('%s is refused', (source) => {
    expect(() => compilePredicate(source)).toThrow(/is not supported/);
  });
});

describe('a selector', () => {
  test('is one path or literal', () => {
    expect(compileSelector('event.data.id')(scope)).toBe(7);
    expect(compileSelector("'all'")(scope)).toBe('all');
  });

  test.each(['event.data.a + event.data.b', 'event.data.a event.data.b', '', 'data.id'])('%s is refused', (source) => {
    expect(() => compileSelector(source)).toThrow(/is not supported/);
  });
});

describe('a value', () => {
  test.each([
    ['event.data.id', 7],
    ['event.data.flag == true ? 120 : -5', 120],
    ['event.data.flag == false ? 120 : event.data.id', 7],
  ])('%s is %s', (source, expected) => {
    expect(compileValue(source)(scope)).toBe(expected);
  });

  test.each(['event.data.id ? 1 : 2', 'event.data.id == 7 ? 1', 'event.data.id == 7 ? 1 : 2 : 3'])(
    '%s is refused',
    (source) => {
      expect(() => compileValue(source)).toThrow(/is not supported/);
    },
  );
});
