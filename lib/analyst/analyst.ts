import type { Goal, Recommendation } from '@/lib/charts/recommend';
import type { AnalystSource } from '@/lib/contract/charts';
import type { Table } from '@/lib/tabular/table';

/** What an analyst is asked: which charts of this data say most about the goal. */
export interface Question {
  readonly table: Table;
  readonly goal: Goal | null;
}

/** Whoever proposes charts. */
export interface Analyst {
  readonly source: AnalystSource;
  /**
   * Five charts, or as many as the data allows, best first.
   *
   * @throws AnalystFailure when it cannot answer.
   */
  recommend(question: Question): Promise<Recommendation[]>;
}

/** Why an analyst has no answer, as a sentence for a person. */
export class AnalystFailure extends Error {
  override readonly name = 'AnalystFailure';
}

/** How many charts are recommended. */
export const RECOMMENDED = 5;
