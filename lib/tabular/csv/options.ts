import { AppError } from '@/lib/errors';
import type { CsvOptions } from './reading';

const MOST_HEADER_ROWS = 20;

/** Refuses options that make no sense. @throws AppError `invalid_input`, with the option among its fields */
export function checkOptions(options: CsvOptions): void {
  checkCharacter('delimiter', options.delimiter, false);
  checkCharacter('quote', options.quote, true);
  checkCharacter('comment', options.comment, true);
  checkCount('header_rows', options.header_rows, MOST_HEADER_ROWS);
  checkCount('skip_lines', options.skip_lines, Number.MAX_SAFE_INTEGER);
  if (options.delimiter !== undefined && options.delimiter === options.quote) {
    refuse('quote', 'The quote and the delimiter must be different characters.');
  }
}

function checkCharacter(field: string, value: string | undefined, mayBeEmpty: boolean): void {
  if (value === undefined || (mayBeEmpty && value === '')) return;
  const code = value.charCodeAt(0);
  if (value.length !== 1 || code === 0 || code > 0x7f || value === '\n' || value === '\r') {
    refuse(field, `The ${field} must be a single ASCII character and no line end.`);
  }
}

function checkCount(field: string, value: number | undefined, most: number): void {
  if (value !== undefined && !(Number.isInteger(value) && value >= 0 && value <= most)) {
    refuse(field, `${field} must be a whole number from 0 to ${most}.`);
  }
}

function refuse(field: string, message: string): never {
  throw new AppError('invalid_input', message, { fields: { [field]: message } });
}
