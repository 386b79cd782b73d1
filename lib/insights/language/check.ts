import type { FactKind } from '@/lib/insights/fact';
import { SLOT } from './fill';
import { NAME_SLOTS } from './phrases';
import type { Slots } from './slots';
import { DIRECTION_WORDS, isPlainWord, MODALS } from './vocabulary';

/** A fact as another writer may speak of it. */
export interface Speakable {
  readonly id: string;
  /** What gives leave to say more; null: plain words alone. */
  readonly kind: FactKind | null;
  readonly slots: Slots;
  readonly direction: 'up' | 'down' | null;
}

/** Why a sentence is not shown. `what` is what is wrong in it. */
export interface Objection {
  readonly code: 'slot' | 'number' | 'word' | 'direction' | 'sign' | 'empty' | 'long' | 'order';
  readonly what: string;
}

/** A sentence that says nothing but what facts bear out, its slots counted among its own facts. */
export interface CheckedText {
  readonly text: string;
  readonly facts: readonly string[];
}

const LONGEST = 400;
const MOST_FACTS = 4;

/** The slots another writer may use: names, and phrases that say what each of their numbers is. */
export const slotsForWriters = (slots: Slots): string[] =>
  Object.keys(slots).filter((name) => slots[name]?.kind === 'phrase' || NAME_SLOTS.has(name));

/**
 * Checks a sentence of another writer: every name and number is a slot of a fact (`{f1.claim}`, `f1` being the first of `facts`), every
 * word between them is plain or is given leave by the one fact it speaks of. Closed both ways: what is not known to be harmless is
 * an objection. A sentence without a slot says nothing, unless it is known what it is `about`.
 */
export function checkText(
  text: string,
  facts: readonly Speakable[],
  about: Speakable | null = null,
): CheckedText | Objection {
  if (text.length > LONGEST) return { code: 'long', what: `${LONGEST} characters` };
  const used: Speakable[] = about === null ? [] : [about];
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    const fact = match[1] === undefined ? undefined : facts[Number(match[1].slice(1)) - 1];
    const slot = match[2] ?? '';
    if (fact === undefined || !slotsForWriters(fact.slots).includes(slot)) return { code: 'slot', what: match[0] };
    if (!used.includes(fact)) used.push(fact);
    parts.push({ words: text.slice(from, match.index), slot, at: used.indexOf(fact) });
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  if (used.length === 0) return { code: 'empty', what: text };
  if (used.length > MOST_FACTS) return { code: 'long', what: `${MOST_FACTS} facts` };
  const objection = objectionTo(parts, rest, used);
  if (objection !== null) return objection;
  const written = parts.map(({ words, slot, at }) => `${words}{f${at + 1}.${slot}}`).join('');
  return { text: `${written}${rest}`.trim(), facts: used.map(({ id }) => id) };
}

/** Words, and the slot after them. */
interface Part {
  readonly words: string;
  readonly slot: string;
  readonly at: number;
}

const SIGNS = /[^\p{L}\p{N}\s,.;:!?()'’“”"–—-]/u;
const NUMBERS = /\p{N}/u;
/** What ends a line, turns the direction of writing around or cannot be seen has no place in a sentence. */
const UNSEEN = /[\p{Cc}\p{Cf}]/u;

function objectionTo(parts: readonly Part[], rest: string, used: readonly Speakable[]): Objection | null {
  const said = [...parts.map(({ words }) => words), rest].join(' ');
  const sign = SIGNS.exec(said) ?? UNSEEN.exec(said);
  if (sign !== null) return { code: 'sign', what: sign[0] };
  const number = NUMBERS.exec(said);
  if (number !== null) return { code: 'number', what: number[0] };
  const words = said.match(/\p{L}+/gu) ?? [];
  const only = used.length === 1 ? (used[0] ?? null) : null;
  const directed = words.filter((word) => DIRECTION_WORDS.up.has(word.toLowerCase()) || isDown(word));
  for (const word of words) {
    if (directed.includes(word)) {
      if (only?.direction == null || !DIRECTION_WORDS[only.direction].has(word.toLowerCase()))
        return { code: 'direction', what: word };
    } else if (!isPlainWord(word, only?.kind ?? null)) return { code: 'word', what: word };
  }
  if (directed.length > 0) {
    const modal = words.find((word) => MODALS.has(word.toLowerCase()));
    if (modal !== undefined) return { code: 'direction', what: `${modal} ${directed[0]}` };
    if (only?.kind !== 'correlation' && parts.some(({ slot }) => slot === 'by'))
      return { code: 'direction', what: directed[0] ?? '' };
  }
  return wrongEnd(parts, directed.length > 0);
}

const isDown = (word: string): boolean => DIRECTION_WORDS.down.has(word.toLowerCase());

/** What goes from its end to its start would go the other way. */
function wrongEnd(parts: readonly Part[], isDirected: boolean): Objection | null {
  for (const { words, slot } of parts) {
    if (slot !== 'start' && slot !== 'end') continue;
    const before = /(\p{L}+)\s*$/u.exec(words)?.[1]?.toLowerCase();
    const [own, other] = slot === 'start' ? ['from', 'to'] : ['to', 'from'];
    if (before === other || (isDirected && before !== own)) return { code: 'order', what: `${before ?? ''} {${slot}}` };
  }
  return null;
}

export const isObjection = (checked: CheckedText | Objection): checked is Objection => 'code' in checked;
