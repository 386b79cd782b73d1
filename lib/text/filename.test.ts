import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivedFilename, displayFilename } from './filename';

describe('displayFilename', () => {
  test.each([
    ['grades.csv', 'grades.csv'],
    ['../../etc/passwd.csv', 'passwd.csv'],
    ['C:\\Users\\ada\\grades.csv', 'grades.csv'],
    ['he said %22hi%22.csv', 'he said "hi".csv'],
    [`it's "quoted".csv`, `it's "quoted".csv`],
    ['100%.csv', '100%.csv'],
    ['a%0D%0AX-Evil: 1.csv', 'a  X-Evil: 1.csv'],
    ['a\r\nb\0c\u202Egpj.csv', 'abcgpj.csv'],
    ['Übersicht 日本語 😀.xlsx', 'Übersicht 日本語 😀.xlsx'],
    ['..', 'file'],
    ['', 'file'],
    ['folder/', 'file'],
  ])('%j is shown as %j', (raw, shown) => {
    expect(displayFilename(raw)).toBe(shown);
  });

  test('is at most 255 long, keeps its extension and whole characters', () => {
    const name = displayFilename(`${'😀'.repeat(200)}.parquet`);
    expect(name.length).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^(😀)+\.parquet$/u);
  });

  test('whatever was sent, what is shown is one harmless name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const name = displayFilename(raw);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cs}]/u);
        expect(name).not.toMatch(/^\.*$/);
        expect(name.length).toBeLessThanOrEqual(255);
      }),
    );
  });
});

test('a derived name keeps what the file was called', () => {
  expect(derivedFilename('sales 2024.v2.xlsx', 'cleaned.csv')).toBe('sales 2024.v2-cleaned.csv');
  expect(derivedFilename('sales', 'cleaned.csv')).toBe('sales-cleaned.csv');
});
