import type { Detector, Draft } from '@/lib/findings/draft';
import type { FindingFacts } from '@/lib/findings/finding';
import { positionsByCode } from '@/lib/findings/positions';

const CERTAIN = 0.97;
/** Half a character of two bytes was dropped on the way, so that nobody can read it back. */
const HALF = 0.9;
const QUESTION = 0.6;

/** What bytes 0x80–0x9F are in Windows-1252, in which broken text is nearly always misread. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** First bytes of UTF-8 sequences as Windows-1252 shows them, followed by a continuation byte. */
const SEQUENCE = /[\u00c2-\u00f4](?:[\u0080-\u00bf]|[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])/;
/** A lead byte inside a word, whose continuation, a control character, was dropped. */
const LONE_LEAD = /\p{Ll}[ÃÅÄÂ](?=\p{Ll}|\s|$)|(?:^|\s)Ã(?=\p{Ll})/u;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|[aeiounAEIOUN](?:acute|grave|uml|circ|tilde)|#\d{2,5});/;
const QUESTION_MARK = /\p{L}\?\p{L}/u;

/** Characters lost or misread on the way: `MÃ¼ller`, `M\uFFFDller`, `M&uuml;ller`, `M?ller`. */
export const findBrokenText: Detector = ({ views }) =>
  views.flatMap((view) => {
    if (view.isNumeric) return [];
    const { dictionary } = view.text;
    const broken = new Map<number, { facts: FindingFacts['encoding']; certainty: number }>();
    const letters = lettersOf(dictionary);
    for (const [code, text] of dictionary.entries()) {
      if ((view.counts[code] ?? 0) === 0) continue;
      const found = problemOf(text, letters);
      if (found !== null) broken.set(code, found);
    }
    const positions = positionsByCode(view, new Set(broken.keys()));
    return [...broken].map(([code, { facts, certainty }]): Draft => {
      const value = dictionary[code] as string;
      return {
        kind: 'encoding',
        view,
        positions: positions.get(code) ?? [],
        value,
        certainty,
        reason: facts,
        about: [],
        ...(facts.readsAs === null ? {} : { repair: facts.readsAs }),
      };
    });
  });

function lettersOf(dictionary: readonly string[]): (text: string) => boolean {
  return (text) => dictionary.length > 0 && /\p{L}/u.test(text);
}

function problemOf(
  text: string,
  hasLetters: (text: string) => boolean,
): { facts: FindingFacts['encoding']; certainty: number } | null {
  if (text.includes('\ufffd'))
    return { facts: { problem: 'replacement_character', readsAs: null }, certainty: CERTAIN };
  if (SEQUENCE.test(text)) {
    const readsAs = decoded(text);
    if (readsAs !== null) return { facts: { problem: 'mojibake', readsAs }, certainty: CERTAIN };
  }
  if (LONE_LEAD.test(text)) return { facts: { problem: 'mojibake', readsAs: null }, certainty: HALF };
  if (ENTITY.test(text)) return { facts: { problem: 'entity', readsAs: null }, certainty: CERTAIN };
  if (hasLetters(text) && QUESTION_MARK.test(text) && !/[/:=&]/.test(text)) {
    return { facts: { problem: 'question_mark', readsAs: null }, certainty: QUESTION };
  }
  return null;
}

/** The text whose UTF-8 bytes were read as Windows-1252 or Latin-1; null when it is no such text. */
export function decoded(text: string): string | null {
  const bytes: number[] = [];
  for (const character of text) {
    const unit = character.codePointAt(0) ?? 0;
    const place = WINDOWS.indexOf(character);
    if (place >= 0) bytes.push(0x80 + place);
    else if (unit <= 0xff) bytes.push(unit);
    else return null;
  }
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return read === text ? null : read;
  } catch {
    return null;
  }
}
