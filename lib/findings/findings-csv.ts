import { quoteCsv } from '@/lib/tabular/csv/write-csv';
import { findRow } from '@/lib/tabular/query';
import { cellText, columnById, type Table } from '@/lib/tabular/table';
import type { Finding } from './finding';
import { type NameOf, reasonOf } from './sentences';

const HEADER = 'row_index,column_name,kind,level,confidence,value,repair,reason\r\n';

/** Every cell that findings point at as CSV (RFC 4180, UTF-8), one line a cell; missing values and repairs are empty fields. */
export function* findingsCsv(table: Table, findings: readonly Finding[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const nameOf: NameOf = (id) => columnById(table, id)?.name ?? id;
  yield encoder.encode(HEADER);
  for (const finding of findings) {
    const { column, kind, confidence, certainty, rows } = finding;
    const about = `,${quoteCsv(nameOf(column))},${kind},${confidence},${certainty.toFixed(3)},`;
    const end = `,${quoteCsv(reasonOf(finding, nameOf))}\r\n`;
    const vector = columnById(table, column)?.vector;
    const lines = rows.map((row) => {
      const position = findRow(table, row);
      const value = vector === undefined || position < 0 ? null : cellText(vector, position);
      return `${row}${about}${quoteCsv(value ?? '')},${quoteCsv(repairText(finding, row))}${end}`;
    });
    yield encoder.encode(lines.join(''));
  }
}

function repairText({ repair }: Finding, row: number): string {
  const step = repair?.find(({ operation, params }) => operation === 'replace_value' || params.row === row);
  const value = step?.operation === 'replace_value' ? step.params.to : step?.params.value;
  return value === null || value === undefined ? '' : String(value);
}
