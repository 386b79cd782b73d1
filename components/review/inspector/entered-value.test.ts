import { describe, expect, it } from 'vitest';
import type { StepJson } from '@/components/review/review-context';
import { datePrecision } from './column-precision';
import { enteredValue, valueHint } from './entered-value';
import { formatPoints, formatRange, formatValue } from './format-value';

const step = (operation: string, params: Record<string, unknown>, enabled = true): StepJson => ({
  operation,
  params,
  enabled,
});

describe('enteredValue', () => {
  it.each([
    ['integer', null, ' 12 ', 12],
    ['number', null, '-0.5', -0.5],
    ['date', 'month', '2024-04', '2024-04'],
    ['date', 'month', '2024-04-30', '2024-04'],
    ['date', 'day', '2024-04-30', '2024-04-30'],
    ['datetime', 'datetime', '2024-04-30T09:05:00', '2024-04-30T09:05:00'],
    ['date', null, 'spring', 'spring'],
    ['identifier', null, '007', '007'],
    ['text', null, ' Ana ', 'Ana'],
  ] as const)('of a %s column (%s) takes %s', (type, precision, typed, value) => {
    expect(enteredValue(typed, { type, precision })).toEqual({ value });
  });

  it.each([
    ['number', null, 'ten'],
    ['number', null, 'Infinity'],
    ['date', 'month', 'April'],
    ['date', 'month', '2024-13'],
    ['date', 'day', '2024-04'],
    ['text', null, '  '],
  ] as const)('of a %s column (%s) refuses %s', (type, precision, typed) => {
    expect(enteredValue(typed, { type, precision })).toEqual({ problem: expect.stringMatching(/\.$/) });
  });

  it('hints at what is expected', () => {
    expect(valueHint({ type: 'integer', precision: null })).toBe('Number');
    expect(valueHint({ type: 'date', precision: 'day' })).toBe('YYYY-MM-DD');
    expect(valueHint({ type: 'text', precision: null })).toBe('Value');
  });
});

it('finds how precisely a column is dated', () => {
  const steps = [
    step('convert_date', { precision: 'month', except: ['c2'] }),
    step('convert_date', { precision: 'day', columns: ['c3'] }, false),
    step('change_type', { column: 'c2', type: 'date' }),
    step('change_type', { column: 'c4', type: 'text' }),
  ];
  expect(['c1', 'c2', 'c3'].map((id) => datePrecision(steps, id))).toEqual(['month', 'day', 'month']);
  expect(datePrecision([step('convert_number', {})], 'c1')).toBeNull();
});

it('writes numbers as they are compared', () => {
  expect([1234, 0.123456789, 1234567.891, -3].map(formatValue)).toEqual(['1,234', '0.123457', '1,234,568', '-3']);
  expect([0.001, 0.03, 4.21].map(formatPoints)).toEqual(['< 0.01', '0.03', '4.2']);
  expect(formatRange([-1.5, 20])).toBe('-1.5 to 20');
});
