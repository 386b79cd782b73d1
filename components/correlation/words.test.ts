import { expect, it } from 'vitest';
import { chanceNote, columnName, evidence, figures, relationship, shorten } from './words';

it('tells the figures of a pair with the letter of the method', () => {
  expect(figures({ r: 0.43, n: 212, p: 0.0000012 }, 'pearson')).toBe('r = 0.43, n = 212, p < 0.001');
  expect(figures({ r: -0.043, n: 1212, p: 0.0321 }, 'spearman')).toBe('ρ = −0.04, n = 1,212, p = 0.032');
  expect(figures({ r: 1, n: 2, p: null }, 'pearson')).toBe('r = 1.00, n = 2');
  expect(figures({ r: null, n: 1, p: null }, 'pearson')).toBe('cannot be computed, n = 1');
});

it('keeps both ends of a long name, whole letters only', () => {
  expect(shorten('average_temperature_station_01', 15)).toBe('average…tion_01');
  expect(shorten('short', 15)).toBe('short');
  expect([...shorten('😀'.repeat(30), 9)]).toHaveLength(9);
  expect(shorten('first half of it', 10)).toBe('first…f it');
});

it('calls a nameless column by its place', () => {
  expect(columnName(' ', 'c4')).toBe('Column 5');
  expect(columnName('age', 'c4')).toBe('age');
});

it('says which way and how much two columns go together', () => {
  expect(relationship('power', 'range', -0.78, 'pearson')).toBe(
    'The higher “power”, the lower “range”: a strong negative linear relationship.',
  );
  expect(relationship('power', 'weight', 0.86, 'spearman')).toBe(
    'The higher “power”, the higher “weight”: a very strong positive steady relationship.',
  );
  expect(relationship('a', 'b', 0.45, 'pearson')).toContain('moderate');
  expect(relationship('a', 'b', 0.25, 'pearson')).toContain('slight');
  expect(relationship('a', 'b', -0.19, 'pearson')).toBe(
    '“b” hardly changes with “a”: there is next to no linear relationship.',
  );
});

it('puts p into words, and says when there are too few rows', () => {
  expect(evidence({ n: 212, p: 0.0001 })).toBe(
    'If the two were unrelated, chance would show this much or more in fewer than 1 of 1,000 samples of 212 rows.',
  );
  expect(evidence({ n: 7, p: 0.034 })).toBe(
    'If the two were unrelated, chance would show this much or more in 3.4 % of samples of 7 rows. Only 7 rows have both values: too few to rely on.',
  );
  expect(evidence({ n: 2, p: null })).toBe('2 rows with both values are too few to tell it from chance.');
});

it('says how many pairs chance alone would make significant', () => {
  expect(chanceNote(40, 780, 51)).toBe(
    '40 columns make 780 pairs. If none were related, about 39 would still have p < 0.05 by chance; here 51 do.',
  );
  expect(chanceNote(4, 6, 5)).toBe(
    '4 columns make 6 pairs. Of unrelated pairs, one in twenty has p < 0.05 by chance; here 5 of 6 do.',
  );
  expect(chanceNote(2, 1, 1)).toBe('Of pairs of unrelated columns, one in twenty has p < 0.05 by chance.');
});
