import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { suggestOperations } from '@/lib/cleaning/suggest';
import { vectorCells } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer/infer-types';
import { readTable } from '@/lib/tabular/read';
import { columnByName, isMissing, rowCount, type Table } from '@/lib/tabular/table';
import { recommendCharts } from './index';
import { salesExport } from './sales-export.fixture';

const { csv, key } = salesExport();
let source: Table;
let cleaned: Table;

beforeAll(async () => {
  const bytes = Buffer.from(csv);
  const { table } = await readTable({
    fileType: 'csv',
    sizeBytes: bytes.length,
    open: () => Readable.from([bytes]),
  });
  source = inferTypes(table);
  cleaned = runOperations(source, defaultRecipe()).table;
});

/** A cleaned column's cells and what is known of it. */
function column(name: string) {
  const found = columnByName(cleaned, name);
  if (found === undefined) throw new Error(`no column ${name} in ${cleaned.columns.map((c) => c.name).join()}`);
  return { ...found, cells: vectorCells(found.vector) };
}

describe('a sales export', () => {
  test('has the records that were sold, and no total', () => {
    expect(rowCount(cleaned)).toBe(3000);
    expect(cleaned.columns).toHaveLength(14);
  });

  test('has prices in one currency, whatever they were typed as', () => {
    const price = column('unit_price');
    expect(price).toMatchObject({ type: 'number', unit: '$' });
    expect(price.cells).toEqual(key.unitPrice);
  });

  test('has quantities in words among those in digits, weights in grams among kilograms, returns in brackets', () => {
    expect(column('quantity').cells).toEqual(key.quantity);
    const weight = column('weight_kg');
    expect(weight.unit).toBe('g');
    expect(weight.cells).toEqual(key.weight.map((kilograms) => Math.round(kilograms * 1000)));
    expect(column('revenue').cells).toEqual(key.revenue);
  });

  test('keeps discounts that only a person can read, and asks', () => {
    expect(column('discount').cells).toEqual(key.discount);
    const readings = suggestOperations(cleaned).filter(({ doubt }) => doubt?.kind === 'percent');
    expect(readings.map(({ params }) => params.percent)).toEqual(['percent', 'fraction', 'as_written']);
  });

  test('loses no cell that a person could read', () => {
    const emptied = cleaned.columns.flatMap(({ id, name, vector }) => {
      const before = source.columns.find((other) => other.id === id);
      const positions = new Map(Array.from(source.rowIndex, (row, position) => [row, position]));
      const lost = Array.from(cleaned.rowIndex).filter(
        (row, i) => isMissing(vector, i) && before && !isMissing(before.vector, positions.get(row) ?? -1),
      );
      return lost.length > 0 ? [`${name}: ${lost.length}`] : [];
    });
    expect(emptied).toEqual([]);
  });

  test('gets charts about money, called as the author called them', () => {
    const titles = recommendCharts(cleaned, { text: 'Where does our revenue come from?', category: 'sales' }).map(
      ({ title }) => title,
    );
    expect(titles.filter((title) => /Revenue|unit price/.test(title)).length).toBeGreaterThanOrEqual(3);
    expect(titles.join()).not.toMatch(/rating 1 5|kg|\(\$\)/);
  });
});
