/*
 * Keys under which spellings of one value meet, as in OpenRefine's clustering. `safeKey` lets only what never changes the
 * meaning differ; the others are for a person to look at.
 */

const NGRAM = 2;
/** ASCII words one blank apart, of which nothing but the case is taken away. */
const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

/**
 * The text without what spellings differ in and meaning does not: case, width (full-width letters), runs of blanks, hyphens and
 * underscores between words, full stops of abbreviations, quotation marks around, signs at the end of a sentence. Signs that
 * mean something (`A+`, `C#`, `1.5`, `and/or`) stay.
 */
export function safeKey(text: string): string {
  if (PLAIN_WORDS.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .trim()
    .replace(/[.,;:!]+$/u, '')
    .replace(/^["“”«»]+|["“”«»]+$/g, '')
    .replace(/(?<=\p{L})\.(?!\d)/gu, '')
    .replace(/(?<=\p{L})[-_](?=\p{L})/gu, ' ')
    .replace(/[\s\u200b]+/gu, ' ')
    .trim();
}

/** The text without its accents. */
export function withoutAccents(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text;
  return text.normalize('NFD').replace(/\p{Mn}+/gu, '');
}

/** Words without case, accents and punctuation, each once, in alphabetical order. */
export function fingerprint(text: string): string {
  return [...new Set(wordsOf(text))].sort().join(' ');
}

/** Runs of `n` neighbouring letters and digits, each once, in alphabetical order; '' for text too short to tell. */
export function ngramFingerprint(text: string, n = NGRAM): string {
  const letters = plain(text).replace(/[^\p{L}\p{N}]+/gu, '');
  if (letters.length <= n) return '';
  const grams = new Set<string>();
  for (let i = 0; i + n <= letters.length; i++) grams.add(letters.slice(i, i + n));
  return [...grams].sort().join('');
}

/** How the words sound in English, roughly: first letter and the consonants after it in groups that sound alike (Soundex). */
export function phoneticKey(text: string): string {
  return wordsOf(text).map(soundex).join(' ');
}

const GROUPS: ReadonlyMap<string, string> = new Map(
  ['bfpv', 'cgjkqsxz', 'dt', 'l', 'mn', 'r'].flatMap((letters, i) =>
    [...letters].map((letter) => [letter, String(i + 1)] as const),
  ),
);

function soundex(word: string): string {
  const [first = ''] = word;
  let code = first;
  let last = GROUPS.get(first) ?? '';
  for (const letter of word.slice(1)) {
    const group = GROUPS.get(letter) ?? '';
    if (group !== '' && group !== last) code += group;
    if (letter !== 'h' && letter !== 'w') last = group;
  }
  return code;
}

/** Lower-case words without accents. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Without accents, case and blanks at the ends, in compatible letters. */
export function plain(text: string): string {
  return withoutAccents(text.normalize('NFKC')).toLowerCase().trim();
}
