import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import type { Table } from '@/lib/tabular/table';
import { inferTypes } from './infer-types';
import { uniformType } from './uniform-type';

const folder = new URL('../data/', pathToFileURL(createRequire(import.meta.url).resolve('vega-datasets')));

function load(file: string): Table {
  const content = readFileSync(new URL(file, folder), 'utf8');
  if (file.endsWith('.json')) {
    const objects = JSON.parse(content) as Record<string, Cell>[];
    const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
    return tableFromRows(
      names,
      objects.map((object) => names.map((name) => object[name] ?? null)),
    );
  }
  const [names = [], ...rows] = parse(content, {
    bom: true,
    delimiter: file.endsWith('.tsv') ? '\t' : ',',
  }) as string[][];
  return tableFromRows(names, rows);
}

/** What a person would call each column. */
const EXPECTED: Record<string, Record<string, string>> = {
  'cars.json': {
    Name: 'text',
    Miles_per_Gallon: 'number',
    Cylinders: 'integer',
    Displacement: 'number',
    Horsepower: 'integer',
    Weight_in_lbs: 'integer',
    Acceleration: 'number',
    Year: 'date',
    Origin: 'category',
  },
  'movies.json': {
    Title: 'text',
    'US Gross': 'integer',
    'Worldwide Gross': 'integer',
    'US DVD Sales': 'integer',
    'Production Budget': 'integer',
    'Release Date': 'date',
    'MPAA Rating': 'category',
    'Running Time min': 'integer',
    Distributor: 'category',
    Source: 'category',
    'Major Genre': 'category',
    'Creative Type': 'category',
    Director: 'text',
    'Rotten Tomatoes Rating': 'integer',
    'IMDB Rating': 'number',
    'IMDB Votes': 'integer',
  },
  'seattle-weather.csv': {
    date: 'date',
    precipitation: 'number',
    temp_max: 'number',
    temp_min: 'number',
    wind: 'number',
    weather: 'category',
  },
  'zipcodes.csv': {
    zip_code: 'identifier',
    latitude: 'number',
    longitude: 'number',
    city: 'text',
    state: 'category',
    county: 'category',
  },
  'stocks.csv': { symbol: 'category', date: 'date', price: 'number' },
  'sp500.csv': { date: 'date', price: 'number' },
  'airports.csv': {
    iata: 'identifier',
    name: 'text',
    city: 'text',
    state: 'category',
    country: 'category',
    latitude: 'number',
    longitude: 'number',
  },
  'unemployment.tsv': { id: 'identifier', rate: 'number' },
  'disasters.csv': { Entity: 'category', Year: 'integer', Deaths: 'integer' },
  'github.csv': { time: 'datetime', count: 'integer' },
  'la-riots.csv': {
    first_name: 'text',
    last_name: 'text',
    age: 'integer',
    gender: 'category',
    race: 'category',
    death_date: 'date',
    address: 'text',
    neighborhood: 'text',
    type: 'category',
    longitude: 'number',
    latitude: 'number',
  },
  'monarchs.json': {
    name: 'text',
    start: 'integer',
    end: 'integer',
    index: 'identifier',
    commonwealth: 'boolean',
  },
  'species.csv': {
    item_id: 'identifier',
    common_name: 'category',
    scientific_name: 'category',
    gap_species_code: 'category',
    county_id: 'identifier',
    habitat_yearround_pct: 'number',
  },
};

describe.each(Object.keys(EXPECTED))('%s', (file) => {
  const typed = inferTypes(load(file));

  it('has the types a person would say', () => {
    expect(Object.fromEntries(typed.columns.map(({ name, type }) => [name, type]))).toEqual(EXPECTED[file]);
  });

  it('has no column of mixed types', () => {
    expect(typed.columns.filter((column) => uniformType(column) === 'mixed').map(({ name }) => name)).toEqual([]);
  });
});
