import { expect, test } from 'vitest';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { headerWords } from './header-words';
import { asksForTotal, intentsOf } from './intent';
import { linksTo } from './link';
import { linkInUse } from './link-in-use';
import { mended } from './mend';
import { readSentence } from './sentence';

const columnsOf = (...header: string[]) =>
  inferTypes(
    tableFromRows(
      header,
      Array.from({ length: 60 }, (_, i) =>
        header.map((_name, at) => (at === 0 ? ['Mia', 'Noah', 'Pia'][i % 3] : (i * 7) % (11 + at)) ?? null),
      ),
    ),
  ).columns;

function linksInUse(text: string, ...header: string[]) {
  const columns = columnsOf(...header);
  const sentence = readSentence(text);
  const all = columns.map((column) => linksTo(column, sentence));
  linkInUse(columns, all, sentence);
  const said = (word: string) => sentence.words.findIndex((one) => one.text === word);
  return (word: string) => Object.fromEntries(header.map((name, at) => [name, all[at]?.[said(word)] ?? 0]));
}

test('words that no header says are linked to the one that is used most like them', () => {
  const links = linksInUse('Which waiter earns the most gratuities?', 'server', 'tip_amt', 'discount');
  expect(links('waiter').server).toBeGreaterThan(0.2);
  expect(links('waiter').discount).toBe(0);
  expect(links('gratuities').tip_amt).toBeGreaterThan(0.2);
});

test('a word that a header says needs no likeness', () => {
  const links = linksInUse('soup by waiter', 'server', 'soup', 'broth');
  expect(links('soup').soup).toBe(1);
  expect(links('soup').broth).toBe(0);
});

test('other languages have other words that look the same', () => {
  expect(linksInUse('Welcher waiter macht am meisten?', 'server', 'tip_amt')('waiter').server).toBe(0);
});

test('a header may cut off the second of two words', () => {
  const links = linksInUse('Does air conditioning add value?', 'district', 'airco', 'price');
  expect(links('air').airco).toBe(0.8);
  expect(links('conditioning').airco).toBe(0.8);
});

test('common words that a header writes together are told apart, single words are not', () => {
  expect(headerWords('fullbase').map(({ text }) => text)).toEqual(['fullbase', 'full', 'base']);
  expect(headerWords('carpet').map(({ text }) => text)).toEqual(['carpet']);
});

test('turnover is a total', () => {
  expect(asksForTotal('revenue by vet')).toBe(true);
  expect(asksForTotal('average revenue by vet')).toBe(false);
  expect(asksForTotal('sales calls and service calls')).toBe(false);
});

test('a word of a header may be left without its vowels', () => {
  const links = linksInUse('Which pupils have the best score?', 'pupil', 'testscr', 'absent');
  expect(links('score').testscr).toBeGreaterThan(0.7);
  expect(links('score').absent).toBe(0);
});

test('days that say which rows are meant are no column of days', () => {
  const words = (text: string) => readSentence(text).words.map((word) => word.text);
  expect(words('Is there more ozone on hot days?')).toEqual(['ozone', 'hot']);
  expect(words('days on market by city')).toContain('days');
});

test('what is given is an amount, what somebody is asked to give is none', () => {
  const words = (text: string) => readSentence(text).words.map((word) => word.text);
  expect(words('Do families give more?')).toContain('give');
  expect(words('give me the sales')).not.toContain('give');
});

test('what something sells for is no total, and who is refused depends on something', () => {
  expect(asksForTotal('what do homes sell for')).toBe(false);
  expect(intentsOf('what do homes sell for')[0]).toBe('distribution');
  expect(intentsOf('who gets refused a mortgage')[0]).toBe('drivers');
});

test.each([
  ['Wich country averge sales', 'which country average sales'],
  ['comapre fares', 'compare fares'],
  ['witch fares, AcType of whch plane', 'witch fares, AcType of which plane'],
])('slips in words of form are mended: %s', (said, meant) => {
  expect(mended(said)).toBe(meant);
});
