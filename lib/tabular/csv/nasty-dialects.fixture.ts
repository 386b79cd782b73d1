import type { Golden } from './nasty-golden.fixture';

/** Files that separate and quote their cells in odd ways. */
export const DIALECTS: Record<string, Golden> = {
  'apostrophe-quotes-around-apostrophes.csv': {
    reading: {
      quote: "'",
    },
    names: ['id', 'text', 'n'],
    rows: [
      ['1', "it's fine, really", '5'],
      ['2', 'so, what', '6'],
      ['3', 'rock, paper', '7'],
      ['4', 'a, b', '8'],
    ],
  },
  'apostrophe-quotes-doubled.csv': {
    reading: {
      quote: "'",
    },
    names: ['id', 'name'],
    rows: [
      ['1', "O'Brien, Pat"],
      ['2', "D'Arcy, Lou"],
    ],
  },
  'blanks-in-every-row-but-semicolons-fit.csv': {
    reading: {
      delimiter: ';',
    },
    names: ['first name', 'last name', 'home town'],
    rows: [
      ['Ada King', 'Love Lace', 'New York'],
      ['Jo Ann', 'Van Dyke', 'Los Gatos'],
    ],
  },
  'carriage-returns-only-with-title.csv': {
    reading: {
      newline: '\r',
      blank_lines: 1,
      skipped_lines: [
        {
          line: 1,
          text: 'Report of May',
          reason: 'preamble',
        },
      ],
    },
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Grace'],
      ['3', 'Alan'],
    ],
  },
  'colons-in-every-cell-but-commas-fit.csv': {
    names: ['key: name', 'value: n'],
    rows: [
      ['a: x', 'b: 1'],
      ['c: y', 'd: 2'],
      ['e: z', 'f: 3'],
    ],
  },
  'hash-separated.csv': {
    reading: {
      delimiter: '#',
    },
    names: ['id', 'name', 'score'],
    rows: [
      ['1', 'Ada', '9.5'],
      ['2', 'Grace', '8.7'],
      ['3', 'Alan', '9.1'],
    ],
  },
  'rule-below-header.csv': {
    reading: {
      delimiter: '|',
      odd_rows: {
        short: 2,
        long: 0,
        examples: [
          {
            line: 2,
            fields: 1,
            expected: 3,
          },
          {
            line: 5,
            fields: 1,
            expected: 3,
          },
        ],
      },
      skip_initial_space: true,
    },
    names: ['id ', 'city  ', 'pop '],
    rows: [
      ['1 ', 'Pisa  ', '90'],
      ['2 ', 'Lucca ', '89'],
    ],
    aside: {
      '0': 'blank',
      '3': 'note',
    },
  },
  'runs-of-blanks-and-tabs.csv': {
    reading: {
      delimiter: ' ',
      header_rows: 0,
      blank_run: 1,
      made_up_names: true,
    },
    names: ['column_1', 'column_2', 'column_3', 'column_4'],
    rows: [
      ['18.0', '8', '307.0', 'chevrolet malibu'],
      ['15.0', '8', '350.0', 'buick skylark 320'],
      ['16.0', '8', '304.0', 'amc rebel sst'],
    ],
  },
  'runs-of-blanks-right-aligned.csv': {
    reading: {
      delimiter: ' ',
      blank_run: 1,
    },
    names: ['x', 'y'],
    rows: [
      ['1.25', '10.00'],
      ['2.50', '8.75'],
      ['130.00', '-1.50'],
    ],
  },
  'runs-of-blanks.csv': {
    reading: {
      delimiter: ' ',
      blank_run: 1,
    },
    names: ['time', 'temp', 'hum'],
    rows: [
      ['00:00', '21.5', '40'],
      ['00:10', '21.4', '41'],
      ['00:20', '9.4', '8'],
    ],
  },
  'space-after-comma-before-quotes.csv': {
    reading: {
      skip_initial_space: true,
    },
    names: ['id', 'name', 'note'],
    rows: [
      ['1', 'Lovelace, Ada', 'first'],
      ['2', 'Hopper, Grace', 'navy, compilers'],
      ['3', 'Turing', 'last'],
    ],
  },
  'space-after-comma.csv': {
    reading: {
      skip_initial_space: true,
    },
    names: ['id', 'name', 'born'],
    rows: [
      ['1', 'Ada', '1815'],
      ['2', 'Grace', '1906'],
      ['3', 'Alan', '1912'],
    ],
  },
  'space-after-some-commas.csv': {
    names: ['id', 'name'],
    rows: [
      ['1', ' Ada'],
      ['2', 'Grace'],
      ['3', 'Alan'],
    ],
  },
  'two-blanks-between-columns.csv': {
    reading: {
      delimiter: ' ',
      blank_run: 2,
    },
    names: ['rank', 'name', 'club'],
    rows: [
      ['1', 'Ann Berg', 'IF Nor'],
      ['2', 'Bo Lund', 'BK Sud'],
      ['3', 'Cy de Wit', 'FC Ost'],
    ],
  },
  'words-with-single-blanks.csv': {
    names: ['name'],
    rows: [['Anna Berg'], ['Bo Lund'], ['Cy Witt']],
  },
};
