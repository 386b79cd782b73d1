import { roleOf, spokenName } from '@/lib/charts/roles';
import type { Column } from '@/lib/tabular/table';
import type { Candidate } from './candidate';
import { isSameWord, meaningfulStems } from './words';

type Asked = Pick<Candidate, 'measure' | 'along' | 'intent'>;

/** How far a chart answers what a goal asks word for word; 0 where it does not. */
export type Answer = (candidate: Asked) => number;

/** Whether every word of the column's name stands in the goal: “us gross” names `US_Gross`, not `Worldwide_Gross`. */
export function isNamed(column: Column, stems: readonly string[]): boolean {
  const words = meaningfulStems(spokenName(column));
  return words.length > 0 && words.every((word) => stems.some((stem) => isSameWord(word, stem)));
}

/**
 * What a goal asks word for word: a measure over the columns it names, and over time when it speaks of time. A chart of other
 * columns, or of more of them, is no answer; the more of the named columns it has, the better it answers.
 *
 * @param isAbout whether the goal speaks of a column in any way
 */
export function answerOf(stems: readonly string[], asksTime: boolean, isAbout: (column: Column) => boolean): Answer {
  const named = new Map<Column, boolean>();
  const isSaid = (column: Column): boolean => {
    const known = named.get(column) ?? isNamed(column, stems);
    named.set(column, known);
    return known;
  };
  const isTime = (column: Column) => roleOf(column) === 'time';
  return ({ measure, along, intent }) => {
    if (measure === null || along.length === 0) return 0;
    if (asksTime) {
      const isAnswer =
        intent === 'time' && isAbout(measure) && along.every((column) => isTime(column) || isSaid(column));
      return isAnswer ? along.length : 0;
    }
    const isAnswer = isSaid(measure) && intent !== 'relate' && along.every(isSaid) && !along.includes(measure);
    return isAnswer ? along.length : 0;
  };
}
