import type { Adjustment, AlignTodo } from '@/lib/comparison/align/alignment';
import type { SchemaDrift } from '@/lib/comparison/deltas/delta';
import { decimalText, plural } from '@/lib/text/words';

/** What has to be decided before a pair is compared, as a sentence without a full stop. */
export function todoSentence(todo: AlignTodo): string {
  switch (todo.code) {
    case 'two_currencies':
      return `${todo.first} beside ${todo.second}: give the rate to compare them`;
    case 'other_unit':
      return `${todo.first} beside ${todo.second}: these do not turn into each other; give the factor if there is one`;
    case 'other_type':
      return `${todo.first} beside ${todo.second}: these values cannot be compared`;
    case 'maybe_scaled':
      return `The second may be scaled by ${decimalText(todo.factor)}, but nothing says so; it is compared as it is`;
  }
}

const side = (name: 'first' | 'second') => (name === 'first' ? 'first period' : 'second period');

/** What was done to compare a pair, as a sentence without a full stop. */
export function adjustmentSentence(adjustment: Adjustment): string {
  switch (adjustment.code) {
    case 'scaled': {
      const units =
        adjustment.from !== null && adjustment.to !== null ? ` (${adjustment.from} to ${adjustment.to})` : '';
      return `Values of the second period were multiplied by ${decimalText(adjustment.factor)}${units}`;
    }
    case 'temperature':
      return `${adjustment.from} was turned into ${adjustment.to}`;
    case 'read_as_numbers':
      return `Numbers kept as text in the ${side(adjustment.side)} were read`;
    case 'spellings_joined':
      return `${plural(adjustment.count, 'value')} that differ in case, blanks or signs alone count as one`;
    case 'cut_to_month':
      return `Compared by month, as the other period knows no days (the ${side(adjustment.side)} does)`;
  }
}

/** What changed about the columns, as a sentence without a full stop. `nameOf` gives the first's name of a pair. */
export function driftSentence(drift: SchemaDrift, nameOf: (pair: string) => string): string {
  switch (drift.code) {
    case 'column_added':
      return `“${drift.name}” is new`;
    case 'column_removed':
      return `“${drift.name}” is gone`;
    case 'renamed':
      return `“${drift.before}” is called “${drift.after}” now`;
    case 'moved':
      return `“${nameOf(drift.pair)}” moved from place ${drift.before + 1} to ${drift.after + 1}`;
    case 'type_changed':
      return `“${nameOf(drift.pair)}” was ${drift.before} and is ${drift.after}`;
    case 'kind_changed':
      return `“${nameOf(drift.pair)}” held ${drift.before} and holds ${drift.after}`;
    case 'unit_changed':
      return `“${nameOf(drift.pair)}” was in ${drift.before ?? 'no unit'} and is in ${drift.after ?? 'no unit'}`;
  }
}
