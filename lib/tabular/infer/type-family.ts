import { isBooleanWord } from '@/lib/tabular/values/parse-boolean';
import { scanDate } from '@/lib/tabular/values/scan-date';
import { scanNumber } from '@/lib/tabular/values/scan-number';
import { fittingCandidates } from '@/lib/tabular/values/separators';

/** The family a value belongs to on sight. */
export type TypeFamily = 'number' | 'date' | 'boolean' | 'text';

/** Longer text is read as text without a look. */
const LONGEST_VALUE = 80;

/**
 * The family of one value on its own: a date in any order of its parts, a number in any convention with a known unit, a
 * word for yes or no, else text. Eight digits and Excel serials are numbers, 0 and 1 too.
 */
export function typeFamily(text: string): TypeFamily {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST_VALUE) return 'text';
  const parts = scanNumber(trimmed);
  if (parts !== null && !parts.unknownUnit && fittingCandidates(parts.body) !== 0) return 'number';
  const date = scanDate(trimmed);
  if (date !== null && (date.kind !== 'numeric' || Math.min(date.first, date.second) <= 12)) return 'date';
  return isBooleanWord(trimmed) ? 'boolean' : 'text';
}
