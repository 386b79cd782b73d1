import { describe, expect, it } from 'vitest';
import { decideBooleanConvention, isBooleanName, isBooleanWord, parseBoolean } from './parse-boolean';

const decide = (texts: string[], name = '') =>
  decideBooleanConvention(
    texts,
    texts.map(() => 1),
    name,
  );

describe('booleans', () => {
  it.each([
    [['Yes', 'no', 'YES ']],
    [['true', 'FALSE']],
    [['y', 'n']],
    [['T', 'F']],
    [['on', 'off']],
    [['ja', 'nein']],
    [['oui', 'non']],
    [['sí', 'no']],
    [['sim', 'não']],
    [['yes', 'no', '1', '0']],
    [['yes', 'N/A', '']],
  ])('%j', (texts) => expect(decide(texts)?.share).toBe(1));

  it.each([
    [['1', '0']],
    [['f', 'm']],
    [['y']],
    [['on']],
    [['f']],
    [['yes', 'maybe']],
    [['N/A']],
    [[]],
    [['true story that is long']],
  ])('not %j', (texts) => expect(decide(texts)).toBeNull());

  it.each([
    ...['yes', ' NO ', 'да', 'False', 'true', 'tak'],
    ...[
      '',
      'N/A',
      'none',
      'y',
      'on',
      '1',
      '0',
      'maybe',
      'no way',
      'true story that is long',
      'yes                      ',
    ],
  ])('a single %j is one where a column of it would be', (text) =>
    expect(isBooleanWord(text)).toBe(decide([text]) !== null),
  );

  it('reads digits and single letters where the name promises a boolean', () => {
    const digits = decide(['1', '0'], 'is_member');
    expect(digits).toMatchObject({ digits: true, share: 1 });
    expect(digits?.evidence).toContain('is_member');
    expect(decide(['y'], 'has_children')?.share).toBe(1);
    expect(decide(['0', '2'], 'is_member')).toBeNull();
  });

  it('holds from 95 % on', () => {
    expect(decideBooleanConvention(['yes', 'perhaps'], [95, 5])?.share).toBe(0.95);
    expect(decideBooleanConvention(['yes', 'perhaps'], [94, 6])).toBeNull();
    expect(decideBooleanConvention(['yes', '1'], [1, 99])).toMatchObject({ digits: true });
  });

  it('parses by the convention', () => {
    const read = (digits: boolean) =>
      ['Yes', ' nein', '1', '0', 'maybe', ''].map((text) => parseBoolean(text, { digits }));
    expect(read(true)).toEqual([true, false, true, false, null, null]);
    expect(read(false)).toEqual([true, false, null, null, null, null]);
    expect(parseBoolean('yes'.padStart(40), { digits: true })).toBeNull();
  });

  it('hears booleans in names', () => {
    expect(
      ['is_active', 'hasChildren', 'active', 'email verified', 'opt-in flag'].filter((name) => !isBooleanName(name)),
    ).toEqual([]);
    expect(['island', 'history', 'cylinders', 'canton', 'reactive mass'].filter(isBooleanName)).toEqual([]);
  });
});
