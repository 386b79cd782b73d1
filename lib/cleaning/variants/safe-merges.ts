import { nameWords } from '@/lib/tabular/infer/name-evidence';
import { kindOf } from '@/lib/tabular/kinds';
import type { Column } from '@/lib/tabular/table';
import { byMerit, spellingsOf } from './choose-spelling';
import { safeKey, withoutAccents } from './keys';
import type { Merge, ValueCounts } from './values';

/** Short words are names of their own more often than spellings: `Co` and `CO`, `m` and `M`. */
const LETTERS_NEEDED = 3;
/** A spelling of a short word must be so many times rarer than the other. */
const CLEARLY_RARER = 5;

/**
 * Spellings that differ in nothing that means anything: case, blanks, punctuation, width, and accents where the value occurs with
 * and without them (not in names of people: Müller is not Muller).
 */
export function safeMerges(column: Column, values: ValueCounts): Merge[] {
  const isPerson = isPersonal(column);
  const groups = new Map<string, string[]>();
  for (const text of values.keys()) {
    const key = isPerson ? safeKey(text) : withoutAccents(safeKey(text));
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(text);
    else groups.set(key, [text]);
  }
  const several = [...groups].filter(([, texts]) => texts.length > 1);
  if (several.length === 0) return [];
  const spellings = spellingsOf(values);
  return several.flatMap(([key, texts]): Merge[] => {
    const [to = '', ...others] = byMerit(texts, values, spellings);
    const isShort = (key.match(/\p{L}/gu)?.length ?? 0) < LETTERS_NEEDED;
    const most = (values.get(to) ?? 0) / CLEARLY_RARER;
    const from = isShort ? others.filter((text) => (values.get(text) ?? 0) <= most) : others;
    return from.length === 0 ? [] : [{ from, to }];
  });
}

/** Words that say, in a header with `name`, whose name it is. */
const NAME_PARTS = new Set('first last sur given family fore middle maiden full vor nach'.split(' '));
const PERSONAL = new Set(
  'surname surnames firstname lastname forename vorname nachname prénom prenom apellido apellidos cognome sobrenome'.split(
    ' ',
  ),
);

/** Whether the column holds names of people, by what it holds or by its header. */
function isPersonal(column: Column): boolean {
  if (kindOf(column) === 'person') return true;
  const words = nameWords(column.sourceName ?? column.name);
  return (
    words.some((word) => PERSONAL.has(word)) || (words.includes('name') && words.some((word) => NAME_PARTS.has(word)))
  );
}
