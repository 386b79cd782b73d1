import { headerParts } from '@/lib/tabular/labels';
import { nameWords } from '@/lib/tabular/values/name-words';
import { FILLERS, longForm } from './vocabulary';

/** A header as it is compared. */
export interface HeaderWords {
  /** Its words: lower case, singular, written out, without fillers, units and a beginning all headers share. */
  readonly words: readonly string[];
  /** The same as one text. */
  readonly text: string;
  /** The header in lower case with nothing but letters and digits. */
  readonly folded: string;
}

/** Words for a number that names, or, before a plural, for how many. */
const NUMBER_WORDS = new Set(['number', 'no', 'nr', 'num', 'nb', 'n', '#']);

/** The headers of one table as they are compared. */
export function headerWords(headers: readonly string[]): HeaderWords[] {
  const raw = headers.map(rawWords);
  const shared = sharedBeginning(raw);
  return raw.map((all, i) => {
    const own = all.slice(shared);
    const words = meaningful(own.length > 0 ? own : all);
    return { words, text: words.join(' '), folded: fold(headers[i] as string) };
  });
}

function fold(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%]/gu, '');
}

/** Words and the signs that stand for words. */
function rawWords(header: string): string[] {
  const { label } = headerParts(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const spelled = (label === '' ? header : label)
    .replace(/['’](?=s\b)/g, '')
    .replace(/%/g, ' percent ')
    .replace(/\bN\s?[°º]|\bN\.\s?º/giu, ' # ')
    .replace(/#/g, ' number ')
    .replace(/\be-?mails?\b/gi, 'email');
  const words = nameWords(spelled);
  return words.length > 0 ? words : nameWords(header);
}

const FEWEST_HEADERS = 4;

/** How many words all headers begin with alike: the name of the table they were taken from. */
function sharedBeginning(headers: readonly (readonly string[])[]): number {
  if (headers.length < FEWEST_HEADERS) return 0;
  let shared = 0;
  const [first = []] = headers;
  while (
    shared < first.length - 1 &&
    headers.every((words) => words.length > shared + 1 && words[shared] === first[shared])
  )
    shared++;
  return shared;
}

function meaningful(words: readonly string[]): string[] {
  const counted = countingFirst(words);
  const kept = counted.filter((word) => !FILLERS.has(word));
  return (kept.length > 0 ? kept : counted).map((word) => longForm(stemOf(longForm(word))));
}

/** `number of customers`, `# pcs`: a number before a plural says how many. */
function countingFirst(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  if (!NUMBER_WORDS.has(first) || rest.length === 0) return words;
  const noun = rest.find((word) => !FILLERS.has(word)) ?? '';
  return stemOf(noun) !== noun || noun === 'pcs' ? ['count', ...rest] : words;
}

/** The singular of an English word; other languages' words mostly stay. */
export function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
