import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTexts } from './table-rows';
import { Tokeniser } from './tokeniser';

/** Every row of a text that arrives in these pieces, with its line. */
function tokenise(pieces: Uint8Array[], style: 'doubled' | 'backslash' = 'doubled') {
  const rows: [line: number, ...fields: string[]][] = [];
  const tokeniser = new Tokeniser(
    { delimiter: ',', quote: '"', escape: style },
    {
      irregularRow(self, row) {
        rows.push([row.line, ...fieldTexts(self, row)]);
        self.take();
      },
    },
  );
  for (const piece of pieces) {
    tokeniser.append(piece);
    tokeniser.run(false);
  }
  tokeniser.run(true);
  return { rows, newlines: tokeniser.newlines, quotes: tokeniser.quotes };
}

const whole = (text: string, style?: 'doubled' | 'backslash') => tokenise([Buffer.from(text)], style);

describe('Tokeniser', () => {
  it('finds the same rows however the file is cut into chunks', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', '"', ',', '\n', '\r', '\r\n', ' ', 'a', 'é', '\\', '""', '\\"', ',"'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat(80), { maxLength: 6 }),
        fc.constantFrom<'doubled' | 'backslash'>('doubled', 'backslash'),
        (content, cuts, style) => {
          const bytes = Buffer.from(content);
          const ends = [...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
          const pieces = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
          expect(tokenise(pieces, style)).toEqual(tokenise([bytes], style));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('counts the lines that cells of several lines take', () => {
    expect(whole('a\n"b\r\nc\nd"\r\ne').rows).toEqual([
      [1, 'a'],
      [2, 'b\r\nc\nd'],
      [5, 'e'],
    ]);
  });

  it('takes out escapes of both kinds, and leaves other backslashes alone', () => {
    expect(whole('"a ""b"" \\"').rows).toEqual([[1, 'a "b" \\']]);
    expect(whole('"a \\"b\\" ""c"" \\\\ \\n"', 'backslash').rows).toEqual([[1, 'a "b" "c" \\ \\n']]);
  });

  it('counts quotes that were left open and quotes that end nothing', () => {
    const { rows, quotes } = whole('"a,b\n"c" d",e\n"f"');
    expect(rows).toEqual([
      [1, '"a', 'b'],
      [2, 'c" d', 'e'],
      [3, 'f'],
    ]);
    expect(quotes).toEqual({ fields: 2, unclosed: 1, stray: 1 });
  });

  it('gives up on a quoted cell after four megabytes', () => {
    const rowsBelow = `${'x'.repeat(400)},y\n`.repeat(12_000);
    const { rows, quotes } = tokenise([Buffer.from(`a,b\n"c,d\n${rowsBelow}`), Buffer.from('e,f\n')]);
    expect(quotes.unclosed).toBe(1);
    expect(rows).toHaveLength(12_003);
    expect(rows[1]).toEqual([2, '"c', 'd']);
  });
});
