import { expect, test } from 'vitest';
import { ANCHORS, MUTATIONS, outcome } from './mutations.fixture';

type Outcomes = Readonly<Record<keyof typeof MUTATIONS, Readonly<Partial<Record<keyof typeof ANCHORS, string>>>>>;

/** What is no longer as it was, for each mutation: all others must stay exact. */
const OUTCOMES: Outcomes = {
  edit: {
    'the bar of Braga': 'changed Braga 12→97',
    'both ways of Braga': 'changed Braga Shop 5→90',
    'the sale of row 3': 'changed 3.5 · 90 quantity 5→90',
    'the box of Braga': 'changed Braga 6→48.5',
    'from 10 to 20 sold': 'changed 10 to 20 points 1→0',
    'the chart': 'changed Total quantity by city total 94→179',
    'what row 3 sold': 'changed quantity, row 3 text 5→90',
  },
  'merge of categories': {
    'the bar of Porto': 'changed Porto 30→33',
    'the bar of Oporto': 'moved Porto (merge Oporto→Porto) 3→33',
    'the shops of Porto': 'changed Porto · Shop Shop 10→11',
    'the slice of Porto': 'changed Porto 30→33',
    'the column of cities': 'changed city distinct 4→3',
  },
  'rename of a category': {
    'the bar of Porto': 'moved Lisboa (rename Porto→Lisboa)',
    'the shops of Porto': 'moved Lisboa · Shop (rename Porto→Lisboa)',
    'the slice of Porto': 'moved Lisboa (rename Porto→Lisboa)',
    'the city of row 1': 'changed city, row 1 text Porto→Lisboa',
  },
  'rename of a column': {
    'the bar of Porto': 'moved Porto (rename quantity→units)',
    'the bar of Braga': 'moved Braga (rename quantity→units)',
    'the bar of Oporto': 'moved Oporto (rename quantity→units)',
    'the shops of Porto': 'moved Porto · Shop (rename quantity→units)',
    'both ways of Braga': 'moved Braga (rename quantity→units)',
    March: 'moved Mar 2024 (rename quantity→units)',
    'the sale of row 3': 'moved 3.5 · 5 (rename quantity→units)',
    'Braga on the web': 'moved Braga · Web (rename quantity→units)',
    'the slice of Porto': 'moved Porto (rename quantity→units)',
    'the box of Braga': 'moved Braga (rename quantity→units)',
    'February and March': 'moved Feb 2024 to Mar 2024 (rename quantity→units)',
    'from 10 to 20 sold': 'moved 10 to 20 (rename quantity→units)',
    'the chart': 'moved Total units by city (rename quantity→units)',
    'what row 3 sold': 'moved units, row 3 (rename quantity→units)',
  },
  'drop of the column': {
    'the bar of Porto': 'detached Porto: column_gone ~',
    'the bar of Braga': 'detached Braga: column_gone ~',
    'the bar of Oporto': 'detached Oporto: column_gone ~',
    'the shops of Porto': 'detached Porto · Shop: column_gone ~',
    'both ways of Braga': 'detached Braga: column_gone ~',
    'Braga on the web': 'detached Braga · Web: column_gone ~',
    'the slice of Porto': 'detached Porto: column_gone ~',
    'the box of Braga': 'detached Braga: column_gone ~',
    'from 10 to 20 sold': 'detached 10 to 20: column_gone ~',
    'the chart': 'detached Total quantity by city: column_gone ~',
    'the column of cities': 'detached city: column_gone ~',
    'the city of row 1': 'detached city, row 1: column_gone ~',
  },
  're-sort': {},
  're-bucket': {
    March: 'moved Q1 2024 (rebucket Mar 2024→Q1 2024)',
    'February and March': 'moved Q1 2024 (rebucket Feb 2024 to Mar 2024→Q1 2024)',
  },
  'removal of rows': {
    'the bar of Braga': 'detached Braga: rows_gone ~Faro',
    'both ways of Braga': 'detached Braga: rows_gone ~Faro',
    March: 'changed Mar 2024 10→3',
    'the sale of row 3': 'detached 3.5 · 5: rows_gone ~1.5 · 10',
    'Braga on the web': 'detached Braga · Web: rows_gone ~Faro · Shop',
    'the box of Braga': 'detached Braga: rows_gone ~Faro',
    'February and March': 'changed Feb 2024 to Mar 2024 total 70→63',
    'from 10 to 20 sold': 'changed 10 to 20 points 1→0',
    'the chart': 'changed Total quantity by city rows 9→7 total 94→82',
    'the column of cities': 'changed city values 9→7 distinct 4→3',
    'the column of prices': 'changed price values 9→7 mean 6.61→7.36',
    'what row 3 sold': 'detached quantity, row 3: rows_gone ~quantity, row 2',
  },
  'new file': {
    'the bar of Porto': 'changed Porto 30→34',
    'the bar of Braga': 'detached Braga: value_gone ~Faro',
    'the shops of Porto': 'changed Porto · Shop Shop 10→14',
    'both ways of Braga': 'detached Braga: value_gone ~Faro',
    March: 'changed Mar 2024 10→3',
    'the sale of row 3': 'detached 3.5 · 5: rows_gone ~2.25 · 4',
    'Braga on the web': 'detached Braga · Web: value_gone ~Faro · Shop',
    'the first bin': 'changed 0–2.5 1→2',
    'the slice of Porto': 'changed Porto 30→34',
    'the box of Braga': 'detached Braga: value_gone ~Faro',
    'February and March': 'changed Feb 2024 to Mar 2024 total 70→63',
    'from 10 to 20 sold': 'changed 10 to 20 points 1→0',
    'the chart': 'changed Total quantity by city rows 9→8 total 94→86',
    'the column of cities': 'changed city values 9→8 distinct 4→3',
    'the column of prices': 'changed price values 9→8 mean 6.61→6.72',
    'the city of row 1': 'moved city, row 7 (new_file 1→7)',
    'what row 3 sold': 'detached quantity, row 3: rows_gone ~quantity',
  },
};

const anchors = Object.keys(ANCHORS) as (keyof typeof ANCHORS)[];

test.each(Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[])(
  'after %s every annotation says what became of it',
  (mutation) => {
    const outcomes = Object.fromEntries(anchors.map((name) => [name, outcome(name, mutation)]));
    const expected = OUTCOMES[mutation];
    expect(Object.fromEntries(Object.entries(outcomes).filter(([, told]) => !told.startsWith('exact ')))).toEqual(
      expected,
    );
    for (const name of anchors) {
      if (expected[name] === undefined) expect(outcomes[name]).toBe(`exact ${ANCHORS[name].anchor.label}`);
    }
  },
);
