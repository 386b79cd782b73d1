import { expectNoSidewaysScroll, keepChart, sameOrigin, uploadCars } from '@/e2e/datasets';
import { expect, expectAccessible, type Page, test } from '@/e2e/fixtures';
import type { ChartType } from '@/lib/charts/spec';
import type { ChartJson, ChartRequestJson } from '@/lib/contract/charts';

interface Drawn {
  request: Omit<ChartRequestJson, 'chart_type'>;
  /** How the chart is described to who does not see it. */
  name: RegExp;
  /** How many marks there have to be. */
  count(chart: ChartJson): number;
}

const places = ({ data }: ChartJson) => data.length;
const series = ({ config }: ChartJson) => config.series.length;
/** A bar of no rows has no height, and is not drawn. */
const bars = ({ data, config }: ChartJson) =>
  data.flatMap((point) => config.series.filter(({ key }) => (point[key] ?? 0) !== 0)).length;

const TYPES: Record<ChartType, Drawn> = {
  line: {
    request: { x_col: 'year', y_col: 'miles_per_gallon', group_col: 'origin' },
    name: /^Line chart of 13 places in 3 series/,
    count: series,
  },
  area: {
    request: { x_col: 'year' },
    name: /^Area chart of 13 places/,
    count: series,
  },
  bar: {
    request: { x_col: 'origin', y_col: 'horsepower' },
    name: /^Bar chart of 3 places/,
    count: places,
  },
  grouped_bar: {
    request: { x_col: 'origin', y_cols: ['miles_per_gallon', 'acceleration'] },
    name: /^Grouped bar chart of 3 places in 2 series/,
    count: bars,
  },
  stacked_bar: {
    request: { x_col: 'year', group_col: 'origin' },
    name: /^Stacked bar chart of 13 places in 3 series/,
    count: bars,
  },
  scatter: {
    request: { x_col: 'weight_in_lbs', y_col: 'horsepower', group_col: 'origin' },
    name: /^Scatter plot of 40\d points in 3 series by /,
    count: places,
  },
  pie: {
    request: { x_col: 'origin' },
    name: /^Pie chart of 3 slices/,
    count: places,
  },
  histogram: {
    request: { x_col: 'acceleration' },
    name: /^Histogram of \d+ bins/,
    count: ({ data }) => data.filter(({ y }) => y !== 0).length,
  },
  box: {
    request: { x_col: 'origin', y_col: 'miles_per_gallon' },
    name: /^Box plot of 3 boxes/,
    count: places,
  },
  waterfall: {
    request: { x_col: 'origin' },
    name: /^Waterfall chart of 4 places/,
    count: places,
  },
  heatmap: {
    request: { x_col: 'year', group_col: 'origin' },
    name: /^Heatmap of \d+ cells/,
    count: ({ data }) => data.filter(({ value }) => value !== null).length,
  },
};
const isType = (type: string): type is ChartType => type in TYPES;

/** One chart of every type, newest last. */
async function keepAll(page: Page): Promise<ChartJson[]> {
  const jobId = await uploadCars(page);
  const charts: ChartJson[] = [];
  for (const type of Object.keys(TYPES).filter(isType)) {
    charts.push(await keepChart(page, jobId, { ...TYPES[type].request, chart_type: type }));
  }
  return charts;
}

/** What the page complains of: errors of scripts and in the console. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  return heard;
}

for (const [look, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`every type is drawn, with its numbers beside it: ${look}, ${width} px`, async ({ signedInPage: page }) => {
    test.setTimeout(180_000);
    const charts = await keepAll(page);
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    const heard = complaints(page);
    for (const chart of charts) {
      const { name, count } = TYPES[chart.chart_type];
      await test.step(chart.chart_type, async () => {
        await page.goto(`/jobs/${chart.job_id}/charts/${chart.chart_id}`);
        const drawing = page.getByRole('application', { name: chart.title, exact: true });
        await expect(drawing).toHaveAccessibleDescription(name);
        await expect(drawing.locator('.mark')).toHaveCount(count(chart));
        await page.getByRole('button', { name: /^The numbers/ }).click();
        await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(Math.min(chart.data.length, 100));
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
    expect(heard).toEqual([]);
  });
}

for (const [colorScheme, size] of [
  ['light', { width: 1280, height: 800 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test(`charts, builder, dashboard and what is shared are accessible, ${colorScheme}, ${size.width} px`, async ({
    signedInPage: page,
  }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    const [chart, ...others] = await keepAll(page);
    if (!chart) throw new Error('No chart was kept.');
    const { job_id: jobId } = chart;
    const links = await Promise.all(
      [`/api/charts/${chart.chart_id}/share`, `/api/jobs/${jobId}/dashboard/share`].map(async (path) => {
        const made = await page.request.post(path, { headers: sameOrigin(page), data: {} });
        return new URL((await made.json()).url).pathname;
      }),
    );
    const [chartLink = '', dashboardLink = ''] = links;
    const all = others.length + 1;
    const drawn = (count: number) => expect(page.getByRole('application')).toHaveCount(count);
    const screens: [path: string, isReady: () => Promise<void>][] = [
      [`/jobs/${jobId}/charts`, () => drawn(5 + all)],
      [`/jobs/${jobId}/charts/new?x_col=origin&y_col=horsepower`, () => drawn(1)],
      [`/jobs/${jobId}/charts/new`, () => expect(page.getByText('Choose a column for the axis')).toBeVisible()],
      [`/jobs/${jobId}/dashboard`, () => drawn(all)],
      [chartLink, () => drawn(1)],
      [`${chartLink}?embed=1`, () => drawn(1)],
      [dashboardLink, () => drawn(all)],
      ['/share/nothing-is-here', () => expect(page.getByText('This link does not work.')).toBeVisible()],
    ];
    for (const [path, isReady] of screens) {
      await test.step(path.replace(/[0-9a-f-]{36}|(?<=share\/).*/, '…'), async () => {
        await page.goto(path);
        await isReady();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}
