import { describe, expect, it } from 'vitest';
import { headerParts, labelOf, unitOf } from './index';

describe('a header', () => {
  it.each<[string, string, string | null]>([
    ['Rating (1–5)', 'Rating', null],
    ['Rating (1-5)', 'Rating', null],
    ['Score (out of 10)', 'Score', null],
    ['Member (Y/N)', 'Member', null],
    ['Born (dd/mm/yyyy)', 'Born', null],
    ['Price (USD)', 'Price', 'USD'],
    ['Price [€]', 'Price', '€'],
    ['Revenue ($M)', 'Revenue', '$M'],
    ['Revenue (in USD millions)', 'Revenue', 'USD millions'],
    ['Population (thousands)', 'Population', 'thousands'],
    ['Weight (kg)', 'Weight', 'kg'],
    ['Weight(g)', 'Weight', 'g'],
    ['Emissions (g/km)', 'Emissions', 'g/km'],
    ['Yield (kg / ha)', 'Yield', 'kg / ha'],
    ['Share (%)', 'Share', '%'],
    ['Discount %', 'Discount', '%'],
    ['Temp (°C)', 'Temp', '°C'],
    ['weight_kg', 'weight', 'kg'],
    ['price_usd', 'price', 'USD'],
    ['growth_pct', 'growth', '%'],
    ['Weight_in_lbs', 'Weight', 'lbs'],
    ['temp_c', 'temp', '°C'],
    ['Duration in minutes', 'Duration', 'minutes'],
    ['Price, EUR', 'Price', 'EUR'],
    ['Price (USD) ', 'Price', 'USD'],
    ['Rating (1–5)\n', 'Rating', null],
    ['Sales\n(USD)', 'Sales', 'USD'],
    // What is no unit stays.
    ['unit_price', 'unit price', null],
    ['unitPrice', 'unit price', null],
    ['UnitPrice', 'UnitPrice', null],
    ['iPhone', 'iPhone', null],
    ['pH', 'pH', null],
    ['Author(s)', 'Author(s)', null],
    ['Class (A)', 'Class (A)', null],
    ['Revenue (net)', 'Revenue (net)', null],
    ['Price (old)', 'Price (old)', null],
    ['temp_min', 'temp min', null],
    ['temp_max', 'temp max', null],
    ['made_in', 'made in', null],
    ['Checked in', 'Checked in', null],
    ['city, state', 'city, state', null],
    ['% of total', '% of total', null],
    ['# of orders', '# of orders', null],
    ['Miles_per_Gallon', 'Miles per Gallon', null],
    ['working hours', 'working hours', null],
    ['(USD)', '(USD)', null],
    ['kg', 'kg', null],
    ['%', '%', null],
    ['Umsatz (€)', 'Umsatz', '€'],
    ['价格（元）', '价格（元）', null],
    ['  Test   Score ', 'Test Score', null],
    ['', '', null],
  ])('%j is called %j, in %j', (header, label, unit) => expect(headerParts(header)).toEqual({ label, unit }));

  it('is never emptied', () => {
    for (const header of ['(1-5)', '[kg]', '_kg', ' % ', '((USD))', 'kg kg']) {
      expect(headerParts(header).label).not.toBe('');
    }
  });
});

describe('the label of a column', () => {
  it('is read from the header as the author wrote it', () => {
    expect(labelOf({ id: 'c0', name: 'rating_1_5', sourceName: 'Rating (1–5)' })).toBe('Rating');
    expect(labelOf({ id: 'c0', name: 'imdb_rating', sourceName: 'IMDB Rating' })).toBe('IMDB Rating');
    expect(labelOf({ id: 'c0', name: 'rating_1_5' })).toBe('rating 1 5');
  });

  it('keeps the number that tells two columns with one header apart', () => {
    expect(labelOf({ id: 'c1', name: 'score_2', sourceName: 'Score' })).toBe('Score 2');
    expect(labelOf({ id: 'c1', name: 'q_2', sourceName: 'Q 2' })).toBe('Q 2');
  });

  it('is its place where there is no header', () => {
    expect(labelOf({ id: 'c2', name: '' })).toBe('column 3');
  });

  it('has the unit beside the values before that of the header', () => {
    expect(unitOf({ name: 'price', sourceName: 'Price (USD)' })).toBe('USD');
    expect(unitOf({ name: 'price', sourceName: 'Price (USD)', unit: '$' })).toBe('$');
    expect(unitOf({ name: 'price' })).toBeNull();
  });
});
