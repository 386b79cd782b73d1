import { AppError } from '@/lib/errors';
import { ACCEPTED_NAMES, type FileType, formatByContent, formatByExtension } from '@/lib/tabular/formats';
import type { Content } from '@/lib/tabular/formats/format';
import type { ReadingOptions } from '@/lib/tabular/reading-options';
import { findSignature, isBinary, utf16Order } from '@/lib/tabular/signatures';
import { findDelimiter } from './find-delimiter';

/** What to do instead, for the names people try most. */
const ADVICE = new Map<string, string>([
  [
    'txt',
    'A .txt file is read when somebody says that it holds a table (option “as_table”), or when you rename it to .csv or .tsv.',
  ],
  ['xls', 'The old .xls format is not supported. Open it in Excel and save it as .xlsx.'],
  ['xlsb', 'Binary Excel workbooks (.xlsb) are not supported. Open it in Excel and save it as .xlsx.'],
  ['xlsm', 'Workbooks with macros (.xlsm) are not accepted. Open it in Excel and save it as .xlsx.'],
  ['numbers', 'Numbers spreadsheets are not supported. In Numbers, choose File, Export To, and pick Excel or CSV.'],
  ['pdf', 'PDF documents are not supported. Export the table behind it as CSV or XLSX.'],
]);

function refuse(message: string): never {
  throw new AppError('unsupported_file_type', message);
}

/** The extension in lower case, empty when there is none. */
function extensionOf(filename: string): string {
  const name = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  // `export.2024` and `part-00000` have a number at their end, not a kind.
  return /^\d*$/.test(extension) ? '' : extension;
}

/** Names that say nothing of what a file holds, or no more than that it holds data: its content decides. */
const NAMELESS = new Set(['', 'data', 'dat']);

/**
 * The kind of an uploaded file, decided by its name and by its first bytes: both must agree. Where the name says nothing, the
 * content must be a table beyond doubt.
 *
 * @param filename as the person's computer named it
 * @param head the first bytes of the file, up to some tens of kilobytes
 * @param size of the whole file in bytes
 * @param options `as_table`: a person said that a `.txt` file holds a table
 * @throws AppError `empty_file` when there is nothing but white space; `unsupported_file_type` with a sentence that
 * says what the file looks like and what to do
 */
export function sniffFileType(
  filename: string,
  head: Uint8Array,
  size: number,
  options: Pick<ReadingOptions, 'as_table'> = {},
): FileType {
  const extension = extensionOf(filename);
  const isNameless = NAMELESS.has(extension) || (isPlainText(filename) && options.as_table === true);
  const format = formatByExtension(extension);
  if (format === undefined && !isNameless) {
    refuse(
      ADVICE.get(extension) ?? `Files of type .${extension.slice(0, 20)} are not supported. Upload ${ACCEPTED_NAMES}.`,
    );
  }
  if (size === 0 || (head.length >= size && isBlank(head))) throw new AppError('empty_file', 'The file is empty.');
  if (format === undefined) return byContent(extension, head, head.length >= size);
  const content: Content = format.content;
  if (content.kind === 'binary') {
    const found = content.match(head);
    // A workbook is a ZIP archive; one that is named so is read as what it is.
    if (found !== 'no') return (found === 'sure' && formatByContent(head)?.id) || format.id;
    refuse(
      content.advise?.(head) ??
        `The file is named .${extension} but ${foundInstead(head) ?? `is not ${content.looksLike}`}.`,
    );
  }
  const found = foundInstead(head);
  if (found !== undefined) refuse(`The file is named .${extension} but ${found}. Upload ${ACCEPTED_NAMES}.`);
  if (isBinary(head)) {
    refuse(`The file is named .${extension} but does not hold text. Export the table again as ${ACCEPTED_NAMES}.`);
  }
  const text = decodeHead(head).trimStart();
  return content.kind === 'json' ? checkJson(text, extension) : checkDelimited(text, format.id);
}

/** Whether the name is that of plain text, which a person may say holds a table. */
export function isPlainText(filename: string): boolean {
  return extensionOf(filename) === 'txt';
}

/** The kind of a file whose name says nothing. */
function byContent(extension: string, head: Uint8Array, isWhole: boolean): FileType {
  const format = formatByContent(head);
  if (format !== undefined) return format.id;
  const named = extension === '' ? 'The file has no extension' : `The file is named .${extension}`;
  const advice = `Upload ${ACCEPTED_NAMES}.`;
  const found = foundInstead(head);
  if (found !== undefined) refuse(`${named} and ${found}. ${advice}`);
  if (isBinary(head)) refuse(`${named} and does not hold text. ${advice}`);
  const text = decodeHead(head).trimStart();
  if (/^(\{\s*"|\[\s*[[{])/.test(text)) return checkJson(text, 'json');
  if (/^<(!doctype|html|\?xml)/i.test(text)) refuse(`${named} and looks like a web page or XML. ${advice}`);
  const delimiter = findDelimiter(text, isWhole);
  if (delimiter === undefined) refuse(`${named}, and no table was found in it. If it is one, name it .csv or .tsv.`);
  return delimiter === '\t' ? 'tsv' : 'csv';
}

function foundInstead(head: Uint8Array): string | undefined {
  const signature = findSignature(head);
  return signature && `looks like ${signature.looksLike}`;
}

function checkDelimited(text: string, fileType: FileType): FileType {
  if (/^<(!doctype|html|\?xml)/i.test(text)) {
    refuse(
      `The file is named .${fileType} but looks like a web page or XML. Export the table again as ${ACCEPTED_NAMES}.`,
    );
  }
  if (/^\[\s*\{\s*"/.test(text)) refuse(`The file is named .${fileType} but looks like JSON. Rename it to .json.`);
  return fileType;
}

/** One document is `json`; one value a line is `ndjson`, whichever of the two the file is named. */
function checkJson(text: string, extension: string): FileType {
  if (!text.startsWith('{') && !text.startsWith('[')) {
    refuse(`The file is named .${extension} but holds no JSON list of objects. It must begin with [ or {.`);
  }
  const lineEnd = text.indexOf('\n');
  if (lineEnd < 0) return extension === 'json' || text.startsWith('[') ? 'json' : 'ndjson';
  const rest = text.slice(lineEnd).trimStart();
  return isJsonDocument(text.slice(0, lineEnd)) && (rest !== '' || extension !== 'json') ? 'ndjson' : 'json';
}

function isJsonDocument(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    // Not complete JSON is the answer, not a failure.
    return false;
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return decodeHead(bytes).replaceAll('\0', '').trim() === '';
}

/** The head as text, good enough to look at its first characters; `trim` removes a byte order mark as well. */
function decodeHead(head: Uint8Array): string {
  const order = utf16Order(head);
  if (order === undefined) return new TextDecoder('utf-8').decode(head);
  return new TextDecoder(order === 'big' ? 'utf-16be' : 'utf-16le').decode(head);
}
