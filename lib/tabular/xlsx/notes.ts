import type { SheetReading } from './sheets';

/** What a person should know about how the workbook was read, in sentences. */
export function sheetNotes(reading: Omit<SheetReading<string>, 'notes'>): string[] {
  const notes: string[] = [];
  const others = reading.sheets.filter(({ name }) => name !== reading.sheet);
  if (others.length > 0) {
    const before = reading.sheets.slice(
      0,
      reading.sheets.findIndex(({ name }) => name === reading.sheet),
    );
    const isPassed = before.some(({ hidden, rows, columns }) => !hidden && (rows ?? 0) > 1 && (columns ?? 0) > 1);
    const read = isPassed ? 'has the largest table and was read' : 'was read';
    notes.push(
      `Sheet “${reading.sheet}” ${read}; the workbook also has ${listed(others.map(({ name }) => `“${name}”`))}.`,
    );
  }
  const { tables = [], table = 1 } = reading;
  if (tables.length > 1) {
    const rest = tables.filter((_, index) => index !== table - 1).map(({ range }) => range);
    notes.push(
      `The sheet holds ${tables.length} tables; ${tables[table - 1]?.range} was read, ${listed(rest)} left out.`,
    );
  }
  if (reading.header_rows.length === 0) notes.push('There is no header; the columns are numbered.');
  if (reading.header_rows.length > 1)
    notes.push(`Rows ${reading.header_rows.join(' and ')} together name the columns.`);
  if (reading.preamble.length > 0) notes.push(`${rows(reading.preamble.length)} above the header left out.`);
  if (reading.blank_rows > 0) notes.push(`${rows(reading.blank_rows)} without any cell left out.`);
  if (reading.error_cells.count > 0) {
    const examples = reading.error_cells.examples.slice(0, 3).map(({ cell, error }) => `${error} in ${cell}`);
    notes.push(`${counted(reading.error_cells.count, 'cell')} with an error taken as missing (${listed(examples)}).`);
  }
  if (reading.hidden_rows > 0) notes.push(`${counted(reading.hidden_rows, 'hidden row')} read like the others.`);
  if (reading.hidden_columns.length > 0) {
    const letters = listed(reading.hidden_columns);
    notes.push(`${counted(reading.hidden_columns.length, 'hidden column')} read like the others (${letters}).`);
  }
  if (reading.formulas > 0) {
    const value = reading.formulas === 1 ? 'the value it had' : 'the value they had';
    notes.push(`${counted(reading.formulas, 'formula')} read as ${value} when the workbook was saved.`);
  }
  if (reading.formulas_without_value > 0) {
    notes.push(`${counted(reading.formulas_without_value, 'formula')} never calculated, and so missing.`);
  }
  return notes;
}

function rows(count: number): string {
  return counted(count, 'row');
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function listed(words: readonly string[]): string {
  return words.length <= 5 ? words.join(', ') : `${words.slice(0, 5).join(', ')} and ${words.length - 5} more`;
}
