const COLUMNS = 12;
const DEFAULT_WIDTH = 6;
const DEFAULT_HEIGHT = 5;

/** A place in the grid of 12 columns; a row is 80 px high. */
export interface ChartPlace {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A chart and where somebody put it. */
export type PlacedChart = ChartPlace & { chart_id: string };

const doShare = (a: ChartPlace, b: ChartPlace): boolean => a.x < b.x + b.w && b.x < a.x + a.w;

/** Charts as high up as they can be without changing their order, none over another; `order` overrules `y`. */
export function compact<Item extends ChartPlace>(
  items: readonly Item[],
  order: (item: Item) => number = ({ y }) => y,
): Item[] {
  const placed: Item[] = [];
  for (const item of [...items].sort((a, b) => order(a) - order(b) || a.x - b.x)) {
    const above = placed.filter((other) => doShare(item, other));
    placed.push({ ...item, y: Math.max(0, ...above.map(({ y, h }) => y + h)) });
  }
  return placed.sort((a, b) => a.y - b.y || a.x - b.x);
}

/**
 * Charts in reading order, each at its place; those without one below the others, two in a row. Places of charts that are no
 * longer there count for nothing; no chart stands over another, whatever places were asked for.
 */
export function placeCharts<Chart extends { id: string }>(
  charts: readonly Chart[],
  items: readonly PlacedChart[],
): (Chart & { place: ChartPlace })[] {
  const there = new Set(charts.map(({ id }) => id));
  const placed = items.filter(({ chart_id }) => there.has(chart_id));
  const places = new Map(placed.map(({ chart_id, ...place }) => [chart_id, place]));
  const bottom = Math.max(0, ...placed.map(({ y, h }) => y + h));
  let added = 0;
  const nextPlace = (): ChartPlace => {
    const perRow = COLUMNS / DEFAULT_WIDTH;
    const place = {
      x: (added % perRow) * DEFAULT_WIDTH,
      y: bottom + Math.floor(added / perRow) * DEFAULT_HEIGHT,
      w: DEFAULT_WIDTH,
      h: DEFAULT_HEIGHT,
    };
    added++;
    return place;
  };
  const standing = charts.map((chart) => ({ ...(places.get(chart.id) ?? nextPlace()), chart }));
  return compact(standing).map(({ chart, ...place }) => ({ ...chart, place }));
}

/** Titles by id, the second chart of a title told apart as "Sales by city (2)". */
export function distinctNames(charts: readonly { id: string; title: string }[]): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    charts.map(({ id, title }) => {
      const count = (seen.get(title) ?? 0) + 1;
      seen.set(title, count);
      return [id, count === 1 ? title : `${title} (${count})`];
    }),
  );
}
