import { describe, expect, test } from 'vitest';
import { resolveRequest } from '@/lib/charts/resolve';
import { chartFacts, type Fact } from '@/lib/insights';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { checkText, fill, isObjection, sayFact, slotsForWriters, speakableOf, textOf } from '.';

const NAMES = { c0: 'Date', c1: 'Shop', c2: 'Sold' };
const rows = Array.from({ length: 240 }, (_, i) => {
  const [month, shop] = [Math.floor(i / 6), i % 3];
  const noise = ((i * 7919) % 13) - 6;
  const date = `20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  return [date, ['Porto', 'Braga', 'Faro'][shop] ?? '', 100 + 4 * month + 60 * (2 - shop) + noise];
});
const table = inferTypes(tableFromRows(['date', 'shop', 'sold'], rows));
const facts = [
  ...chartFacts(table, resolveRequest(table, { x_col: 'date', y_col: 'sold', aggregate: 'mean' })),
  ...chartFacts(table, resolveRequest(table, { x_col: 'shop', y_col: 'sold', aggregate: 'mean' })),
];
const find = (kind: Fact['kind']): Fact => {
  const fact = facts.find((one) => one.kind === kind);
  if (fact === undefined) throw new Error(`There is no ${kind}.`);
  return fact;
};
const speakables = [find('trend'), find('group_difference'), find('level')].map((fact) => speakableOf(fact, NAMES));
const check = (text: string) => checkText(text, speakables);
const objection = (text: string) => {
  const checked = check(text);
  return isObjection(checked) ? checked.code : null;
};

describe('what another writer may say', () => {
  test.each([
    ['Over the period, {f1.claim}, and {f2.claim}.', [0, 1]],
    ['{f1.measure} rises from {f1.start} to {f1.end}.', [0]],
    ['It is worth a look that {f2.claim}.', [1]],
    ['{f2.highest} and {f2.lowest} differ.', [1]],
    ['The level: {f3.average}.', [2]],
  ])('%s', (text, used) => {
    expect(check(text)).toEqual({
      text: expect.any(String),
      facts: used.map((place) => speakables[place]?.id),
    });
  });

  test('its slots are counted among the facts of the sentence, and filled with what they hold', () => {
    const checked = check('Look at {f2.highest}.');
    expect(checked).toMatchObject({ text: 'Look at {f1.highest}.' });
    const pieces = fill('text' in checked ? checked.text : '', speakables.slice(1));
    expect(textOf(pieces ?? [])).toMatch(/^Look at Porto, the highest, with a mean of 2\d\d/);
  });
});

describe('what it may not', () => {
  test.each([
    ['a digit', 'number', '{f1.claim}, by 12.'],
    ['a digit of another script', 'number', '{f1.claim}, by ٣.'],
    ['a number in words', 'word', 'Sales doubled twice: {f1.claim}.'],
    ['an amount in words', 'word', '{f2.claim} for most of it.'],
    ['a share in words', 'word', 'Half of it: {f2.claim}.'],
    ['a column there is none of', 'word', 'Marketing goes with it: {f1.claim}.'],
    ['a slot there is none of', 'slot', '{f1.profit} goes on.'],
    ['a fact there is none of', 'slot', '{f9.claim}.'],
    ['a bare number of a fact', 'slot', 'It is {f1.from}.'],
    ['a slot of no fact', 'slot', '{claim}.'],
    ['the other direction', 'direction', '{f1.measure} falls from {f1.start} to {f1.end}.'],
    ['a direction of a fact that has none', 'direction', '{f2.measure} rises.'],
    ['a direction of two facts', 'direction', '{f1.measure} rises, and {f2.claim}.'],
    ['a forecast', 'direction', '{f1.measure} should rise.'],
    ['the course turned around', 'order', '{f1.measure} rises from {f1.end} to {f1.start}.'],
    ['a cause', 'word', '{f1.claim} because {f2.claim}.'],
    ['a conclusion', 'word', '{f1.claim}, which means {f2.claim}.'],
    ['a denial', 'word', 'It is not so that {f1.claim}.'],
    ['a superlative', 'word', '{f2.lowest} is the best.'],
    ['nothing', 'empty', 'This is worth a look.'],
    ['a link', 'sign', 'See https://example.org: {f1.claim}.'],
    ['markup', 'sign', '<b>{f1.claim}</b>'],
    ['a letter nobody sees', 'sign', '{f1.claim}\u202e.'],
    ['too much', 'long', `{f1.claim} ${'and so on '.repeat(50)}`],
  ])('%s', (_, code, text) => {
    expect(objection(text)).toBe(code);
  });
});

test('every slot of every fact can be filled, and no brace is left in any words', () => {
  for (const fact of facts) {
    const { slots, id } = speakableOf(fact, NAMES);
    expect(sayFact(fact, NAMES)).not.toMatch(/[{}]|undefined|NaN/);
    for (const name of slotsForWriters(slots)) {
      expect(textOf(fill(`{${name}}`, [{ id, slots }]) ?? [])).toMatch(/^[^{}]+$/);
    }
  }
});
