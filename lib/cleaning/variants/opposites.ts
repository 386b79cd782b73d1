/*
 * Words that are a slip of the keyboard apart, or share their place in a phrase, and mean different things. Values that differ in
 * one of them are never offered as spellings of one value. Further languages and pairs are added here.
 */
const CONTRASTS: readonly (readonly string[])[] = [
  // Directions and sides.
  ['north', 'south', 'east', 'west', 'northern', 'southern', 'eastern', 'western', 'n', 's', 'e', 'w'],
  ['ne', 'nw', 'se', 'sw', 'northeast', 'northwest', 'southeast', 'southwest'],
  ['left', 'right', 'upper', 'lower', 'inner', 'outer', 'top', 'bottom', 'front', 'back', 'rear', 'up', 'down'],
  ['nord', 'sud', 'süd', 'ost', 'est', 'ouest', 'oeste', 'este', 'norte', 'sur', 'sul', 'links', 'rechts'],
  // Sex and family.
  ['male', 'female', 'man', 'woman', 'men', 'women', 'boy', 'girl', 'boys', 'girls', 'm', 'f', 'mr', 'mrs', 'ms'],
  ['he', 'she', 'his', 'her', 'son', 'daughter', 'father', 'mother', 'brother', 'sister', 'king', 'queen'],
  // Negation and its prefixes are told by `isNegated`, too.
  ['yes', 'no', 'not', 'non', 'none', 'never', 'with', 'without', 'true', 'false', 'on', 'off', 'in', 'out', 'ex'],
  // Time.
  ['am', 'pm', 'a', 'p', 'day', 'night', 'morning', 'evening', 'before', 'after', 'pre', 'post', 'old', 'new'],
  // Amounts and ranks.
  [
    'min',
    'max',
    'minimum',
    'maximum',
    'low',
    'high',
    'more',
    'less',
    'over',
    'under',
    'above',
    'below',
    'first',
    'last',
  ],
  [
    'small',
    'large',
    'big',
    'little',
    'major',
    'minor',
    'senior',
    'junior',
    'sr',
    'jr',
    'single',
    'double',
    'full',
    'part',
  ],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'],
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'half', 'quarter', 'third'],
  // What stands against each other.
  ['import', 'export', 'imports', 'exports', 'internal', 'external', 'interior', 'exterior', 'public', 'private'],
  ['buy', 'sell', 'credit', 'debit', 'income', 'outcome', 'input', 'output', 'home', 'away', 'urban', 'rural'],
  ['active', 'inactive', 'open', 'closed', 'positive', 'negative', 'hyper', 'hypo', 'intra', 'inter'],
];

const CONTRASTING: ReadonlySet<string> = new Set(CONTRASTS.flat());
const NEGATING = /^(?:un|in|im|ir|il|non|dis|anti|mis|ex|pre|post|sub|super|hyper|hypo|inter|intra)/;

/** Whether two words that are not the same mean different things however alike they look. */
export function areOpposed(a: string, b: string): boolean {
  if (CONTRASTING.has(a) || CONTRASTING.has(b)) return true;
  return isNegated(a, b) || isNegated(b, a);
}

function isNegated(word: string, other: string): boolean {
  const prefix = NEGATING.exec(word)?.[0];
  return prefix !== undefined && word.slice(prefix.length) === other;
}
