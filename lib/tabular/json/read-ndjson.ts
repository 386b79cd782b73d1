import { AppError } from '@/lib/errors';
import { type JsonResult, jsonResult } from './read-json';
import { JsonRows, kindOf } from './rows';
import { openText } from './text-chunks';
import { valueStream } from './values';

const NEWLINE = 10;

/**
 * Reads newline-delimited JSON: one object a line; blank lines are passed over. Lists are accepted as rows too, the
 * first being the header.
 *
 * @throws AppError `unreadable_file` naming the line that is not one complete object
 */
export async function readNdjson(chunks: AsyncIterable<Uint8Array>): Promise<JsonResult> {
  const rows = new JsonRows();
  let line = 1;
  let documentsBefore = 0;
  const stream = valueStream(
    { path: [], each: 'self' },
    {
      value: (value) => {
        // A lone value among objects is a sign of damage where every line stands for itself.
        if (typeof value !== 'object') throw badLine(line, `is ${kindOf(value)}`);
        rows.add(value, `Line ${line}`);
      },
    },
  );
  const text = await openText(chunks);

  const endLine = () => {
    if (!stream.atRest) throw badLine(line, 'ends before its value does');
    if (stream.documents > documentsBefore + 1) throw badLine(line, 'holds more than one value');
    documentsBefore = stream.documents;
    line++;
  };

  const write = (bytes: Uint8Array) => {
    try {
      stream.write(bytes);
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw badLine(line, 'is not valid JSON', cause);
    }
  };

  for await (const chunk of text.chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      // The newline goes with its line: it ends a number.
      write(chunk.subarray(start, end + 1));
      endLine();
      start = end + 1;
    }
    if (start < chunk.length) write(chunk.subarray(start));
  }
  try {
    if (stream.documents > 0 || !stream.atRest) stream.end();
  } catch (cause) {
    throw badLine(line, 'is not complete', cause);
  }
  endLine();
  return jsonResult(rows, stream, text.report, { format: 'ndjson' });
}

function badLine(line: number, what: string, cause?: unknown): AppError {
  return new AppError(
    'unreadable_file',
    `Line ${line.toLocaleString('en')} ${what}. Each line must be one JSON object.`,
    {
      cause,
    },
  );
}
