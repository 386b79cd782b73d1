import type { HeaderFacts } from './header-facts';
import type { ColumnKind } from './kind';
import type { NumberFacts } from './number-facts';
import type { FactName } from './weights';

const QUANTITIES: readonly ColumnKind[] = ['count', 'money', 'measure', 'share', 'duration'];
const NAMED: readonly ColumnKind[] = ['person', 'place', 'organisation'];

/** What the header says of these values in particular, beyond the kinds its words speak for. Shares are strengths, 0–1. */
export function headerEvidence(
  header: HeaderFacts,
  numbers: NumberFacts | null,
  facts: ReadonlyMap<FactName, number>,
): Map<FactName, number> {
  const seen = new Map<FactName, number>();
  const note = (fact: FactName, strength: number) => {
    if (strength > 0) seen.set(fact, strength);
  };
  const says = (kind: ColumnKind) => header.words.get(kind)?.strength ?? 0;
  const repeats = facts.has('repeating_numbers') || facts.has('texts_repeat');
  if (repeats && !header.words.has('code')) note('reference_word', says('identifier'));
  if (facts.has('several_words') && facts.has('repeating_text'))
    note('repeated_remark', Math.max(says('sentence'), says('text')));
  if (header.scale !== null) note('stated_scale', isOnScale(header.scale, numbers, facts) ? 1 : 0);
  if (numbers === null) return seen;
  if (!header.words.has('code')) note('group_word', says('category'));
  noteUnit(note, header);
  if (header.unit === null)
    note(header.endsInUnit === 'time' ? 'time_unit_ending' : 'unit_ending', header.endsInUnit === null ? 0 : 1);
  if (says('coordinate') >= 0.8 && (numbers.max > 360 || numbers.isWhole))
    note('plane_word', /^(?:lat|lon|lng|long|breit|l[äa]ng)/i.test(header.words.get('coordinate')?.word ?? '') ? 0 : 1);
  note('ratio_word', header.isRatio ? 1 : 0);
  if (numbers.decimals > 0) note('quote_word', header.isQuote ? 1 : 0);
  note('derived_word', header.isDerived && !numbers.isWhole ? 1 : 0);
  if (!showsClock(numbers)) note('time_word', says('time'));
  if (!facts.has('years')) note('span_plural', header.isSpan && numbers.min >= 0 ? 1 : 0);
  if (!numbers.isWhole) return seen;
  if (facts.has('two_numbers')) note('yes_no_word', says('boolean'));
  note('sex_word', header.isSex && numbers.distinct <= 5 ? 1 : 0);
  note('question_item', header.isQuestion && numbers.min >= 0 && numbers.max <= 10 && numbers.distinct > 2 ? 1 : 0);
  note('turn_word', header.isTurn && numbers.min >= 0 && numbers.max < 1000 ? 1 : 0);
  note('date_letters', header.letters === 'date' && numbers.min >= 0 && numbers.max <= 366 ? 1 : 0);
  note('rank_word', header.isRank && numbers.min >= 1 ? 1 : 0);
  note('plural_word', header.isPlural ? 1 : 0);
  if (says('year') > 0.9 && numbers.min >= 30 && numbers.max <= 99 && numbers.distinct >= 3) note('short_years', 1);
  if (header.isPlacing && numbers.min === 1 && numbers.steps === 'all') note('rank_word', 1);
  const thing = header.isTurn ? 0 : Math.max(header.thing, ...NAMED.map((kind) => (header.isPlural ? 0 : says(kind))));
  const isNamed = Math.max(...QUANTITIES.map(says)) < 0.5 && numbers.min >= 0;
  note(repeats ? 'things_repeat' : 'things_numbered', isNamed ? thing : 0);
  return seen;
}

/** Whether whole numbers, or single letters, lie on a scale that the header states, of at most eleven steps. */
function isOnScale(
  [first, last]: NonNullable<HeaderFacts['scale']>,
  numbers: NumberFacts | null,
  facts: ReadonlyMap<FactName, number>,
): boolean {
  if (numbers === null) return /^[A-J]{2}$/.test(first + last) && facts.has('single_letters');
  const low = Number(first);
  const high = Number(last);
  return numbers.isWhole && high > low && high - low <= 10 && numbers.min >= low && numbers.max <= high;
}

function noteUnit(note: (fact: FactName, strength: number) => void, { unit }: HeaderFacts): void {
  if (unit === 'currency') note('header_currency', 1);
  else if (unit === 'percent') note('header_percent', 1);
  else if (unit === 'time') note('header_time_unit', 1);
  else if (unit !== null) note('header_unit', 1);
}

/** Hours, or hours and minutes as four digits. */
export function showsClock({ isWhole, min, max, distinct, share }: NumberFacts): boolean {
  if (!isWhole || min < 0 || max > 2400 || distinct <= 2) return false;
  return max <= 24 || (max > 100 && share((value) => value % 100 < 60) === 1);
}
