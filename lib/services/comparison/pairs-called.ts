import { AppError } from '@/lib/errors';
import { findColumn } from '@/lib/tabular/find-column';
import type { OpenComparison } from './open-comparison';

/**
 * Ids of the pairs somebody means by names or ids of columns of the first period, with commas between them or as a JSON array.
 * Throws `invalid_input` for a column that is not there or has no partner.
 */
export function pairsCalled(
  { first, mapping }: Pick<OpenComparison, 'first' | 'mapping'>,
  text: string | undefined,
  field: string,
): string[] {
  const ids = namesIn(text).map((name) => findColumn(first.table, name, field).id);
  const lonely = ids.find((id) => !mapping.some((pair) => pair.first === id));
  if (lonely === undefined) return [...new Set(ids)];
  const name = findColumn(first.table, lonely).name;
  throw new AppError('invalid_input', `“${name}” has no partner in the second period.`, {
    fields: { [field]: 'names a column without a partner' },
  });
}

function namesIn(text: string | undefined): string[] {
  if (text === undefined || text.trim() === '') return [];
  if (!text.startsWith('[')) return text.split(',').map((name) => name.trim());
  try {
    const names: unknown = JSON.parse(text);
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names;
  } catch {
    // Said below, as for anything else that is no list of names.
  }
  throw new AppError(
    'invalid_input',
    'Columns are given as names with commas between them, or as a JSON array of names.',
  );
}
