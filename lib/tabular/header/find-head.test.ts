import { describe, expect, it, test } from 'vitest';
import { findHead } from './find-head';
import type { TextRow } from './header-evidence';

const body: TextRow[] = [
  ['north', 'nuts', '12', '3.5'],
  ['south', 'bolts', '7', '4.25'],
  ['south', 'nails', '30', '1.1'],
];
const names: TextRow = ['region', 'item', 'sold', 'price'];

describe('what stands above a table', () => {
  test.each<[string, TextRow[]]>([
    ['titles as wide as the table', [['Monthly report', '', '', ''], ['Created:', '2024-03-11', '', ''], names]],
    ['a label beside its value', [['Created by:', 'Ada', '', ''], names]],
    [
      'a sentence with as many commas as the table has',
      [['Sales by region', ' item and month', ' all figures', ' in euros'], names],
    ],
    ['a sentence with fewer', [['Sales by region', ' product and month', ' preliminary'], names]],
  ])('%s is left out', (_, above) => {
    expect(findHead([...above, ...body], 4)).toEqual({ start: above.length - 1, headerRows: 1, hasUnits: false });
  });

  it('is a label and its value above two or three columns too', () => {
    const rows = [
      ['Created:', '2024-03-11'],
      ['x', 'y'],
      ['1', '2'],
      ['3', '4'],
    ];
    expect(findHead(rows, 2)).toEqual({ start: 1, headerRows: 1, hasUnits: false });
  });

  it('is no record of which half is unknown', () => {
    const rows = [['south', 'nails', '', ''], ...body];
    expect(findHead(rows, 4)).toEqual({ start: 0, headerRows: 0, hasUnits: false });
    expect(findHead([names, ['north', 'nuts', '', ''], ...body], 4)).toEqual({
      start: 0,
      headerRows: 1,
      hasUnits: false,
    });
  });
});

describe('the header', () => {
  it('begins with names of groups, whatever stands below them', () => {
    const groups = ['', 'What', '', 'How much', ''];
    const under = [['no', ...names], ...body.map((row, i) => [`${i + 1}`, ...row])];
    expect(findHead([groups, ...under], 5)).toEqual({ start: 0, headerRows: 2, hasUnits: false });
    expect(findHead([['Report', '', '', '', ''], groups, ...under], 5)).toEqual({
      start: 1,
      headerRows: 2,
      hasUnits: false,
    });
  });

  test.each<[string, TextRow, boolean]>([
    ['units above some of the numbers', ['', '', '', 'EUR'], true],
    ['units in brackets', ['', '', '(pcs)', '(EUR)'], true],
    ['signs for none', ['-', '-', 'pcs', 'EUR'], true],
    ['a word that may be a value above one of many numbers', ['', '', '', 'low'], false],
    ['a unit above text', ['kg', 'nuts', '', ''], false],
  ])('ends with %s or not', (_, units, hasUnits) => {
    expect(findHead([names, units, ...body], 4)).toEqual({ start: 0, headerRows: hasUnits ? 2 : 1, hasUnits });
  });

  test.each<[string, TextRow, number]>([
    ['equal steps', ['0', '1', '2', '3'], 1],
    ['unequal steps in few columns', ['0', '1', '2', '5'], 0],
    ['unequal steps in many columns', ['1', '2', '5', '10', '20', '50'], 1],
    ['no order', ['3', '1', '2', '9', '20', '50'], 0],
  ])('may be numbers at %s', (_, first, headerRows) => {
    const rows = [
      ['4', '9', '3', '7', '1', '6'],
      ['8', '2', '6', '1', '5', '5'],
      ['5', '5', '7', '7', '2', '3'],
    ].map((row) => row.slice(0, first.length));
    expect(findHead([first, ...rows], first.length).headerRows).toBe(headerRows);
  });

  it('is no row of numbers above rows that go up as well', () => {
    const rows = [
      ['1', '2', '3', '4'],
      ['2', '4', '6', '8'],
      ['1', '3', '4', '9'],
      ['5', '6', '7', '9'],
    ];
    expect(findHead(rows, 4).headerRows).toBe(0);
  });
});
