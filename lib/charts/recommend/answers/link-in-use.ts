import { isMeasure, spokenName } from '@/lib/charts/roles';
import type { Column } from '@/lib/tabular/table';
import { type Lexicon, openLexicon } from '@/lib/text/lexicon';
import { type HeaderWord, headerWords } from './header-words';
import type { Sentence, SpokenWord } from './sentence';
import { IN_USE } from './weights';

/**
 * Links words of an English goal that no column says, in any way the vocabulary knows, to the columns whose headers are used most like them:
 * “waiter” to `server`, “gratuities” to `tip_amt`. Never surer than a meaning in common. In place.
 *
 * @param all for each column how surely each word of the goal speaks of it, 0–1
 */
export function linkInUse(
  columns: readonly Column[],
  all: readonly Float64Array[],
  { words, language }: Sentence,
): void {
  const lexicon = language === 'en' ? openLexicon() : null;
  if (lexicon === null) return;
  for (const [i, word] of words.entries()) {
    if (word.asks !== null || all.some((links) => (links[i] ?? 0) >= IN_USE.said)) continue;
    const found = columns.map((column) => inUse(word, column, lexicon));
    const best = Math.max(...found);
    for (const [at, links] of all.entries()) {
      const link = found[at] ?? 0;
      if (link > 0 && link >= IN_USE.nearest * best) links[i] = Math.max(links[i] ?? 0, link);
    }
  }
}

const FEWEST_LETTERS = 3;

function inUse(word: SpokenWord, column: Column, lexicon: Lexicon): number {
  // Measured numbers make no groups.
  const suits = word.role === 'group' && isMeasure(column) ? IN_USE.measureAsGroup : 1;
  return headerWords(spokenName(column)).reduce(
    (most, header) => Math.max(most, suits * header.weight * alike(word, header, lexicon)),
    0,
  );
}

function alike({ text: said }: SpokenWord, { text, long }: HeaderWord, lexicon: Lexicon): number {
  const forms = long.length > 0 ? long.map(({ stem }) => stem) : [text];
  const likeness = forms.reduce(
    (most, form) => (form.length < FEWEST_LETTERS ? most : Math.max(most, lexicon.likeness(said, form))),
    0,
  );
  return IN_USE.most * Math.min(1, Math.max(0, (likeness - IN_USE.from) / (IN_USE.to - IN_USE.from)));
}
