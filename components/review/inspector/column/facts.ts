import { formatValue } from '@/components/review/inspector/format-value';
import { KIND_NAMES } from '@/lib/tabular/kinds/kind-names';
import type { ColumnProfile } from '@/lib/tabular/profile';
import { number } from '@/lib/text/words';

/** One measure of a column, in the file and in the result; null where it does not apply. */
export interface Fact {
  label: string;
  source: string | null;
  cleaned: string | null;
}

type Measure = (profile: ColumnProfile) => string | null;

const value =
  (key: 'min' | 'q1' | 'median' | 'mean' | 'q3' | 'max' | 'sd'): Measure =>
  (profile) => {
    const measured = profile[key];
    return measured === null ? null : formatValue(measured);
  };

const MEASURES: readonly { label: string; of: Measure }[] = [
  { label: 'Type', of: ({ type }) => type },
  { label: 'Kind', of: ({ kind }) => KIND_NAMES[kind] },
  { label: 'Unit', of: ({ unit }) => unit },
  { label: 'Values', of: ({ count }) => number(count) },
  { label: 'Missing', of: ({ missing, missing_percentage }) => `${number(missing)} (${missing_percentage} %)` },
  { label: 'Distinct', of: ({ distinct }) => number(distinct) },
  { label: 'Minimum', of: value('min') },
  { label: 'First quartile', of: value('q1') },
  { label: 'Median', of: value('median') },
  { label: 'Mean', of: value('mean') },
  { label: 'Third quartile', of: value('q3') },
  { label: 'Maximum', of: value('max') },
  { label: 'Standard deviation', of: value('sd') },
  { label: 'Earliest', of: ({ date_range }) => date_range?.min ?? null },
  { label: 'Latest', of: ({ date_range }) => date_range?.max ?? null },
  {
    label: 'Length',
    of: ({ type, text_length }) =>
      text_length && type === 'text' ? `${number(text_length.min)} to ${number(text_length.max)}` : null,
  },
];

/** What can be said of a column in both tables, without what applies to neither. */
export function columnFacts(source: ColumnProfile | null, cleaned: ColumnProfile | null): Fact[] {
  return MEASURES.flatMap(({ label, of }) => {
    const fact = { label, source: source && of(source), cleaned: cleaned && of(cleaned) };
    return fact.source === null && fact.cleaned === null ? [] : [fact];
  });
}
