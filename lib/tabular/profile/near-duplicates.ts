import type { DistinctTexts } from '@/lib/tabular/infer/distinct-texts';

/** Columns with more different texts are free text, where look-alikes are nothing to point at. */
const MOST_TEXTS = 20_000;
const MOST_GROUPS = 10;
const MOST_EXAMPLES = 5;

/** What may differ between spellings of one thing. Signs that tell things apart (`C`, `C#`, `C++`) stay. */
const IGNORED = /[\s.,;:!?'"’`´()[\]{}_/\\&\-–—]+/g;

const FIRST_BEYOND_ASCII = 128;
const IS_IGNORED = Uint8Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) =>
  String.fromCharCode(code).replace(IGNORED, '') === '' ? 1 : 0,
);

/** The text without what is ignored, when it is ASCII, which needs neither normalising nor patterns; undefined for any other. */
function foldedAscii(text: string): string | undefined {
  let folded = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_BEYOND_ASCII) return undefined;
    if (IS_IGNORED[code] === 0) continue;
    if (i > start) folded += text.slice(start, i);
    start = i + 1;
  }
  return start === 0 ? text : folded + text.slice(start);
}

/** The text without what spellings of one thing differ in: case, white space and punctuation. */
export function foldSpelling(text: string): string {
  return foldedAscii(text.toLowerCase()) ?? text.normalize('NFKC').toLowerCase().replace(IGNORED, '');
}

/**
 * Groups of texts that are equal after folding, the group of the most cells first, and in each the most frequent spelling
 * first; at most ten groups of five. Not looked for among more than 20,000 different texts.
 */
export function nearDuplicates({ dictionary, counts }: DistinctTexts): string[][] {
  if (dictionary.length > MOST_TEXTS) return [];
  const firsts = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (let code = 0; code < dictionary.length; code++) {
    if (counts[code] === 0) continue;
    const key = foldSpelling(dictionary[code] as string);
    if (key === '') continue;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, code);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [first, code]);
    else group.push(code);
  }
  const weight = (code: number) => counts[code] ?? 0;
  const total = (group: number[]) => group.reduce((sum, code) => sum + weight(code), 0);
  return [...groups.values()]
    .sort((a, b) => total(b) - total(a) || (a[0] ?? 0) - (b[0] ?? 0))
    .slice(0, MOST_GROUPS)
    .map((group) =>
      group
        .sort((a, b) => weight(b) - weight(a))
        .slice(0, MOST_EXAMPLES)
        .map((code) => dictionary[code] as string),
    );
}
