import { AppError } from '@/lib/errors';
import { ACCEPTED_NAMES, type FileType, formatByExtension } from '@/lib/tabular/formats';
import type { Content } from '@/lib/tabular/formats/format';
import { findSignature, isBinary, utf16Order } from '@/lib/tabular/signatures';

/** What to do instead, for the names people try most. */
const ADVICE = new Map<string, string>([
  ['txt', 'Plain .txt files are not accepted. If it holds a table, rename it to .csv or .tsv.'],
  ['xls', 'The old .xls format is not supported. Open it in Excel and save it as .xlsx.'],
  ['xlsb', 'Binary Excel workbooks (.xlsb) are not supported. Open it in Excel and save it as .xlsx.'],
  ['xlsm', 'Workbooks with macros (.xlsm) are not accepted. Open it in Excel and save it as .xlsx.'],
  ['ods', 'OpenDocument spreadsheets (.ods) are not supported. Save it as .xlsx or export it as CSV.'],
  ['numbers', 'Numbers spreadsheets are not supported. In Numbers, choose File, Export To, and pick Excel or CSV.'],
  ['pdf', 'PDF documents are not supported. Export the table behind it as CSV or XLSX.'],
  ['gz', 'Compressed files are not accepted. Unpack it first and upload what is inside.'],
  ['zip', 'Compressed files are not accepted. Unpack it first and upload what is inside.'],
]);

function refuse(message: string): never {
  throw new AppError('unsupported_file_type', message);
}

/** The extension in lower case, empty when there is none. */
function extensionOf(filename: string): string {
  const name = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * The kind of an uploaded file, decided by its name and by its first bytes: both must agree.
 *
 * @param filename as the person's computer named it
 * @param head the first bytes of the file, up to some tens of kilobytes
 * @param size of the whole file in bytes
 * @throws AppError `empty_file` when there is nothing but white space; `unsupported_file_type` with a sentence that
 * says what the file looks like and what to do
 */
export function sniffFileType(filename: string, head: Uint8Array, size: number): FileType {
  const extension = extensionOf(filename);
  const format = formatByExtension(extension);
  if (format === undefined) {
    const advice = ADVICE.get(extension);
    if (advice !== undefined) refuse(advice);
    if (extension === '') refuse(`The file has no extension. Name it after what it is: ${ACCEPTED_NAMES}.`);
    refuse(`Files of type .${extension.slice(0, 20)} are not supported. Upload ${ACCEPTED_NAMES}.`);
  }
  if (size === 0 || (head.length >= size && isBlank(head))) throw new AppError('empty_file', 'The file is empty.');
  const content: Content = format.content;
  if (content.kind === 'binary') {
    if (content.match(head) !== 'no') return format.id;
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
