import { isMissingToken } from './missing';
import { nameWords } from './name-words';
import { percent, toleratedWeight, weightOfValues } from './weigh';

/** How one column writes yes and no. */
export interface BooleanConvention {
  /** `1` and `0` are read as true and false. */
  readonly digits: boolean;
  /** Share of the non-missing values that are booleans, 0–1. */
  readonly share: number;
  /** Only the header tells that the digits mean yes and no. */
  readonly byName: boolean;
  /** What the decision rests on, as a sentence. */
  readonly evidence: string;
}

export const BOOLEAN_SHARE = 0.95;

/** Words that mean yes or no on their own. */
const STRONG: ReadonlyMap<string, boolean> = new Map([
  ...words(true, 'yes true ja oui sí si sì sim wahr vrai verdadero verdadeiro vero да tak evet ano はい 是'),
  ...words(false, 'no false nein non não nao falsch faux falso нет nie nej nee hayır いいえ 否'),
]);
/** Words that mean it only beside their opposite. */
const WEAK: ReadonlyMap<string, boolean> = new Map([...words(true, 'y t on'), ...words(false, 'n f off')]);
const DIGITS: ReadonlyMap<string, boolean> = new Map([...words(true, '1'), ...words(false, '0')]);

/** First words of a question (`is_member`), and words that answer one by themselves (`active`). */
const QUESTIONS = new Set(
  'is has had was did does do can could should will are allow allows enable ist tem'.split(' '),
);
const ANSWERS = new Set(
  'flag active enabled disabled deleted valid verified bool boolean yn aktiv subscribed paid done completed'.split(' '),
);
const LONGEST_WORD = 10;

function words(value: boolean, list: string): [string, boolean][] {
  return list.split(' ').map((word) => [word, value]);
}

/** Whether a header promises yes or no: `is_member`, `hasChildren`, `active`. */
export function isBooleanName(name: string): boolean {
  const words = nameWords(name);
  return (words.length > 1 && QUESTIONS.has(words[0] ?? '')) || ANSWERS.has(words.at(-1) ?? '');
}

/** Whether the text says yes or no whatever stands beside it: `yes`, `False`, `да`. */
export function isBooleanWord(text: string): boolean {
  return text.length <= LONGEST_WORD * 2 && STRONG.has(text.trim().toLowerCase()) && !isMissingToken(text);
}

/** True, false, or null when the text is neither in this convention. Case and surrounding white space don't matter. */
export function parseBoolean(text: string, convention: { readonly digits: boolean }): boolean | null {
  if (text.length > LONGEST_WORD * 2) return null;
  const word = text.trim().toLowerCase();
  return STRONG.get(word) ?? WEAK.get(word) ?? (convention.digits ? DIGITS.get(word) : undefined) ?? null;
}

/**
 * Decides whether a column says yes and no, from its distinct values, how often each occurs, and its name. Single
 * letters and on/off count when both sides occur or the name promises a boolean; 1/0 only when the name does, or beside
 * words. Null when less than `minShare` of the values fit.
 */
export function decideBooleanConvention(
  dictionary: readonly string[],
  counts: ArrayLike<number>,
  name = '',
  minShare: number = BOOLEAN_SHARE,
): BooleanConvention | null {
  const total = weightOfValues(dictionary, counts);
  const tolerated = toleratedWeight(total, minShare);
  const named = isBooleanName(name);
  const weight = { strong: 0, weak: 0, digits: 0 };
  const seen = new Set<boolean>();
  let failed = 0;
  for (let i = 0; i < dictionary.length; i++) {
    const count = counts[i] as number;
    const text = dictionary[i] as string;
    if (count <= 0 || isMissingToken(text)) continue;
    const word = text.length > LONGEST_WORD * 2 ? '' : text.trim().toLowerCase();
    const value = STRONG.get(word) ?? WEAK.get(word) ?? DIGITS.get(word);
    if (value === undefined) {
      failed += count;
      if (failed > tolerated) return null;
      continue;
    }
    if (!DIGITS.has(word)) seen.add(value);
    weight[STRONG.has(word) ? 'strong' : WEAK.has(word) ? 'weak' : 'digits'] += count;
  }
  const wordsCount = weight.strong > 0 || named || seen.size === 2;
  const digits = weight.digits > 0 && (named || (wordsCount && weight.strong + weight.weak > 0));
  const fitting = (wordsCount ? weight.strong + weight.weak : 0) + (digits ? weight.digits : 0);
  if (fitting === 0 || fitting < total - tolerated) return null;
  const share = fitting / total;
  const byName = digits && weight.strong + weight.weak === 0;
  const because = byName ? `, and the name says so (“${name.trim()}”)` : '';
  return { digits, share, byName, evidence: `${percent(share)} of the values say yes or no${because}.` };
}
