import type { Column } from '@/lib/tabular/table';
import { type Amounts, amountsOf } from './amounts';

/** Blocks that a total may stand for are remembered back to so many, besides the whole table. */
const MOST_BLOCKS = 24;

/** Sums of one column over the records up to a row. */
interface Running {
  amounts: Amounts;
  sum: number;
  values: number;
  nonZero: number;
}

type Snapshot = readonly { sum: number; values: number; nonZero: number }[];

/** Where a block of records begins, and what had been added up by then. */
interface Block {
  row: number;
  before: Snapshot;
}

/** The sums that a row could stand for, of one block of records above it. */
export interface BlockSums {
  /** Rows `first … last` are the block, totals among them left out. */
  first: number;
  of(column: number): { sum: number; values: number; nonZero: number } | undefined;
}

/**
 * Adds up columns row by row, and remembers where blocks began: at the top and after each total, so that a total can be of the rows since
 * the last one, of several groups with their own totals, or of all.
 */
export class RunningSums {
  private readonly running: (Running | undefined)[];
  private blocks: Block[];
  private next = 0;

  constructor(columns: readonly Column[]) {
    this.running = columns.map((column) => {
      const amounts = amountsOf(column);
      return amounts && { amounts, sum: 0, values: 0, nonZero: 0 };
    });
    this.blocks = [{ row: 0, before: this.snapshot() }];
  }

  amountAt(row: number, column: number): number {
    return this.running[column]?.amounts.at(row) ?? Number.NaN;
  }

  decimals(column: number): number {
    return this.running[column]?.amounts.decimals ?? 0;
  }

  /** Adds up to, and without, `row`; rows that are no records are left out. */
  advanceTo(row: number, isRecord: (row: number) => boolean): void {
    for (; this.next < row; this.next++) {
      if (!isRecord(this.next)) continue;
      for (const each of this.running) {
        const value = each?.amounts.at(this.next) ?? Number.NaN;
        if (each === undefined || Number.isNaN(value)) continue;
        each.sum += value;
        each.values++;
        if (value !== 0) each.nonZero++;
      }
    }
  }

  /** The blocks that end where was advanced to, the smallest first. */
  blocksAbove(): BlockSums[] {
    return this.blocks.toReversed().map(({ row, before }) => ({
      first: row,
      of: (column) => {
        const now = this.running[column];
        const then = before[column];
        if (now === undefined || then === undefined) return undefined;
        return { sum: now.sum - then.sum, values: now.values - then.values, nonZero: now.nonZero - then.nonZero };
      },
    }));
  }

  /** Notes that `row` is the total of the block that began at `first`. */
  closeBlock(row: number, first: number): void {
    this.blocks = this.blocks.filter((block) => block.row <= first);
    this.openBlock(row + 1);
  }

  /** A block of records begins at `row`. */
  openBlock(row: number): void {
    const [whole, ...others] = this.blocks;
    if (whole === undefined || this.blocks.at(-1)?.row === row) return;
    this.blocks = [whole, ...others.slice(-MOST_BLOCKS), { row, before: this.snapshot() }];
  }

  private snapshot(): Snapshot {
    return this.running.map((each) => ({
      sum: each?.sum ?? 0,
      values: each?.values ?? 0,
      nonZero: each?.nonZero ?? 0,
    }));
  }
}
