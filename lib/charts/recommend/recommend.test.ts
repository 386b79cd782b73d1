import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '@/lib/charts/columns';
import { prepareChart } from '@/lib/charts/prepare';
import { chartProblem } from '@/lib/charts/problem';
import { isMeasure, roleOf } from '@/lib/charts/roles';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { readTable } from '@/lib/tabular/read';
import { type Column, columnById, type Table } from '@/lib/tabular/table';
import { type Goal, type Recommendation, recommendCharts } from '.';

const folder = new URL('../data/', pathToFileURL(createRequire(import.meta.url).resolve('vega-datasets')));

/** The files that recommendations are reviewed on, and the goals they are asked with besides none. */
const DATASETS: Readonly<Record<string, readonly Goal[]>> = {
  'cars.json': [{ text: 'What makes a car economical on fuel?', category: 'performance' }],
  'movies.json': [
    { text: 'Which genres bring the most revenue?', category: 'sales' },
    { text: 'How do ratings differ between studios?', category: 'performance' },
  ],
  'penguins.json': [{ text: 'How do the species differ in body mass?', category: 'custom' }],
  'seattle-weather.csv': [{ text: 'How does rain change over the year?', category: 'custom' }],
  'stocks.csv': [],
  'barley.json': [{ text: 'Which variety has the best yield at each site?', category: 'performance' }],
  'gapminder.json': [{ text: 'Is life expectancy rising, and where?', category: 'custom' }],
  'airports.csv': [],
  'birdstrikes.csv': [{ text: 'Reduce the cost of bird strikes', category: 'cost' }],
  'unemployment-across-industries.json': [],
  'us-employment.csv': [],
  'co2-concentration.csv': [],
  'disasters.csv': [],
  'flights-2k.json': [{ text: 'Where do delays come from?', category: 'performance' }],
};

/** A dataset of the package, read and cleaned as an upload is. */
async function cleanedDataset(file: string): Promise<Table> {
  return cleanedFile(new URL(file, folder), file.endsWith('.json') ? 'json' : 'csv');
}

/** A file, read and cleaned as an upload is. */
async function cleanedFile(url: URL | string, fileType: 'json' | 'csv'): Promise<Table> {
  const { table } = await readTable({
    fileType,
    sizeBytes: readFileSync(url).byteLength,
    open: () => createReadStream(url),
  });
  return runOperations(table, defaultRecipe()).table;
}

/** The recommendations for a table as text that can be reviewed. */
function reviewText(table: Table, goal: Goal | null): string {
  const heading = goal === null ? 'No goal' : `Goal (${goal.category}): ${goal.text}`;
  const items = recommendCharts(table, goal).map(({ spec, title, score, reasoning }, i) => {
    const { x, y, group } = columnsOf(table, spec);
    const facts = [
      spec.type,
      `x ${x.name}`,
      y.length > 0 ? `y ${y.map(({ name }) => name).join(', ')}` : null,
      group === null ? null : `group ${group.name}`,
      spec.aggregate,
      spec.bucket === null ? null : `by ${spec.bucket}`,
    ];
    const line = facts.filter((fact) => fact !== null).join(' · ');
    return `${i + 1}. ${title} [${score.toFixed(2)}]\n   ${line}\n   ${reasoning}\n`;
  });
  return `${heading}\n\n${items.join('\n')}`;
}

const STUDENTS = 'lib/cleaning/fixtures/messy-students.csv';
/** What is worth no more than this is there to make up the number. */
const PLAIN = 0.12;

/** What must never be recommended, whatever the data. */
function expectSound(table: Table, items: readonly Recommendation[]): void {
  for (const { spec, title, score, reasoning } of items) {
    const { x, y, group } = columnsOf(table, spec);
    const chart = prepareChart(table, spec);
    const what = `${title}: ${reasoning}`;
    for (const column of [x, ...y, ...(group === null ? [] : [group])]) {
      expect(roleOf(column), what).not.toBe('identifier');
      if (score > PLAIN) expect(roleOf(column), what).not.toBe('text');
      const present = chart.config.counts.matched - chart.config.counts.missing;
      expect(present, what).toBeGreaterThan(0.5 * chart.config.counts.matched);
    }
    const isMap = /^lon/.test(x.name) && /^lat/.test(y[0]?.name ?? '');
    const isPlace = [x, ...y].some(({ name }) => /latitude|longitude/.test(name));
    if (isPlace && !isMap) expect([spec.type, score <= PLAIN], what).toEqual(['histogram', true]);
    if (spec.aggregate === 'sum') expect(y.map(roleOf), what).toEqual(y.map(() => 'quantity'));
    expect(y.every(isMeasure), what).toBe(true);
    expect(chartProblem(table, spec), what).toBeNull();
    expect(chart.title).toBe(title);
    const slices = spec.type === 'pie' ? chart.data.map(({ value }) => Number(value)) : [1, 2];
    expect(slices.length, what).toBeLessThanOrEqual(7);
    expect(Math.min(...slices), what).toBeGreaterThanOrEqual(0);
    expect(Math.max(...slices), what).toBeGreaterThanOrEqual(1.5 * Math.min(...slices));
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(reasoning, what).toMatch(/\d/);
    expect(reasoning, what).not.toMatch(/NaN|undefined|null|Infinity|−0\b(?!\.)/);
  }
  const drawn = items.map(({ spec }) => JSON.stringify(spec));
  expect(new Set(drawn).size).toBe(items.length);
  expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).sort((a, b) => b - a));
  const sets = items
    .filter(({ score }) => score > PLAIN)
    .map(({ spec }) => [spec.x, ...spec.y, spec.group ?? ''].sort().join());
  for (const set of sets) expect(sets.filter((other) => other === set).length).toBeLessThanOrEqual(2);
}

