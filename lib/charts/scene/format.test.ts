import { describe, expect, it } from 'vitest';
import { bucketStart, timeTicks } from './dates';
import { formatBucket, formatCompact, formatTicks, formatValue } from './format';

describe('formatValue', () => {
  it.each([
    [12345.6, null, '12,345.6'],
    [1234, null, '1,234'],
    [34_893_146_389.2, null, '34,893,146,389'],
    [999_999.96, null, '1,000,000'],
    [3.1449, null, '3.14'],
    [0.0012345, null, '0.00123'],
    [0, null, '0'],
    [-0, null, '0'],
    [-5.5, null, '−5.5'],
    [1.25e21, null, '1.25E21'],
    [2e-9, null, '2E−9'],
    [1234, '$', '$1,234'],
    [-1234, '$', '−$1,234'],
    [2.5, '€/kg', '€2.5/kg'],
    [99, 'EUR', 'EUR 99'],
    [12.5, '%', '12.5%'],
    [3.2, 'kg', '3.2 kg'],
    [21, '°C', '21 °C'],
    [Number.NaN, 'kg', '–'],
    [Number.POSITIVE_INFINITY, null, '–'],
    [null, '$', '–'],
  ])('writes %s %s as %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });

  it('follows the locale', () => {
    expect(formatValue(12345.6, null, 'de')).toBe('12.345,6');
  });
});

describe('formatCompact', () => {
  it.each([
    [950, null, '950'],
    [1970, null, '1970'],
    [12000, null, '12k'],
    [12345, null, '12.3k'],
    [1_200_000, null, '1.2M'],
    [3_400_000_000, '$', '$3.4B'],
    [-25_000, null, '−25k'],
    [0.05, '%', '0.05%'],
    [1e300, null, '1E300'],
    [0, null, '0'],
  ])('writes %s %s as %s', (value, unit, text) => {
    expect(formatCompact(value, unit)).toBe(text);
  });
});

describe('formatTicks', () => {
  it.each([
    [[0, 5000, 10000, 15000], null, ['0', '5k', '10k', '15k']],
    [[0, 0.25, 0.5, 0.75, 1], null, ['0', '0.25', '0.50', '0.75', '1.00']],
    [[0, 500_000, 1_000_000], '$', ['$0', '$0.5M', '$1.0M']],
    [[1960, 1980, 2000], null, ['1960', '1980', '2000']],
    [[-0.2, 0, 0.2], null, ['−0.2', '0', '0.2']],
    [[0, 2e-8, 4e-8], null, ['0', '2E−8', '4E−8']],
    [[], null, []],
  ])('writes %j %s as %j', (ticks, unit, texts) => {
    expect(formatTicks(ticks, unit)).toEqual(texts);
  });
});

describe('formatBucket', () => {
  it.each([
    ['2024', 'year', '2024'],
    ['2024-Q1', 'quarter', 'Q1 2024'],
    ['2024-03', 'month', 'Mar 2024'],
    ['2024-03-04', 'week', '4 Mar 2024'],
    ['2024-03-04', 'day', '4 Mar 2024'],
    ['2024-03-04T13', 'hour', '4 Mar, 13:00'],
    ['Lyon', 'month', 'Lyon'],
    ['2024-03', null, '2024-03'],
  ] as const)('tells %s by %s as %s', (label, bucket, text) => {
    expect(formatBucket(label, bucket)).toBe(text);
  });

  it('knows when a span begins', () => {
    expect(bucketStart('2024-Q2')).toBe(Date.UTC(2024, 3, 1));
    expect(bucketStart('2024-03-04T13')).toBe(Date.UTC(2024, 2, 4, 13));
    expect(bucketStart('0050')).toBe(new Date('0050-01-01T00:00:00Z').getTime());
    expect(bucketStart('Lyon')).toBeNull();
  });
});

describe('timeTicks', () => {
  const months = Array.from(
    { length: 30 },
    (_, i) => `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );

  it('says the year where it begins', () => {
    expect(timeTicks(months, 'month', 6).map(({ text }) => text)).toEqual([
      'Jan 2022',
      'Jul',
      'Jan 2023',
      'Jul',
      'Jan 2024',
    ]);
  });

  it('shows every one when there is room', () => {
    expect(timeTicks(months, 'month', 40)).toHaveLength(30);
  });

  it('chooses round years', () => {
    const years = Array.from({ length: 60 }, (_, i) => String(1963 + i));
    expect(timeTicks(years, 'year', 8).map(({ text }) => text)).toEqual([
      '1970',
      '1980',
      '1990',
      '2000',
      '2010',
      '2020',
    ]);
  });

  it('tells hours within days', () => {
    const hours = Array.from(
      { length: 48 },
      (_, i) => `2024-03-0${4 + Math.floor(i / 24)}T${String(i % 24).padStart(2, '0')}`,
    );
    expect(timeTicks(hours, 'hour', 6).map(({ text }) => text)).toEqual(['4 Mar', '12:00', '5 Mar', '12:00']);
  });

  it.each([
    ['day', '2024-02-17'],
    ['week', '2024-02-19'],
    ['quarter', '2024-Q1'],
    ['year', '2023'],
  ] as const)('never gives more %ss than fit, and something always', (bucket, label) => {
    expect(timeTicks([label], bucket, 5)).toEqual([{ index: 0, text: expect.any(String) }]);
    const many = Array.from({ length: 100 }, () => label);
    expect(timeTicks(many, bucket, 5).length).toBeLessThanOrEqual(5);
  });
});
