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
  expect(defaults).toEqual(parseCleaningOptions({}));
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
