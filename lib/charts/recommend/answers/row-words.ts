import { isMeasure, roleOf, spokenName } from '@/lib/charts/roles';
import type { Column } from '@/lib/tabular/table';
import { type HeaderWord, headerWords } from './header-words';
import { likeness } from './likeness';
import type { Sentence } from './sentence';
import { SURE } from './sure';

/** Words of a goal, by index, that say what the rows are and name no column. */
export interface RowWords {
  /** They stand in the header of a column that numbers or dates the rows: `CLM_NBR`, `Gift Date`. */
  readonly numbered: ReadonlySet<number>;
  /** They stand in a header before what is told of each: `patient age`. */
  readonly described: ReadonlySet<number>;
}

/** Finds what the rows are called: “claims per state” are counted, where there is a `CLM_NBR`. */
export function rowWords(columns: readonly Column[], { words }: Sentence): RowWords {
  const headers = columns.map((column) => ({
    own: headerWords(spokenName(column)),
    isNumber: roleOf(column) === 'identifier',
    isDate: roleOf(column) === 'time',
    measured: isMeasure(column),
  }));
  const numbered = new Set<number>();
  const described = new Set<number>();
  for (const [i, word] of words.entries()) {
    if (word.asks !== null || word.role === 'group') continue;
    const named = headers.flatMap(({ own, isNumber, isDate, measured }) =>
      (isNumber && !isNumbering(own) ? [] : own)
        .filter((header) => likeness(word, header) >= SURE.root)
        .map(({ weight }) => {
          if (isNumber || (isDate && own.length > 1)) return 'numbered';
          if (weight < 1) return 'described';
          return own.length === 1 || measured ? 'itself' : 'described';
        }),
    );
    if (named.length === 0 || named.includes('itself')) continue;
    (named.includes('numbered') ? numbered : described).add(i);
  }
  return { numbered, described };
}

const NUMBERS = /^(n|id|ids|no|nr|nbr|num|number|code|cd|key|ref|reference)$/;

function isNumbering(own: readonly HeaderWord[]): boolean {
  return own.length === 1 || own.some(({ text }) => NUMBERS.test(text));
}
