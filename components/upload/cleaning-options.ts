import { type CleaningChoices, isPreset, PRESET_CHOICES } from '@/lib/cleaning/presets';
import type { PresetId } from '@/lib/contract/presets';

interface Choice<V> {
  value: V;
  label: string;
  /** Its part of the sentence that sums the options up; absent where there is nothing to say. */
  phrase?: string;
}

interface Setting<K extends keyof CleaningChoices> {
  key: K;
  label: string;
  /** What it is about, when the label does not say enough. */
  hint?: string;
  choices: readonly Choice<CleaningChoices[K]>[];
}

type Settings = { [K in keyof CleaningChoices]: Setting<K> };

const onOff = <K extends keyof CleaningChoices>(
  key: K,
  label: string,
  off: string,
  on?: string,
): { key: K; label: string; choices: readonly Choice<boolean>[] } => ({
  key,
  label,
  choices: [
    { value: true, label: 'Yes', ...(on && { phrase: on }) },
    { value: false, label: 'No', phrase: off },
  ],
});

/** The options of an upload as people choose them; first in each list is the choice of the standard preset. */
const SETTINGS: Settings = {
  duplicates: onOff('duplicates', 'Remove duplicate rows', 'duplicate rows kept', 'duplicate rows removed'),
  dates: {
    key: 'dates',
    label: 'Dates',
    hint: 'A month says less than a day; the change log keeps the day.',
    choices: [
      { value: 'month', label: 'As months, 2024-01', phrase: 'dates as months' },
      { value: 'day', label: 'As days, 2024-01-15', phrase: 'dates as days' },
      { value: 'full', label: 'With all they say', phrase: 'dates and times in full' },
      { value: 'keep', label: 'As they are', phrase: 'dates as they are' },
    ],
  },
  ages: {
    key: 'ages',
    label: 'Ages',
    hint: 'Groups are 0-18, 19-35, 36-60 and 60+.',
    choices: [
      { value: 'bucket', label: 'In groups', phrase: 'ages in groups' },
      { value: 'keep', label: 'As they are', phrase: 'ages as they are' },
    ],
  },
  fill: {
    key: 'fill',
    label: 'Missing numbers',
    choices: [
      { value: 'mean', label: 'Fill with the mean', phrase: 'missing numbers filled with the mean' },
      { value: 'median', label: 'Fill with the median', phrase: 'missing numbers filled with the median' },
      { value: 'mode', label: 'Fill with the most frequent', phrase: 'missing numbers filled with the most frequent' },
      { value: 'zero', label: 'Fill with zero', phrase: 'missing numbers filled with zero' },
      { value: 'leave', label: 'Leave missing', phrase: 'missing numbers left missing' },
    ],
  },
  categorical: {
    key: 'categorical',
    label: 'Missing text',
    choices: [
      { value: 'leave', label: 'Leave missing', phrase: 'missing text left missing' },
      { value: 'mode', label: 'Fill with the most frequent', phrase: 'missing text filled with the most frequent' },
    ],
  },
  outliers: {
    key: 'outliers',
    label: 'Outliers',
    hint: 'They are marked, never changed.',
    choices: [
      { value: 'iqr', label: 'Interquartile range', phrase: 'outliers marked' },
      { value: 'zscore', label: 'Z-score', phrase: 'outliers marked by z-score' },
      { value: 'mad', label: 'Median absolute deviation', phrase: 'outliers marked by median deviation' },
      { value: 'off', label: 'Do not look', phrase: 'outliers not looked for' },
    ],
  },
  whitespace: onOff('whitespace', 'Trim spaces around text', 'spaces kept'),
  blanks: onOff('blanks', 'Read “N/A”, “-” and the like as missing', '“N/A” kept as text'),
  names: onOff('names', 'Tidy column names', 'column names kept'),
  empty_columns: onOff('empty_columns', 'Remove columns over 80 % empty', 'empty columns kept'),
  numbers: onOff('numbers', 'Read numbers written as text', 'numbers in text kept as text'),
  variants: onOff('variants', 'Merge spellings of one value', 'spellings kept'),
  booleans: onOff('booleans', 'One spelling of yes and no', 'spellings of yes and no kept'),
};

export type OptionKey = keyof CleaningChoices;

export interface OptionSetting {
  key: OptionKey;
  label: string;
  hint?: string;
  choices: readonly Choice<CleaningChoices[OptionKey]>[];
}

export const OPTION_SETTINGS: readonly OptionSetting[] = Object.values(SETTINGS);

/** A setting that is on or off. */
export const isSwitch = ({ choices }: OptionSetting): boolean => typeof choices[0]?.value === 'boolean';

/**
 * A preset, and what a person chose other than it does; without one it is the standard. A saved one says all by itself, and so does a
 * dataset, by its id, whose recipe is used.
 */
export type ChosenOptions = Readonly<
  Partial<Record<OptionKey, string | boolean>> & { preset?: PresetId; like?: string }
>;

const defaultOf = ({ preset = 'standard' }: ChosenOptions, { key }: OptionSetting): string | boolean =>
  PRESET_CHOICES[isPreset(preset) ? preset : 'standard'][key];

export const chosenValue = (chosen: ChosenOptions, setting: OptionSetting): string | boolean =>
  chosen[setting.key] ?? defaultOf(chosen, setting);

/** The choice made; a choice of what the preset does is none. */
export function choose(chosen: ChosenOptions, setting: OptionSetting, value: string | boolean): ChosenOptions {
  const { [setting.key]: _, ...others } = chosen;
  return value === defaultOf(chosen, setting) ? others : { ...others, [setting.key]: value };
}

/** "Duplicate rows removed, dates as months, …": what will happen, in one sentence. */
export function describeOptions(chosen: ChosenOptions): string {
  return sentenceOf((setting) => chosenValue(chosen, setting));
}

/** The same of what is chosen about everything. */
export function describeChoices(choices: CleaningChoices): string {
  return sentenceOf(({ key }) => choices[key]);
}

function sentenceOf(chosen: (setting: OptionSetting) => string | boolean): string {
  const phrases = OPTION_SETTINGS.flatMap(
    (setting) => setting.choices.find(({ value }) => value === chosen(setting))?.phrase ?? [],
  );
  const sentence = phrases.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
