import { readFileSync } from 'node:fs';
import { keepChart, uploadDataset } from '@/e2e/datasets';
import { expect, type Page, test } from '@/e2e/fixtures';
import { surroundings } from '@/lib/charts/scene/picture';
import { CHART_TYPES } from '@/lib/charts/types';
import type { ChartJson } from '@/lib/contract/charts';
import { datasetFile, GOLDEN_CHARTS } from '@/lib/render/golden-charts.fixture';

/** An element of a drawing that somebody reads something from, its place told from where the drawing begins. */
interface Element {
  kind: string;
  series: string | null;
  color: string;
  text: string;
  /** px; of a path only where it begins. */
  place: number[];
}

interface Drawn {
  marks: Element[];
  ticks: Element[];
  values: Element[];
  headers: Element[];
  legend: { label: string; color: string }[];
}

/** What a drawing says, read from the elements themselves: those on screen, or those of a document. */
function readDrawing({ svg, left, top }: { svg: string | null; left: number; top: number }): Drawn {
  const host = document.createElement('div');
  const shown = document.querySelector('[role=application]');
  if (svg === null ? shown === null : false) throw new Error('Nothing is drawn.');
  if (svg !== null) {
    host.innerHTML = svg;
    document.body.append(host);
  }
  const drawing: ParentNode = svg === null ? (shown ?? host) : host;
  const hex = (color: string) => {
    const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(color);
    if (parts === null) return color;
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  };
  const colorOf = (element: SVGElement) => {
    const { fill, stroke } = getComputedStyle(element);
    return hex(fill === 'none' ? stroke : fill);
  };
  const textOf = (element: SVGElement) =>
    [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent)
      .join('');
  const numbers = (element: SVGElement, names: string[]) => names.map((name) => Number(element.getAttribute(name)));
  const placeOf = (element: SVGElement) => {
    const kind = element.tagName.toLowerCase();
    const begin = /^M([\d.e-]+),([\d.e-]+)/.exec(element.getAttribute('d') ?? '');
    const [x = 0, y = 0] =
      kind === 'path'
        ? [Number(begin?.[1]), Number(begin?.[2])]
        : numbers(element, kind === 'circle' ? ['cx', 'cy'] : ['x', 'y']);
    const size = kind === 'rect' ? numbers(element, ['width', 'height']) : [];
    return [x - left, y - top, ...size];
  };
  const read = (role: string) =>
    [...drawing.querySelectorAll<SVGElement>(`.${role}`)].map((element) => ({
      kind: element.tagName.toLowerCase(),
      series: element.getAttribute('data-series'),
      color: colorOf(element),
      text: textOf(element),
      place: placeOf(element),
    }));
  // Axes are written in another order on screen.
  const inPlace = (elements: ReturnType<typeof read>) =>
    elements.sort(({ place: [ax = 0, ay = 0] }, { place: [bx = 0, by = 0] }) =>
      Math.abs(ay - by) > 1 ? ay - by : ax - bx,
    );
  const legend =
    svg === null
      ? [...document.querySelectorAll<HTMLElement>('[aria-label=Series] button')].map((button) => ({
          label: button.title,
          color: hex(getComputedStyle(button.querySelector('[data-series]') ?? button).backgroundColor),
        }))
      : [...host.querySelectorAll<SVGElement>('rect[data-series]:not(.mark)')].map((swatch) => ({
          label:
            swatch.nextElementSibling?.querySelector('title')?.textContent ??
            swatch.nextElementSibling?.textContent ??
            '',
          color: colorOf(swatch),
        }));
  const drawn = {
    marks: read('mark'),
    ticks: inPlace(read('tick')),
    values: read('value'),
    headers: inPlace(read('header')),
    legend,
  };
  host.remove();
  return drawn;
}

const BRUSH = 38;

/** How large the drawing on screen is, without what chooses a part of the time. */
async function sizeOnScreen(page: Page): Promise<{ width: number; height: number }> {
  const drawing = page.getByRole('application').locator('svg').first();
  await expect(drawing).toBeVisible();
  return drawing.evaluate((svg, brush) => {
    const { width, height } = svg.getBoundingClientRect();
    return { width, height: height - (document.querySelector('.recharts-brush') === null ? 0 : brush) };
  }, BRUSH);
}

