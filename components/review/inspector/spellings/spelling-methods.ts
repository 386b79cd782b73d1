import type { SpellingMethod } from '@/lib/contract/spellings';

/** What a method is set by: a key of the query, what people call it, and the choices. */
export interface MethodSetting {
  readonly key: 'n' | 'edits' | 'similarity';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string;
}

export interface MethodView {
  readonly value: SpellingMethod;
  readonly label: string;
  /** What makes two values meet. */
  readonly hint: string;
  readonly setting?: MethodSetting;
}

const numbers = (from: number, to: number, one: string) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({
    value: String(from + i),
    label: `${from + i} ${one}${from + i === 1 ? '' : 's'}`,
  }));

/** The ways to look for spellings, as they are offered. */
export const METHODS: readonly MethodView[] = [
  { value: 'suggested', label: 'Suggested', hint: 'What is probably a slip, by all methods together.' },
  {
    value: 'fingerprint',
    label: 'Fingerprint',
    hint: 'The same words, whatever their order, case, accents and signs.',
  },
  {
    value: 'ngram',
    label: 'N-gram fingerprint',
    hint: 'The same short runs of letters: finds blanks and letters doubled.',
    setting: { key: 'n', label: 'Letters in a run', options: numbers(1, 6, 'letter'), initial: '2' },
  },
  { value: 'metaphone', label: 'Sound, English', hint: 'Words that sound alike in English (Double Metaphone).' },
  { value: 'cologne', label: 'Sound, German', hint: 'Words that sound alike in German (Cologne phonetics).' },
  {
    value: 'levenshtein',
    label: 'Edits',
    hint: 'A few letters more, less or other (Levenshtein distance).',
    setting: { key: 'edits', label: 'At most', options: numbers(1, 3, 'edit'), initial: '2' },
  },
  {
    value: 'jaro_winkler',
    label: 'Likeness',
    hint: 'Letters in common, those at the beginning more (Jaro–Winkler).',
    setting: {
      key: 'similarity',
      label: 'At least',
      options: [80, 85, 88, 90, 92, 94, 96, 98].map((share) => ({
        value: String(share / 100),
        label: `${share} % alike`,
      })),
      initial: '0.92',
    },
  },
];

export const methodView = (method: SpellingMethod): MethodView | undefined =>
  METHODS.find(({ value }) => value === method);
