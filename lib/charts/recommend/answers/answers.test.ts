import { describe, expect, test } from 'vitest';
import { recommendCharts } from '@/lib/charts/recommend';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { columnById, type Table } from '@/lib/tabular/table';
import { asksForTotal, intentsOf } from './intent';
import { linksTo } from './link';
import { readSentence } from './sentence';

/** Jobs of a workshop: hours depend on the machine and the length of the cut, the bill is hours and parts. */
const jobs = (): Table =>
  inferTypes(
    tableFromRows(
      ['machine', 'operator', 'cut_length_mm', 'hours', 'parts', 'bill', 'late'],
      Array.from({ length: 240 }, (_, i) => {
        const length = 50 + ((i * 37) % 400);
        const hours = Math.round((2 + length / 60 + (i % 3) * 1.5 + ((i * 13) % 7) / 10) * 10) / 10;
        const parts = 5 + ((i * 11) % 40);
        return [
          ['mill', 'lathe', 'saw'][i % 3] ?? null,
          ['Ann', 'Ben', 'Cem', 'Dia'][(i * 7) % 4] ?? null,
          length,
          hours,
          parts,
          hours + parts,
          (i * 7) % 4 === 0 && i % 5 > 0 ? 'yes' : 'no',
        ];
      }),
    ),
  );

function firsts(text: string, count = 1) {
  const table = jobs();
  return recommendCharts(table, { text, category: 'custom' })
    .slice(0, count)
    .map(({ spec }) => {
      const name = (id: string | null) => (id === null ? null : (columnById(table, id)?.name ?? null));
      return [spec.type, spec.aggregate, name(spec.y[0] ?? null), name(spec.x), name(spec.group)];
    });
}

describe('a goal is answered by its form', () => {
  test('what a measure depends on: each factor by what it explains, no part or copy of it, never a sum', () => {
    expect(firsts('What makes the jobs take more hours?', 2)).toEqual([
      ['scatter', null, 'hours', 'cut_length_mm', null],
      ['bar', 'mean', 'hours', 'machine', null],
    ]);
  });

  test('groups are compared by an average, and by a total where one is asked for', () => {
    expect(firsts('Compare the hours of the machines')).toEqual([['bar', 'mean', 'hours', 'machine', null]]);
    expect(firsts('Which operator brings the highest total bill?')).toEqual([['bar', 'sum', 'bill', 'operator', null]]);
  });

  test('rows are counted, measures spread, two of them related', () => {
    expect(firsts('How often is each operator at work?')[0]?.slice(0, 4)).toEqual(['bar', 'count', null, 'operator']);
    expect(firsts('Are there unusual hours?')[0]?.[0]).toBe('histogram');
    expect(firsts('Does a longer cut mean more hours?')).toEqual([['scatter', null, 'hours', 'cut_length_mm', null]]);
  });

  test('what is numbered by a column is what the rows are, and counted', () => {
    const claims = inferTypes(
      tableFromRows(
        ['CLM_NBR', 'ST', 'CLM_STAT', 'PAID_AMT'],
        Array.from({ length: 120 }, (_, i) => [
          `C23-${70_000 + i}`,
          ['OH', 'TX', 'OH', 'GA', 'OH'][i % 5] ?? null,
          ['open', 'closed', 'denied'][(i * 7) % 3] ?? null,
          120 + ((i * 53) % 900),
        ]),
      ),
    );
    const [chart] = recommendCharts(claims, { text: 'claims per state', category: 'custom' });
    expect(chart?.spec).toMatchObject({ type: 'bar', aggregate: 'count', x: claims.columns[1]?.id });
  });

  test('of two measures the one that is said to rise goes up, wherever it stands', () => {
    expect(firsts('Are the hours higher with a longer cut?')).toEqual([
      ['scatter', null, 'hours', 'cut_length_mm', null],
    ]);
    expect(firsts('cut length against hours')).toEqual([['scatter', null, 'cut_length_mm', 'hours', null]]);
  });

  test('over time in the spans that are named, as far as the dates are written so finely', () => {
    const sales = inferTypes(
      tableFromRows(
        ['date', 'shop', 'sales'],
        Array.from({ length: 300 }, (_, i) => [
          `202${3 + (i % 2)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + ((i * 7) % 28)).padStart(2, '0')}`,
          ['A', 'B'][(i * 5) % 2] ?? null,
          100 + ((i * 37) % 90),
        ]),
      ),
    );
    const over = (text: string) => recommendCharts(sales, { text, category: 'custom' })[0]?.spec;
    expect(over('total sales per month')).toMatchObject({ type: 'line', bucket: 'month', aggregate: 'sum' });
    expect(over('yearly sales')).toMatchObject({ bucket: 'year' });
    expect(over('total sales per week')).toMatchObject({ bucket: 'week' });
  });

  test('a yes or no is compared by its share', () => {
    expect(firsts('Why are jobs late?')[0]?.slice(0, 2)).toEqual(['stacked_bar', 'count']);
  });
});

