import { expect, it } from 'vitest';
import { cleaningOptionsSchema, parseCleaningOptions } from '@/lib/cleaning/options';
import { choose, chosenValue, describeOptions, isSwitch, OPTION_SETTINGS } from './cleaning-options';

const setting = (key: string) => {
  const found = OPTION_SETTINGS.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no setting ${key}`);
  return found;
};

it('offers every option of the engine, with its default first', () => {
  const defaults = Object.fromEntries(OPTION_SETTINGS.map((option) => [option.key, chosenValue({}, option)]));
  expect({ preset: 'standard', ...defaults }).toEqual(parseCleaningOptions({}));
});

it('offers only what the engine accepts', () => {
  const results = OPTION_SETTINGS.flatMap(({ key, choices }) =>
    choices.map(({ value }) => cleaningOptionsSchema.safeParse({ [key]: value }).success),
  );
  expect(results).not.toContain(false);
});

it('sends only what differs from the defaults', () => {
  const day = choose({}, setting('dates'), 'day');
  expect(day).toEqual({ dates: 'day' });
  expect(choose(day, setting('names'), false)).toEqual({ dates: 'day', names: false });
  expect(choose(day, setting('dates'), 'month')).toEqual({});
});

it('keeps of a choice only what the preset does otherwise', () => {
  const careful = { preset: 'careful' } as const;
  expect(chosenValue(careful, setting('dates'))).toBe('full');
  expect(choose(careful, setting('dates'), 'month')).toEqual({ preset: 'careful', dates: 'month' });
  expect(choose({ ...careful, dates: 'month' }, setting('dates'), 'full')).toEqual(careful);
  expect(describeOptions(careful)).toContain('dates and times in full, ages as they are, missing numbers left missing');
});

it('sums up what will happen', () => {
  expect(describeOptions({})).toBe(
    'Duplicate rows removed, dates as months, ages in groups, missing numbers filled with the mean, missing text left missing, outliers marked.',
  );
  expect(describeOptions({ names: false, fill: 'zero' })).toContain('filled with zero');
  expect(describeOptions({ names: false })).toContain('column names kept');
});

it('knows switches from lists', () => {
  expect(isSwitch(setting('duplicates'))).toBe(true);
  expect(isSwitch(setting('fill'))).toBe(false);
});