const MARGIN = 20;

/** The size of a file in which the drawing has exactly this room, and where in it that room begins. */
function fileAround(chart: ChartJson, inner: { width: number; height: number }) {
  const width = inner.width + 2 * MARGIN;
  let height = inner.height + 200;
  for (let i = 0; i < 3; i++) {
    const options = { width, height, withTitle: true, source: 'Source' };
    height += inner.height - surroundings(chart, options).inner.height;
  }
  const found = surroundings(chart, { width, height, withTitle: true, source: 'Source' }).inner;
  expect(found.height).toBe(inner.height);
  return { width, height, left: found.left, top: found.top };
}

test('golden charts are of every type', () => {
  expect(new Set(GOLDEN_CHARTS.map(({ chart_type }) => chart_type))).toEqual(new Set(CHART_TYPES));
});

/** Files write px to a hundredth. */
const CLOSE = 0.03;

/** Everything but where it is, and how far places are apart at most. */
function compared(onScreen: Drawn, inFile: Drawn) {
  const groups = ['marks', 'ticks', 'values', 'headers'] as const;
  const withoutPlaces = (drawn: Drawn) => ({
    legend: drawn.legend,
    ...Object.fromEntries(groups.map((group) => [group, drawn[group].map(({ place: _place, ...rest }) => rest)])),
  });
  const apart = groups.flatMap((group) =>
    onScreen[group].flatMap(({ place }, i) =>
      place.map((px, side) => Math.abs(px - (inFile[group][i]?.place[side] ?? Number.POSITIVE_INFINITY))),
    ),
  );
  return { onScreen: withoutPlaces(onScreen), inFile: withoutPlaces(inFile), farthest: Math.max(...apart) };
}

/** A screen and a theme each, so that every chart is seen wide and narrow, light and dark. */
const SCREENS = [
  { width: 1280, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

/** Of half of the charts each, so that both browsers have work. */
const middle = Math.ceil(GOLDEN_CHARTS.length / 2);
const HALVES = [GOLDEN_CHARTS.slice(0, middle), GOLDEN_CHARTS.slice(middle)];

for (const [half, charts] of HALVES.entries()) {
  test(`what is on screen is what is in the file: ticks, order, colours, labels and marks of every type, half ${half + 1}`, async ({
    signedInPage: page,
  }) => {
    test.setTimeout(420_000);
    await compareDrawings(page, charts);
  });
}

async function compareDrawings(page: Page, charts: typeof GOLDEN_CHARTS): Promise<void> {
  const jobs = new Map<string, string>();
  for (const { file, ...request } of charts) {
    const jobId = jobs.get(file) ?? (await uploadDataset(page, file, readFileSync(datasetFile(file))));
    jobs.set(file, jobId);
    const { y_cols, filters: _filters, ...rest } = request;
    const chart = await keepChart(page, jobId, { ...rest, ...(y_cols && { y_cols: [...y_cols] }) });
    await test.step(`${chart.chart_type}: ${chart.title}`, async () => {
      await page.goto(`/jobs/${jobId}/charts/${chart.chart_id}`);
      for (const { width, theme } of SCREENS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        const around = fileAround(chart, await sizeOnScreen(page));
        const query = `format=svg&theme=${theme}&width=${around.width}&height=${around.height}`;
        const svg = await (await page.request.get(`/api/charts/${chart.chart_id}/export?${query}`)).text();
        const inFile = await page.evaluate(readDrawing, { svg, left: around.left, top: around.top });
        const drawn = compared(await page.evaluate(readDrawing, { svg: null, left: 0, top: 0 }), inFile);
        expect(inFile.marks.length).toBeGreaterThan(0);
        expect(drawn.onScreen).toEqual(drawn.inFile);
        expect(drawn.farthest).toBeLessThan(CLOSE);
      }
    });
  }
}
