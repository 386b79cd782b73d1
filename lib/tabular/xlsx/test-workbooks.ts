import { ZipFile } from 'yazl';
import { collectBytes } from '@/lib/tabular/collect';

/** A ZIP archive of these parts. */
export async function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return collectBytes(asBytes(zip.outputStream));
}

async function* asBytes(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield Buffer.from(chunk);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A minimal workbook written by hand, for what libraries do not write. `sheets` holds the XML inside `worksheet`. */
export function workbookOf(
  sheets: Record<string, string>,
  extra: { strings?: string; styles?: string; workbookPr?: string; prefix?: string } = {},
): Promise<Buffer> {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}">${extra.workbookPr ?? ''}<sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/tab ${i}.xml`))
      .join(
        '',
      )}${relation('x', 'sharedStrings', 'strings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/tab ${i}.xml`] = `<worksheet xmlns="${MAIN}">${sheets[name]}</worksheet>`;
  });
  if (extra.strings !== undefined) parts['xl/strings.xml'] = `<sst xmlns="${MAIN}">${extra.strings}</sst>`;
  if (extra.styles !== undefined) parts['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${extra.styles}</styleSheet>`;
  return zipOf(parts);
}
