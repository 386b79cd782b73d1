import { isWord } from '@/lib/charts/recommend/vocabulary';
import { damerauDistance } from '@/lib/text/edit-distance';
import { openLexicon } from '@/lib/text/lexicon';

/** Words that give a goal its form. A slip in a word for a column is mended where it is compared with the columns. */
const FORM_WORDS = (
  'which what where when does many much most least more less compare compared comparison average total between across over time month months year years week weeks ' +
  'depend depends affect affects influence drives distribution distributed spread correlation correlate related relationship trend trends develop development change changed ' +
  'highest lowest best worst number share proportion percentage difference differ outliers unusual typical higher lower longer shorter larger smaller expensive'
).split(' ');

/** A sentence in which slips of one letter in such words are put right: “wich”, “averge”, “comapre”. Words of English are none. */
export function mended(text: string): string {
  const lexicon = openLexicon();
  if (lexicon === null) return text;
  return text.replace(/(?<![\p{L}\d_])[A-Za-z][a-z]{3,}(?![\p{L}\d_])/gu, (said) => {
    const word = said.toLowerCase();
    if (lexicon.has(word) || isWord(word) || FORM_WORDS.includes(word)) return said;
    return FORM_WORDS.find((form) => form.charAt(0) === word.charAt(0) && damerauDistance(word, form, 1) <= 1) ?? said;
  });
}
