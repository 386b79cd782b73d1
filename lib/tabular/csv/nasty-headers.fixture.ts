import type { Golden } from './nasty-golden.fixture';

const SOLD = [
  ['north', 'nuts', '12', '3.5'],
  ['south', 'bolts', '7', '4.25'],
  ['south', 'nails', '30', '1.1'],
];

/** Files whose columns are named in odd ways. */
export const HEADERS: Record<string, Golden> = {
  'titles-as-wide-as-the-table.csv': {
    reading: {
      header_line: 4,
      skipped_line_count: 3,
      skipped_lines: [
        { line: 1, text: 'Monthly overview,,,', reason: 'preamble' },
        { line: 2, text: 'Created:,2024-03-11,,', reason: 'preamble' },
        { line: 3, text: ',,,', reason: 'preamble' },
      ],
    },
    names: ['region', 'item', 'sold', 'price'],
    rows: SOLD,
  },
  'label-and-value-above-two-columns.csv': {
    reading: { skipped_lines: [{ line: 1, text: 'Created:,2024-03-11', reason: 'preamble' }] },
    names: ['x', 'y'],
    rows: [
      ['1', '2'],
      ['3', '4'],
      ['5', '7'],
    ],
  },
  'title-with-the-commas-of-the-table.csv': {
    reading: {
      skipped_lines: [
        {
          line: 1,
          text: 'Sales by region, item and month, all figures preliminary, in euros',
          reason: 'preamble',
        },
      ],
    },
    names: ['region', 'item', 'sold', 'price'],
    rows: SOLD,
  },
  'title-above-two-columns-of-numbers.csv': {
    reading: { skipped_lines: [{ line: 1, text: 'Edges of the graph', reason: 'preamble' }] },
    names: ['source', 'target'],
    rows: [
      ['1', '2'],
      ['3', '4'],
      ['5', '7'],
      ['2', '9'],
    ],
  },
  'classes-as-header.csv': {
    names: ['142.24', '144.78', '147.32', '149.86'],
    rows: [
      ['0', '3', '1', '2'],
      ['1', '0', '4', '0'],
      ['7', '2', '2', '5'],
    ],
  },
  'names-of-groups-above-texts.csv': {
    reading: { header_rows: 2 },
    names: ['no', 'Who name', 'Who city', 'What item', 'What sold'],
    rows: [
      ['1', 'Ada', 'Ulm', 'nuts', '12'],
      ['2', 'Ben', 'Bonn', 'bolts', '7'],
      ['3', 'Cy', 'Ulm', 'nails', '30'],
    ],
  },
  'units-above-one-of-many-numbers.csv': {
    reading: { header_rows: 2 },
    names: ['id', 'item', 'sold', 'year', 'price'],
    units: [undefined, undefined, undefined, undefined, 'EUR'],
    rows: [
      ['1', 'nuts', '12', '2023', '3.5'],
      ['2', 'bolts', '7', '2024', '4.25'],
      ['3', 'nails', '30', '2024', '1.1'],
    ],
  },
  'codes-with-header.csv': {
    names: ['iso2', 'iso3', 'name'],
    rows: [
      ['AT', 'AUT', 'Austria'],
      ['BE', 'BEL', 'Belgium'],
      ['CH', 'CHE', 'Switzerland'],
    ],
  },
  'codes-without-header.csv': {
    reading: {
      header_rows: 0,
      made_up_names: true,
    },
    names: ['column_1', 'column_2', 'column_3'],
    rows: [
      ['AT', 'AUT', 'Austria'],
      ['BE', 'BEL', 'Belgium'],
      ['CH', 'CHE', 'Switzerland'],
      ['DE', 'DEU', 'Germany'],
    ],
  },
  'header-on-three-rows.csv': {
    reading: {
      header_rows: 3,
    },
    names: ['site', '2023 power', '2023 water', '2024 power', '2024 water'],
    units: [undefined, 'kWh', 'm3', 'kWh', 'm3'],
    rows: [
      ['Hall', '1200', '300', '1100', '341'],
      ['Pool', '5400', '1300', '5600', '1702'],
    ],
  },
  'header-shorter-by-a-line-break-field.csv': {
    names: ['id', 'name', 'city', ''],
    rows: [
      ['1', 'Ada', 'London', '\n'],
      ['2', 'Grace', 'New York', '\n'],
      ['3', 'Alan', 'Wilmslow', '\n'],
    ],
  },
  'header-shorter-by-a-trailing-empty-field.csv': {
    names: ['id', 'name', 'city'],
    rows: [
      ['1', 'Ada', 'London'],
      ['2', 'Grace', 'New York'],
      ['3', 'Alan', 'Wilmslow'],
    ],
  },
  'header-with-another-delimiter.csv': {
    reading: {
      delimiter: ';',
    },
    names: ['id', 'name', 'born'],
    rows: [
      ['1', 'Ada', '1815'],
      ['2', 'Grace', '1906'],
      ['3', 'Alan', '1912'],
    ],
  },
  'header-with-comment-mark.csv': {
    reading: {
      comment: '#',
      skipped_lines: [
        {
          line: 1,
          text: '# pump 4',
          reason: 'comment',
        },
      ],
    },
    names: ['time', 'pressure'],
    rows: [
      ['0', '1.01'],
      ['1', '1.05'],
      ['2', '1.02'],
    ],
  },
  'header-with-unnamed-last-columns.csv': {
    names: ['part', 'desc', '', ''],
    rows: [
      ['P1', 'bolt', 'steel', '12'],
      ['P2', 'nut', 'brass', '7'],
      ['P3', 'cap', 'nylon', '3'],
    ],
  },
  'months-as-header.csv': {
    names: ['item', '2024-01', '2024-02', '2024-03'],
    rows: [
      ['power', '120', '110', '105'],
      ['water', '40', '38', '41'],
    ],
  },
  'row-with-another-delimiter.csv': {
    reading: {
      delimiter: ';',
      odd_rows: {
        short: 1,
        long: 0,
        examples: [
          {
            line: 3,
            fields: 1,
            expected: 4,
          },
        ],
      },
    },
    names: ['id', 'from', 'to', 'kg'],
    rows: [
      ['1', 'HAM', 'ROT', '200'],
      ['2,ANR,LEH,450', null, null, null],
      ['3', 'BRE', 'HAM', '120'],
      ['4', 'ROT', 'HAM', '310'],
    ],
  },
  'title-over-two-columns-without-delimiter.csv': {
    reading: {
      skipped_lines: [
        {
          line: 1,
          text: 'Stock',
          reason: 'preamble',
        },
      ],
    },
    names: ['product', 'units'],
    rows: [
      ['nuts', '12'],
      ['bolts', '7'],
      ['nails', '30'],
    ],
  },
  'title-wider-than-the-table.csv': {
    reading: {
      skipped_lines: [
        {
          line: 1,
          text: 'Prices, from 1 May, in euro, without tax',
          reason: 'preamble',
        },
      ],
    },
    names: ['dish', 'price'],
    rows: [
      ['Soup', '4.50'],
      ['Pasta', '9.80'],
      ['Tea', '2.20'],
    ],
  },
  'years-downwards-as-header.csv': {
    names: ['item', '2023', '2022', '2021'],
    rows: [
      ['assets', '120', '110', '105'],
      ['debts', '40', '38', '41'],
    ],
  },
  'years-with-unequal-steps-as-header.csv': {
    names: ['glacier', '1980', '1985', '2000', '2015'],
    rows: [
      ['Aletsch', '23.1', '22.9', '22.4', '21.5'],
      ['Rhone', '10.2', '10.1', '9.7', '8.9'],
    ],
  },
};
