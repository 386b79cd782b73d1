import type { ColumnKind } from './kind';
import type { FactName } from './weights';

/** One thing that was seen of a column and speaks for or against kinds; a sentence is made of it where it is shown. */
export type KindFact =
  | {
      readonly fact: FactName;
      /** Share of the cells it was seen in, 0–1. */
      readonly share: number;
    }
  | {
      readonly fact: 'header_word';
      /** The word of the header, and the kind it speaks for. */
      readonly word: string;
      readonly speaks_for: ColumnKind;
      /** How clearly, 0–1. */
      readonly share: number;
    };