test.each([
  ['What drives salaries?', 'drivers'],
  ['Who survived?', 'drivers'],
  ['How did output develop over time?', 'development'],
  ['What share of revenue does each region have?', 'composition'],
  ['Do bigger budgets bring more visitors?', 'relationship'],
  ['How are prices distributed?', 'distribution'],
  ['How many visits were there?', 'count'],
  ['Compare prices across districts', 'comparison'],
])('%s asks for %s', (text, intent) => {
  expect(intentsOf(text)[0]).toBe(intent);
});

test('a total is asked for by words that speak of a whole', () => {
  expect(asksForTotal('Which region brings the most revenue?')).toBe(true);
  expect(asksForTotal('Compare salaries of the departments')).toBe(false);
});

test('words are linked by name, value and meaning; who acts is hardly what is measured', () => {
  const table = inferTypes(
    tableFromRows(
      ['patients', 'Age', 'stay_days', 'ward'],
      Array.from({ length: 40 }, (_, i) => [i % 9, 20 + i, 1 + (i % 12), ['Surgery', 'Heart'][i % 2] ?? null]),
    ),
  );
  const sentence = readSentence('Do older patients stay longer in surgery?');
  const strongest = (name: string) => {
    const column = table.columns.find((one) => one.name === name);
    return column === undefined ? 0 : Math.max(...linksTo(column, sentence));
  };
  expect(strongest('stay_days')).toBeGreaterThan(0.9);
  expect(strongest('ward')).toBeCloseTo(0.8);
  expect(strongest('Age')).toBeCloseTo(0.6);
  expect(strongest('patients')).toBeCloseTo(0.5);
});

test.each([
  ['dept', 'Which departments are late?'],
  ['qty', 'What quantity do we sell?'],
  ['sys_bp', 'Does blood pressure rise?'],
  ['bweight', 'What lowers the weight of babies?'],
  ['turnout_pct', 'Where do people turn out to vote?'],
  ['Jahresgehalt', 'Wer verdient am meisten?'],
  ['importe_eur', '¿Qué canal cuesta más?'],
  ['lead_days', 'Which suppliers deliver late?'],
])('the header %s is found in “%s”', (header, goal) => {
  const column = tableFromRows([header], [['3'], ['5'], ['3']]).columns[0];
  expect(column && Math.max(...linksTo(column, readSentence(goal)))).toBeGreaterThan(0.4);
});

test.each([
  ['Welche Linien sind unpünktlich?', 'de', 'ranking'],
  ['¿Qué canal trae más ingresos?', 'es', 'ranking'],
  ['Comment évoluent les dépenses au fil des mois ?', 'fr', 'development'],
  ['A renda depende do público?', 'pt', 'relationship'],
] as const)('%s is read as %s', (goal, language, intent) => {
  const sentence = readSentence(goal);
  expect(sentence.language).toBe(language);
  expect(intentsOf(sentence.plain, language)).toContain(intent);
});

test('rows that are cells of a table of counts count as often as they say', () => {
  const cells = ['young', 'old'].flatMap((age) =>
    ['f', 'm'].flatMap((sex) => ['yes', 'no'].map((ill) => [age, sex, ill, age === 'old' && ill === 'yes' ? 40 : 7])),
  );
  const table = inferTypes(tableFromRows(['age', 'sex', 'ill', 'freq'], cells));
  const [first] = recommendCharts(table, { text: 'How many people were there of each age?', category: 'custom' });
  expect([first?.spec.type, first?.spec.aggregate, first?.title]).toEqual(['bar', 'sum', 'Total freq by age']);
});
