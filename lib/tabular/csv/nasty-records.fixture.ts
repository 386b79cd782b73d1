import type { Golden } from './nasty-golden.fixture';

/** Files with rows that are no records. */
export const RECORDS: Record<string, Golden> = {
  'note-as-wide-as-a-small-table.csv': {
    reading: {
      blank_lines: 1,
      skipped_line_count: 1,
      skipped_lines: [{ line: 6, text: 'Source: own survey, 2023', reason: 'footnote' }],
    },
    names: ['x', 'y'],
    rows: [
      ['1', '2'],
      ['3', '4'],
      ['5', '7'],
    ],
  },
  'headings-of-groups.csv': {
    names: ['item', 'sold', 'price'],
    rows: [
      ['part 1', '3', '1.5'],
      ['part 2', '6', '1.5'],
      ['part 3', '9', '1.5'],
      ['part 4', '12', '1.5'],
      ['part 5', '15', '1.5'],
      ['part 6', '18', '1.5'],
    ],
    aside: { '0': 'heading', '4': 'heading' },
  },
  'heading-of-a-section-below-the-header.csv': {
    names: ['item', 'sold', 'price'],
    rows: [
      ['part 1', '3', '1.5'],
      ['part 2', '6', '1.5'],
      ['part 3', '9', '1.5'],
      ['part 4', '12', '1.5'],
      ['part 5', '15', '1.5'],
      ['part 6', '18', '1.5'],
      ['part 7', '21', '1.5'],
      ['part 8', '24', '1.5'],
      ['part 9', '27', '1.5'],
      ['part 10', '30', '1.5'],
    ],
    aside: { '0': 'heading' },
  },
  'second-table-without-a-gap.csv': {
    names: ['item', 'sold', 'price', 'day'],
    rows: [
      ['part 1', '3', '1.5', '2024-01-01'],
      ['part 2', '6', '1.5', '2024-01-02'],
      ['part 3', '9', '1.5', '2024-01-03'],
      ['part 4', '12', '1.5', '2024-01-04'],
      ['part 5', '15', '1.5', '2024-01-05'],
    ],
    aside: { '5': 'second_table', '6': 'second_table', '7': 'second_table', '8': 'second_table' },
  },
  'second-table-of-the-same-width.csv': {
    names: ['item', 'sold', 'price', 'day'],
    rows: [
      ['part 1', '3', '1.5', '2024-01-01'],
      ['part 2', '6', '1.5', '2024-01-02'],
      ['part 3', '9', '1.5', '2024-01-03'],
      ['part 4', '12', '1.5', '2024-01-04'],
      ['part 5', '15', '1.5', '2024-01-05'],
    ],
    aside: { '5': 'second_table', '6': 'second_table', '7': 'second_table' },
  },
  'header-repeated-in-another-language.csv': {
    names: ['item', 'sold', 'price', 'day'],
    rows: [
      ['part 1', '3', '1.5', '2024-01-01'],
      ['part 2', '6', '1.5', '2024-01-02'],
      ['part 3', '9', '1.5', '2024-01-03'],
      ['part 4', '12', '1.5', '2024-01-04'],
      ['part 5', '15', '1.5', '2024-01-05'],
      ['part 6', '18', '1.5', '2024-01-06'],
    ],
    aside: { '3': 'repeated_header' },
  },
  'header-on-two-rows-repeated-groups.csv': {
    reading: {
      header_rows: 2,
    },
    names: ['buoy', 'wave height', 'wave period', 'wind speed', 'wind gust'],
    rows: [
      ['B1', '1.2', '5', '7.1', '9.9'],
      ['B2', '0.8', '4', '5.5', '7.2'],
    ],
  },
  'header-repeated-between-pages.csv': {
    names: ['id', 'name', 'amount'],
    rows: [
      ['1', 'Ada', '10'],
      ['2', 'Ben', '20'],
      ['3', 'Cy', '30'],
      ['4', 'Di', '40'],
    ],
    aside: {
      '2': 'note',
      '3': 'repeated_header',
    },
  },
  'header-repeated-with-short-names.csv': {
    names: ['Model', 'Miles per gallon', 'Cylinders', 'Displacement'],
    rows: [
      ['Mazda', '21', '6', '160'],
      ['Datsun', '22.8', '4', '108'],
      ['Hornet', '21.4', '6', '258'],
    ],
    aside: {
      '0': 'repeated_header',
    },
  },
  'means-below-the-table.csv': {
    names: ['pupil', 'maths', 'art'],
    rows: [
      ['Amira', '14', '16'],
      ['Bruno', '9', '10'],
      ['Chloé', '17', '13'],
    ],
    aside: {
      '3': 'total',
    },
  },
  'note-of-several-lines-below.csv': {
    reading: {
      skipped_lines: [
        {
          line: 4,
          text: 'Notes',
          reason: 'footnote',
        },
        {
          line: 5,
          text: 'Figures are provisional and will be revised',
          reason: 'footnote',
        },
        {
          line: 6,
          text: '* estimated by the office',
          reason: 'footnote',
        },
      ],
    },
    names: ['country', '2019', '2020'],
    rows: [
      ['France', '1.5', '1.7'],
      ['Spain', '2.1', '2.4'],
    ],
  },
  'one-row-too-long.csv': {
    reading: {
      odd_rows: {
        short: 0,
        long: 1,
        examples: [
          {
            line: 3,
            fields: 5,
            expected: 3,
          },
        ],
      },
    },
    names: ['id', 'name', 'city'],
    rows: [
      ['1', 'Ada', 'London'],
      ['3', 'Al', 'Paris'],
      ['4', 'Bo', 'Rome'],
      ['5', 'Cy', 'Oslo'],
    ],
    aside: {
      '1': 'overlong',
    },
  },
  'questions-below-header.csv': {
    names: ['StartDate', 'Q1', 'Q2'],
    rows: [
      ['2024-01-01', '33', '4'],
      ['2024-01-02', '44', '5'],
      ['2024-01-03', '55', '1'],
    ],
    aside: {
      '0': 'repeated_header',
    },
  },
  'second-table-below-delimiters.csv': {
    names: ['day', 'sold', 'price'],
    rows: [
      ['2024-01-01', '5', '1.5'],
      ['2024-01-02', '7', '1.6'],
      ['2024-01-03', '9', '1.4'],
    ],
    aside: {
      '3': 'blank',
      '4': 'second_table',
      '5': 'second_table',
      '6': 'second_table',
    },
  },
  'second-table-below.csv': {
    reading: {
      blank_lines: 1,
      odd_rows: {
        short: 4,
        long: 0,
        examples: [
          {
            line: 6,
            fields: 1,
            expected: 3,
          },
          {
            line: 7,
            fields: 2,
            expected: 3,
          },
          {
            line: 8,
            fields: 2,
            expected: 3,
          },
          {
            line: 9,
            fields: 2,
            expected: 3,
          },
        ],
      },
    },
    names: ['day', 'sold', 'price'],
    rows: [
      ['2024-01-01', '5', '1.5'],
      ['2024-01-02', '7', '1.6'],
      ['2024-01-03', '9', '1.4'],
    ],
    aside: {
      '3': 'second_table',
      '4': 'second_table',
      '5': 'second_table',
      '6': 'second_table',
    },
  },
  'second-table-beside.csv': {
    names: ['day', 'sold'],
    rows: [
      ['2024-01-01', '5'],
      ['2024-01-02', '7'],
      ['2024-01-03', '9'],
      ['2024-01-04', '6'],
      ['2024-01-05', '8'],
    ],
  },
  'separator-rows-of-delimiters.csv': {
    names: ['aisle', 'bin', 'count'],
    rows: [
      ['A', '1', '120'],
      ['A', '2', '80'],
      ['B', '1', '60'],
      ['B', '2', '75'],
    ],
    aside: {
      '2': 'blank',
      '4': 'blank',
    },
  },
  'signature-below-total.csv': {
    names: ['name', 'days', 'hours'],
    rows: [
      ['Ana', '20', '160'],
      ['Iva', '18', '144'],
      ['Petar', '21', '168'],
    ],
    aside: {
      '3': 'total',
      '4': 'blank',
      '5': 'note',
      '6': 'note',
    },
  },
  'total-as-a-category.csv': {
    names: ['year', 'sex', 'count'],
    rows: [
      ['2020', 'Total', '11'],
      ['2020', 'Male', '5'],
      ['2020', 'Female', '6'],
      ['2021', 'Total', '15'],
      ['2021', 'Male', '7'],
      ['2021', 'Female', '8'],
    ],
  },
  'total-in-the-first-row.csv': {
    names: ['state', 'people'],
    rows: [
      ['Alba', '10'],
      ['Boro', '20'],
      ['Cleo', '30'],
    ],
    aside: {
      '0': 'total',
    },
  },
  'total-row.csv': {
    names: ['order', 'region', 'quantity', 'unit_price'],
    rows: [
      ['1001', 'North', '5', '$26.33'],
      ['1002', 'South', '7', '$11.85'],
      ['1003', 'North', '9', '$86.46'],
    ],
    aside: {
      '3': 'total',
    },
  },
  'total-without-a-word.csv': {
    names: ['name', 'dept', 'hours', 'pay'],
    rows: [
      ['Ada', 'X', '10', '100.50'],
      ['Ben', 'Y', '12', '120.25'],
      ['Cy', 'Z', '9', '99.00'],
    ],
    aside: {
      '3': 'total',
    },
  },
  'totals-in-german.csv': {
    reading: {
      delimiter: ';',
    },
    names: ['Artikel', 'Menge', 'Betrag'],
    rows: [
      ['Hammer', '3', '12,50'],
      ['Zange', '2', '1.009,00'],
      ['Säge', '1', '15,25'],
    ],
    aside: {
      '3': 'total',
    },
  },
  'totals-of-groups.csv': {
    names: ['region', 'city', 'sales'],
    rows: [
      ['North', 'A', '10'],
      ['North', 'B', '20'],
      ['South', 'C', '5'],
      ['South', 'D', '6'],
    ],
    aside: {
      '2': 'total',
      '5': 'total',
      '6': 'total',
    },
  },
  'types-below-header.csv': {
    names: ['id', 'name', 'price'],
    rows: [
      ['1', 'bolt', '2.5'],
      ['2', 'nut', '3.5'],
      ['3', 'cap', '4.5'],
    ],
    aside: {
      '0': 'repeated_header',
    },
  },
  'units-below-some-columns.csv': {
    reading: {
      header_rows: 2,
    },
    names: ['station', 'temp', 'wind', 'sky'],
    units: [undefined, '°C', 'm/s', undefined],
    notes: ['The row below the names gives the units of the columns.'],
    rows: [
      ['A', '12.5', '3', 'clear'],
      ['B', '13', '4', 'cloudy'],
      ['C', '11', '5', 'clear'],
    ],
  },
  'unknown-in-the-first-record.csv': {
    names: ['id', 'name', 'score'],
    rows: [
      ['x', 'unknown', 'suppressed'],
      ['y', 'bolt', '3'],
      ['z', 'cap', '4'],
    ],
  },
  'words-of-totals-in-records.csv': {
    names: ['claim', 'type', 'amount'],
    rows: [
      ['C1', 'total loss', '9000'],
      ['C2', 'sum insured', '1200'],
      ['C3', 'partial', '450'],
      ['C4', 'total loss', '7800'],
    ],
  },
};