describe.each(Object.entries(DATASETS))('%s', (file, goals) => {
  it('has its reviewed recommendations, and they are sound', async () => {
    const table = await cleanedDataset(file);
    const texts = [null, ...goals].map((goal) => {
      const items = recommendCharts(table, goal);
      expectSound(table, items);
      expect(items).toHaveLength(5);
      return reviewText(table, goal);
    });
    await expect(texts.join('\n')).toMatchFileSnapshot(`./goldens/${file.replace(/\.\w+$/, '')}.txt`);
  });
});

it('messy-students.csv has its reviewed recommendations', async () => {
  const table = await cleanedFile(STUDENTS, 'csv');
  const goal = { text: 'Which cities do best in the test?', category: 'performance' };
  for (const asked of [null, goal]) expectSound(table, recommendCharts(table, asked));
  const texts = [null, goal].map((asked) => reviewText(table, asked));
  await expect(texts.join('\n')).toMatchFileSnapshot('./goldens/messy-students.txt');
});

it.each([
  ['cars.json', 'Which origin has the highest acceleration?', 'Mean Acceleration by Origin'],
  ['cars.json', 'Which origin has the best miles per gallon?', 'Mean Miles per Gallon by Origin'],
  ['cars.json', 'How has acceleration changed since 1970?', 'Mean Acceleration by year'],
  ['cars.json', 'Horsepower by origin over time', 'Mean Horsepower by year and Origin'],
  ['movies.json', 'Which mpaa rating has the highest us gross?', 'Median US Gross by MPAA Rating'],
  ['barley.json', 'Which variety yields most?', 'Mean yield by variety'],
  ['barley.json', 'Which variety yields most at each site?', 'Mean yield by variety and site'],
  ['seattle-weather.csv', 'How does rain change over the year?', 'Total precipitation by month'],
  ['seattle-weather.csv', 'Which weather has the strongest wind?', 'Mean wind by weather'],
])('%s: “%s” is answered first', async (file, text, title) => {
  const [first, ...others] = recommendCharts(await cleanedDataset(file), { text, category: 'custom' });
  expect(first?.title).toBe(title);
  expect(Math.max(...others.map(({ score }) => score))).toBeLessThan(first?.score ?? 0);
});

it('messy-students.csv: “Which city has the best test score?” is answered first', async () => {
  const goal = { text: 'Which city has the best test score?', category: 'performance' };
  expect(recommendCharts(await cleanedFile(STUDENTS, 'csv'), goal)[0]?.title).toBe('Median Test Score by City');
});

it('says the same each time it is asked, and leaves the table as it is', async () => {
  const table = await cleanedDataset('movies.json');
  const before = structuredClone(table);
  expect(recommendCharts(table, null)).toEqual(recommendCharts(await cleanedDataset('movies.json'), null));
  expect(table).toEqual(before);
});

describe('a goal', () => {
  const regions = ['North', 'South', 'East', 'West'];
  const rows = Array.from({ length: 240 }, (_, i) => [
    `2023-${String((i % 12) + 1).padStart(2, '0')}-1${i % 9}`,
    regions[i % 4] ?? '',
    100 + (i % 4) * 40 + ((i * 37) % 50),
    20 + ((i * 13) % 17) + (i % 3) * 5,
    3 + ((i * 7) % 5) / 2,
    ['Ann', 'Bob', 'Cleo'][i % 3] ?? '',
  ]);
  const table = inferTypes(
    tableFromRows(['order_date', 'region', 'turnover', 'shipping_expense', 'rating', 'agent'], rows),
  );
  const first = (text: string, category: string) => recommendCharts(table, { text, category })[0];
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : columnById(table, id)?.name);

  it.each([
    ['Which region sells most?', 'sales', ['turnover', 'region']],
    ['Where do we spend too much on shipping?', 'cost', ['shipping_expense']],
    ['How has revenue developed over time?', 'sales', ['turnover', 'order_date']],
    ['How are our agents rated?', 'performance', ['rating', 'agent']],
  ])('%s', (text, category, columns) => {
    const { x, y = [], group } = first(text, category)?.spec ?? {};
    expect([x, ...y, group ?? undefined].map(nameOf)).toEqual(expect.arrayContaining(columns));
  });

  it('that names nothing changes nothing', () => {
    expect(recommendCharts(table, { text: 'hm', category: 'custom' }).map(({ title }) => title)).toHaveLength(5);
  });

  it('does not repeat charts that are there', () => {
    const known = recommendCharts(table, null, 2).map(({ spec }) => spec);
    const more = recommendCharts(table, null, 3, known);
    expect(more).toHaveLength(3);
    for (const { spec } of more)
      expect(known.map(({ type, x, y }) => [type, x, y])).not.toContainEqual([spec.type, spec.x, spec.y]);
  });
});

