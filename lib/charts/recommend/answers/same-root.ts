const ENDINGS = new Set(
  (
    'e ed er ers es ing ings ion ions tion tions ation ations ative or ors al als ance ances ence ences ment ments able ability ity ive ives ' +
    'y ies ian ians ist ists ness ful ant ants ent ents ency ancy s d de des ded ding sion sions ption ptions be bes bed bing ure ures age ages ' +
    'ssion ssions t ts tted tting ly th'
  ).split(' '),
);
const LONG_BEGINNING = 5;
const SHORT_BEGINNING = 4;
/** `admit`, `admitted`, `admission`: verbs in -mit and their nouns share four letters. */
const OF_MIT = new Set('t ts tted tting ssion ssions'.split(' '));
/** Endings that make another form of a short word rather than another word. */
const OF_SHORT = new Set('ing ings ment ments ed er ers s es al ation ations'.split(' '));

/**
 * Whether two words, in lower case without accents, are derived from one: they begin alike, and what follows in each is an ending of English
 * (`readmission` and `readmitted`, `production` and `producer`).
 */
export function isSameRoot(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared++;
  for (let length = shared; length >= SHORT_BEGINNING; length--) {
    const [one, other] = [a.slice(length), b.slice(length)];
    const areEndings = (one === '' || ENDINGS.has(one)) && (other === '' || ENDINGS.has(other));
    if (!areEndings) continue;
    if (length >= LONG_BEGINNING) return true;
    if (OF_MIT.has(one) && OF_MIT.has(other)) return true;
    if ((one === '' && OF_SHORT.has(other)) || (other === '' && OF_SHORT.has(one))) return true;
  }
  return false;
}
