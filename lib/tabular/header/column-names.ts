/**
 * Names of the columns from the header rows. In all but the last row an empty cell continues the group on its left, as
 * merged cells are exported; the parts of a name are joined by a space.
 */
export function columnNames(header: readonly string[][], width: number, unnamedFirst: boolean): string[] {
  if (header.length === 0) return Array.from({ length: width }, (_, column) => `column_${column + 1}`);
  const rows = unnamedFirst ? header.map((names) => ['', ...names]) : header;
  const last = rows.length - 1;
  const filled = rows.map((names, index) => (index < last ? fillRight(names, rows.slice(index + 1), width) : names));
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((names) => names[column] ?? '').filter((part) => part !== '');
    return parts.filter((part, index) => part !== parts[index - 1]).join(' ');
  });
}

/** Gives an empty cell the name on its left when there is a name below it. */
function fillRight(names: readonly string[], below: readonly string[][], width: number): string[] {
  let current = '';
  return Array.from({ length: width }, (_, column) => {
    const name = names[column] ?? '';
    if (name !== '') current = name;
    return name === '' && below.some((row) => (row[column] ?? '') !== '') ? current : name;
  });
}
