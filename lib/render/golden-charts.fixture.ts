import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PreparedChart } from '@/lib/charts/chart';
import { prepareChart } from '@/lib/charts/prepare';
import type { ChartRequest } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import type { ChartType } from '@/lib/charts/types';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { readTable } from '@/lib/tabular/read';
import type { Table } from '@/lib/tabular/table';

const folder = new URL('../data/', pathToFileURL(createRequire(import.meta.url).resolve('vega-datasets')));

/** A file of the package of datasets, on disk. */
export function datasetFile(file: string): URL {
  return new URL(file, folder);
}

/** A dataset of the package, read and cleaned as an upload is. */
export async function cleanedDataset(file: string): Promise<Table> {
  const url = datasetFile(file);
  const { table } = await readTable({
    fileType: file.endsWith('.json') ? 'json' : 'csv',
    sizeBytes: readFileSync(url).byteLength,
    open: () => createReadStream(url),
  });
  return runOperations(table, defaultRecipe()).table;
}

/** Charts of every type that look at what is difficult about it: gaps, negative values, long names, time, many series, an `Other`. */
export const GOLDEN_CHARTS: readonly (ChartRequest & { readonly file: string; readonly chart_type: ChartType })[] = [
  { file: 'stocks.csv', chart_type: 'line', x_col: 'date', y_col: 'price', group_col: 'symbol' },
  { file: 'movies.json', chart_type: 'line', x_col: 'running_time_min', y_col: 'imdb_rating' },
  {
    file: 'unemployment-across-industries.json',
    chart_type: 'area',
    x_col: 'date',
    y_col: 'count',
    group_col: 'series',
  },
  { file: 'cars.json', chart_type: 'area', x_col: 'year', group_col: 'origin', stack: 'percent' },
  { file: 'cars.json', chart_type: 'bar', x_col: 'origin', y_col: 'horsepower' },
  { file: 'movies.json', chart_type: 'bar', x_col: 'distributor', y_col: 'us_gross' },
  { file: 'seattle-weather.csv', chart_type: 'bar', x_col: 'date', y_col: 'precipitation', bucket: 'month' },
  { file: 'cars.json', chart_type: 'grouped_bar', x_col: 'origin', y_cols: ['miles_per_gallon', 'acceleration'] },
  { file: 'barley.json', chart_type: 'grouped_bar', x_col: 'variety', y_col: 'yield', group_col: 'site' },
  { file: 'cars.json', chart_type: 'stacked_bar', x_col: 'year', group_col: 'origin' },
  { file: 'movies.json', chart_type: 'stacked_bar', x_col: 'major_genre', group_col: 'mpaa_rating', stack: 'percent' },
  { file: 'cars.json', chart_type: 'scatter', x_col: 'weight_in_lbs', y_col: 'horsepower', group_col: 'origin' },
  { file: 'movies.json', chart_type: 'scatter', x_col: 'imdb_rating', y_col: 'worldwide_gross' },
  { file: 'cars.json', chart_type: 'pie', x_col: 'origin' },
  { file: 'movies.json', chart_type: 'pie', x_col: 'distributor' },
  { file: 'cars.json', chart_type: 'histogram', x_col: 'acceleration' },
  { file: 'movies.json', chart_type: 'histogram', x_col: 'us_gross' },
  { file: 'cars.json', chart_type: 'box', x_col: 'origin', y_col: 'miles_per_gallon' },
  { file: 'movies.json', chart_type: 'box', x_col: 'distributor', y_col: 'running_time_min' },
  { file: 'seattle-weather.csv', chart_type: 'heatmap', x_col: 'date', group_col: 'weather', bucket: 'month' },
  { file: 'movies.json', chart_type: 'heatmap', x_col: 'distributor', group_col: 'major_genre' },
  { file: 'cars.json', chart_type: 'waterfall', x_col: 'origin' },
  {
    file: 'movies.json',
    chart_type: 'waterfall',
    x_col: 'major_genre',
    y_cols: ['us_gross', 'worldwide_gross'],
    aggregate: 'sum',
  },
];

/** The golden charts, prepared; each table is read once. */
export async function goldenCharts(): Promise<{ name: string; chart: PreparedChart }[]> {
  const tables = new Map<string, Promise<Table>>();
  const tableOf = (file: string) => {
    const known = tables.get(file) ?? cleanedDataset(file);
    tables.set(file, known);
    return known;
  };
  return Promise.all(
    GOLDEN_CHARTS.map(async ({ file, ...request }) => {
      const table = await tableOf(file);
      const chart = prepareChart(table, resolveRequest(table, request));
      return { name: `${request.chart_type} of ${file}: ${chart.title}`, chart };
    }),
  );
}
