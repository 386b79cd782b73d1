import type { Column } from '@/lib/tabular/table';
import { hasOrder } from './categories';
import { hasNumbers, isDrawnAsLine, kindOf } from './choose';
import { type ColumnRole, roleOf } from './roles';
import { columnWords } from './titles';
import { hasAtMost, numbersOf } from './values';

/** What a type of chart has to know of a column to say where it wants it and whether it can be drawn. */
export interface ColumnFacts {
  readonly id: string;
  /** “price”, as it stands in a sentence. */
  readonly quoted: string;
  readonly kind: 'time' | 'number' | 'text';
  readonly role: ColumnRole;
  /** Its values can be added up, averaged and compared: also years, and numbers that stand for categories. */
  readonly hasNumbers: boolean;
  /** Its categories have an order of their own. */
  readonly hasOrder: boolean;
  /** Its values, of whatever kind, can be told apart as categories. */
  readonly isCategorical: boolean;
  /** An axis of its numbers has few enough places for one value each. */
  readonly isDrawnAsLine: boolean;
}

/** Numbers that may stand side by side as bars. */
const MOST_BARS = 50;

/** The facts of a column, each found when it is asked for: some look at all rows. */
export function columnFacts(column: Column): ColumnFacts {
  return {
    id: column.id,
    get quoted() {
      return `“${columnWords(column)}”`;
    },
    get kind() {
      return kindOf(column);
    },
    get role() {
      return roleOf(column);
    },
    get hasNumbers() {
      return hasNumbers(column);
    },
    get hasOrder() {
      return hasOrder(column);
    },
    get isCategorical() {
      if (kindOf(column) !== 'number') return true;
      const values = numbersOf(column);
      return values !== null && hasAtMost(values, MOST_BARS);
    },
    get isDrawnAsLine() {
      return isDrawnAsLine(column);
    },
  };
}
