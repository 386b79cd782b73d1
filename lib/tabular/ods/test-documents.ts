import { zipOf } from '@/lib/tabular/xlsx/test-workbooks';

const NAMESPACES = ['office', 'table', 'text', 'style', 'calcext']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** An OpenDocument spreadsheet written by hand. `sheets` holds the XML inside each `table:table`. */
export function documentOf(sheets: Record<string, string>, styles = '', more: Record<string, string> = {}) {
  const tables = Object.entries(sheets).map(
    ([name, xml]) => `<table:table table:name="${name}" table:style-name="${name}">${xml}</table:table>`,
  );
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles>
<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
}

/** One cell; `more` are attributes, such as a formula. */
export function cellOf(value: string | number | null, more = ''): string {
  if (value === null) return `<table:table-cell ${more}/>`;
  const type =
    typeof value === 'number' ? `office:value-type="float" office:value="${value}"` : 'office:value-type="string"';
  return `<table:table-cell ${type} ${more}><text:p>${value}</text:p></table:table-cell>`;
}

/** Rows of plain cells. */
export function rowsOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `<table:table-row>${row.map((value) => cellOf(value)).join('')}</table:table-row>`).join('');
}
