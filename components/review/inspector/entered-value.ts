export type Entered = { value: string | number } | { problem: string };

export type Precision = 'month' | 'day' | 'datetime';

const FORMS: Record<Precision, { pattern: RegExp; written: string; length: number }> = {
  month: { pattern: /^\d{4}-(0[1-9]|1[0-2])/, written: 'YYYY-MM', length: 7 },
  day: { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/, written: 'YYYY-MM-DD', length: 10 },
  datetime: {
    pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?/,
    written: 'YYYY-MM-DDThh:mm:ss',
    length: 19,
  },
};

/** What a person typed, as a cell of this column holds it: a number, or a date as precise as the others. */
export function enteredValue(typed: string, column: { type: string; precision: Precision | null }): Entered {
  const text = typed.trim();
  if (text === '') return { problem: 'Enter a value.' };
  if (column.type === 'number' || column.type === 'integer') {
    const value = Number(text);
    return Number.isFinite(value) ? { value } : { problem: 'This column holds numbers, such as 12.5.' };
  }
  if ((column.type === 'date' || column.type === 'datetime') && column.precision) {
    const { pattern, written, length } = FORMS[column.precision];
    return pattern.test(text) ? { value: text.slice(0, length) } : { problem: `Write the date ${written}.` };
  }
  return { value: text };
}

/** What to show in an empty field. */
export function valueHint(column: { type: string; precision: Precision | null }): string {
  if (column.type === 'number' || column.type === 'integer') return 'Number';
  if (column.precision && (column.type === 'date' || column.type === 'datetime'))
    return FORMS[column.precision].written;
  return 'Value';
}
