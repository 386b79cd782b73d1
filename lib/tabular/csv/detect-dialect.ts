import { SPACE } from './bytes';
import type { Dialect } from './dialect';
import { type SampleRow, sampleRows } from './sample';
import { DELIMITERS, isWeak, scoreDialect } from './score-dialect';

/** What a file scores as a single column; a dialect with columns must do better. */
const SINGLE_COLUMN_SCORE = 0.2;
/** Share of the fields behind a delimiter that begin with a blank where all are meant to. */
const INITIAL_SPACE_SHARE = 0.98;

/**
 * Finds how a file is delimited and quoted from its first bytes. Every dialect that could be is tried, and the one whose
 * rows look most like a table is taken: rows of one length, cells that look like values and hold no left-over
 * delimiters or quotes. (The idea of judging by row pattern and by cell type together: van den Burg, Nazábal and
 * Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019.)
 *
 * @param sample the start of the file, UTF-8
 * @param complete `sample` is the whole file
 * @param given what a person decided, which is not questioned
 */
export function detectDialect(sample: Uint8Array, complete: boolean, given: Partial<Dialect>): Dialect {
  // A colon or a blank is no delimiter where a comma or the like cuts every row, with the header, into as many fields.
  let isClear = false;
  let best: Dialect = {
    delimiter: given.delimiter ?? absentDelimiter(sample),
    quote: given.quote ?? '"',
    escape: given.escape ?? 'doubled',
  };
  let bestScore = given.delimiter === undefined ? SINGLE_COLUMN_SCORE : 0;
  let bestRows: readonly SampleRow[] = [];
  for (const dialect of candidates(sample, given)) {
    if (isClear && isWeak(dialect.delimiter)) break;
    const tried = sampleRows(sample, complete, dialect);
    const { rows } = tried;
    const score = scoreDialect(tried, dialect);
    isClear ||= score.fitsAll && score.value > SINGLE_COLUMN_SCORE;
    if (score.value <= bestScore) continue;
    best = dialect;
    bestScore = score.value;
    bestRows = rows;
  }
  const skipInitialSpace = given.skipInitialSpace ?? (best.delimiter !== ' ' && hasInitialSpaces(bestRows));
  return skipInitialSpace ? { ...best, skipInitialSpace } : best;
}

/** For a single column: a delimiter that cuts none of its cells. */
function absentDelimiter(sample: Uint8Array): string {
  return [...DELIMITERS.keys()].find((delimiter) => !sample.includes(delimiter.charCodeAt(0))) ?? ',';
}

function candidates(sample: Uint8Array, given: Partial<Dialect>): Dialect[] {
  const has = (...characters: string[]) => characters.every((character) => sample.includes(character.charCodeAt(0)));
  const delimiters = given.delimiter === undefined ? [...DELIMITERS.keys()].filter((d) => has(d)) : [given.delimiter];
  const quotes = given.quote === undefined ? ['"', "'"].filter((quote) => quote === '"' || has(quote)) : [given.quote];
  const escapes: Dialect['escape'][] =
    given.escape === undefined
      ? has('\\', '"') || has('\\', "'")
        ? ['doubled', 'backslash']
        : ['doubled']
      : [given.escape];
  const runs: (1 | 2 | undefined)[] = hasBlankRuns(sample) ? [undefined, 1, 2] : [undefined];
  return delimiters.flatMap((delimiter) =>
    quotes.flatMap((quote) =>
      escapes.flatMap((style): Dialect[] =>
        (delimiter === ' ' ? runs : [undefined]).map((blankRun) => ({
          delimiter,
          quote,
          escape: style,
          ...(blankRun !== undefined && { blankRun }),
        })),
      ),
    ),
  );
}

/** Two blanks one after the other. */
function hasBlankRuns(sample: Uint8Array): boolean {
  for (let at = sample.indexOf(SPACE); at >= 0; at = sample.indexOf(SPACE, at + 1))
    if (sample[at + 1] === SPACE) return true;
  return false;
}

/** Whether a blank follows every delimiter: then it belongs to the delimiter. Before quotes it never counts as part of a field. */
function hasInitialSpaces(rows: readonly SampleRow[]): boolean {
  let following = 0;
  let withSpace = 0;
  for (const { cells } of rows) {
    for (const [index, { text, quoted }] of cells.entries()) {
      if (index === 0 || quoted || text.trim() === '') continue;
      following++;
      if (text.startsWith(' ')) withSpace++;
    }
  }
  return rows.length > 1 && following >= rows.length / 2 && withSpace >= following * INITIAL_SPACE_SHARE;
}