describe('tables with little in them', () => {
  it('get what there is', () => {
    expect(recommendCharts(tableFromRows([], []), null)).toEqual([]);
    expect(recommendCharts(tableFromRows(['a', 'b'], []), null)).toEqual([]);
    const constant = inferTypes(
      tableFromRows(
        ['same', 'none'],
        Array.from({ length: 20 }, () => [5, null]),
      ),
    );
    expect(recommendCharts(constant, null)).toEqual([]);
    const one = inferTypes(
      tableFromRows(
        ['score'],
        Array.from({ length: 40 }, (_, i) => [(i * 37) % 23]),
      ),
    );
    const plain = recommendCharts(one, null);
    expect(plain.map(({ spec }) => spec.type)).toEqual(['histogram', 'box', 'histogram', 'histogram', 'histogram']);
    expectSound(one, plain);
    expect(plain[2]?.reasoning).toMatch(/ Only rows where score is between 2 and 20\.$/);
  });

  it('may have names along their bars, as long as these can be read', () => {
    const named = (count: number) =>
      inferTypes(
        tableFromRows(
          ['country', 'medals'],
          Array.from({ length: count }, (_, i) => [`Land ${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${i}`, (i * i) % 97]),
        ),
      );
    const bars = (count: number) =>
      recommendCharts(named(count), null).filter(({ spec }) => spec.type === 'bar' && spec.x === 'c0');
    expect(bars(12)).toHaveLength(1);
    expect(bars(12)[0]?.reasoning).toMatch(/^Land \w+ makes up \d+ % of the medals/);
    expect(bars(45)).toHaveLength(0);
  });

  it('show the most frequent of texts that seldom repeat when there is nothing else', () => {
    const town = (i: number) => (i < 9 ? 'Ely' : i < 14 ? 'York' : i < 30 ? null : `Town ${i}`);
    const rows = Array.from({ length: 160 }, (_, i) => [town(i), i % 3 === 0 ? 'left' : 'right']);
    const table = inferTypes(tableFromRows(['town', 'side'], rows));
    expect(roleOf(table.columns[0] as Column)).toBe('text');
    const items = recommendCharts(table, null);
    expectSound(table, items);
    const towns = items.filter(({ spec }) => spec.x === 'c0');
    expect(towns.map(({ spec }) => spec.filters)).toEqual([[{ op: 'in', column: 'c0', values: ['Ely', 'York'] }]]);
    expect(towns[0]?.reasoning).toContain('Only rows where town is Ely or York.');
  });

  it('never show a column that was mostly missing, filled or not', () => {
    const flags = Uint8Array.from({ length: 40 }, (_, i) => (i < 25 ? 1 : 0));
    const base = inferTypes(
      tableFromRows(
        ['city', 'score'],
        Array.from({ length: 40 }, (_, i) => [i % 2 ? 'York' : 'Leeds', (i * 37) % 23]),
      ),
    );
    const filled = {
      ...base,
      columns: base.columns.map((column) => (column.name === 'score' ? { ...column, flags } : column)),
    };
    const draws = (table: Table) => recommendCharts(table, null).some(({ spec }) => [spec.x, ...spec.y].includes('c1'));
    expect([draws(base), draws(filled)]).toEqual([true, false]);
  });
});

it('looks at the columns of the goal first where a table is too wide for every pair', () => {
  const names = Array.from({ length: 60 }, (_, c) =>
    c < 30 ? `sensor_${'abcdefghijklmnopqrstuvwxyzABCD'[c]}` : `kind_${c}`,
  );
  names[29] = 'umbrella_sales';
  const rows = Array.from({ length: 300 }, (_, i) =>
    names.map((_, c) => (c < 30 ? ((i * (c + 7)) % 101) + ((i * 31) % (c + 3)) : `v${(i * (c + 1)) % 5}`)),
  );
  const table = inferTypes(tableFromRows(names, rows));
  const drawn = (goal: Goal | null) =>
    recommendCharts(table, goal).flatMap(({ spec }) => [spec.x, ...spec.y].map((id) => columnById(table, id)?.name));
  expect(drawn(null)).not.toContain('umbrella_sales');
  expect(drawn({ text: 'Where do umbrellas sell?', category: 'sales' })).toContain('umbrella_sales');
});
