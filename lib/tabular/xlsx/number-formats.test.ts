import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyFormat } from './number-formats';
import { percentText } from './percent-text';
import { columnLetters, columnOf, parseRange } from './references';
import { isoToSerial, serialToIso, timeText } from './serial-date';

describe('classifyFormat', () => {
  it.each([
    'yyyy-mm-dd',
    'd/m/yy h:mm',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'mmm-yy',
    'h:mm AM/PM',
    'mm:ss.0',
    'yyyy"年"m"月"',
    'ggge"年"',
    '[Red]dd.mm.yyyy',
  ])('%s is a date', (code) => {
    expect(classifyFormat(code).kind).toBe('date');
  });

  it.each(['[h]:mm', '[mm]:ss', '[s]', '[Blue][hh]:mm'])('%s is a duration', (code) => {
    expect(classifyFormat(code).kind).toBe('duration');
  });

  it.each([
    'General',
    '0.00E+00',
    '#,##0.00',
    '0\\%',
    '#,##0"%"',
    '0%%',
    '[<1]0%;0.0',
    '# ?/?%',
    '#,##0 "days"',
    '#,##0\\ \\d',
    '_-* #,##0_s',
    '[Red]0',
    '@',
    '0',
    '0.00;"dd"',
    '',
  ])('%s is a number', (code) => {
    expect(classifyFormat(code)).toEqual({ kind: 'plain' });
  });

  it.each([
    ['[$€-407]#,##0.00', '€'],
    ['#,##0.00\\ [$€-407];[Red]-#,##0.00\\ [$€-407]', '€'],
    ['"$"#,##0.00', '$'],
    ['\\$0', '$'],
    ['_("$"* #,##0.00_);_("$"* \\(#,##0.00\\)', '$'],
    ['[$CHF] #,##0.00', 'CHF'],
    ['#,##0 "USD"', 'USD'],
    ['[$US$]0', 'US$'],
    ['£#,##0', '£'],
  ])('%s is a currency', (code, unit) => {
    expect(classifyFormat(code)).toEqual({ kind: 'currency', unit });
  });

  it.each(['[$-409]0', '[Red]0.0', '#,##0 "days"', '"abc" 0', '[>1000]0,"k"', '"€"'])('%s is none', (code) => {
    expect(classifyFormat(code).kind).not.toBe('currency');
  });

  it.each([
    ['0%', 0],
    ['0.0%', 1],
    ['#,##0.00%;[Red]-#,##0.00%', 2],
    ['0.00 %', 2],
    ['0.0##\\ %', 1],
    ['[Blue]0%', 0],
  ])('%s is a percentage', (code, decimals) => {
    expect(classifyFormat(code)).toEqual({ kind: 'percent', decimals });
  });

  it('zeros alone pad', () => {
    expect(classifyFormat('00000')).toEqual({ kind: 'padded', digits: 5 });
  });
});

describe('serialToIso', () => {
  it.each<[number, string | undefined]>([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [45351.57326388889, '2024-02-29T13:45:30'],
    [45351.000005787, '2024-02-29T00:00:00.500'],
    [0.75, '18:00:00'],
    [2958465, '9999-12-31'],
    [2958466, undefined],
    [-1, undefined],
  ])('%f is %s', (serial, expected) => {
    expect(serialToIso(serial, false)).toBe(expected);
  });

  it('counts from 1904', () => {
    expect(serialToIso(43889, true)).toBe('2024-02-29');
    expect(serialToIso(2958465, true)).toBeUndefined();
  });

  it('is undone by isoToSerial', () => {
    for (const iso of ['2024-02-29', '1900-03-01', '9999-12-31', '2024-02-29T13:45:30', '1999-12-31T23:59:59.999']) {
      expect(serialToIso(isoToSerial(iso) ?? Number.NaN, false)).toBe(iso);
    }
    for (const text of ['1900-02-28', '2024-13-01', 'soon', '0001-01-01']) expect(isoToSerial(text)).toBeUndefined();
  });

  it('writes durations', () => {
    expect([timeText(2.5), timeText(-0.25), timeText(0.5000000116)]).toEqual(['60:00:00', '-06:00:00', '12:00:00.001']);
  });
});

describe('percentText', () => {
  it.each<[number, number, string]>([
    [0.12, 0, '12%'],
    [0.07, 0, '7%'],
    [0.285, 0, '28.5%'],
    [0.125, 2, '12.50%'],
    [0.12345, 2, '12.345%'],
    [1, 0, '100%'],
    [12.5, 1, '1250.0%'],
    [-0.005, 0, '-0.5%'],
    [0, 2, '0.00%'],
    [0.30000000000000004, 0, '30.000000000000004%'],
    [0.001, 0, '0.1%'],
    [1e-7, 0, '0.00001%'],
    [-1.5e-9, 2, '-0.00000015%'],
    [1e21, 0, `1${'0'.repeat(23)}%`],
    [1.5e21, 1, `15${'0'.repeat(22)}.0%`],
  ])('%f with %i decimals is %s', (share, decimals, expected) => {
    expect(percentText(share, decimals)).toBe(expected);
  });

  it('is the share times 100, exactly', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 5 }),
        (share, decimals) => {
          const text = percentText(share, decimals);
          expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?%$/);
          expect(Number(`${text.slice(0, -1)}e-2`)).toBe(share === 0 ? 0 : share);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('references', () => {
  it('names columns and back', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(['A1', 'Z9', 'AA10', 'ZZ1', 'AAA1', 'XFD1', '12'].map(columnOf)).toEqual([0, 25, 26, 701, 702, 16383, -1]);
  });

  it('reads ranges', () => {
    expect(parseRange('B2:$C$5')).toEqual({ top: 1, left: 1, bottom: 4, right: 2 });
    expect(parseRange('A1')).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(parseRange('A:B')).toBeUndefined();
    expect(parseRange(undefined)).toBeUndefined();
  });
});
