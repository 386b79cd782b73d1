import type { ExportFormat } from '@/lib/tabular/formats';
import type { DataSetName } from './generate';

/** The file a stage works on: a data set, in another number of rows or another format if so said. */
export interface DataFile {
  set: DataSetName;
  rows?: number;
  format?: ExportFormat;
}

/**
 * One thing to measure. `prepare` runs once and `renew` before each run, both outside the clock; `run` works on what they
 * gave, and its result is what is said about it in the table, for example the number of rows.
 */
export interface Stage<Prepared = unknown, Input = Prepared> {
  name: string;
  /** What is measured, for the reader of the results. */
  about: string;
  data: DataFile;
  /** What a run may take at most, in milliseconds. */
  budgetMs?: number;
  /** The same work in pandas or DuckDB, under this name in `python/`. */
  counterpart?: string;
  /** Another way to do it there, and in which words. */
  variant?: { counterpart: string; label: string };
  prepare(path: string): Promise<Prepared>;
  /** Gives each run an input nothing is known about yet, where results are remembered. By default runs share one. */
  renew?(prepared: Prepared): Promise<Input> | Input;
  run(input: Input): Promise<string> | string;
}

/** A stage whose types fit each other; what they are is its own business. */
export type AnyStage = Stage<never, never>;

export function stage<Prepared, Input = Prepared>(definition: Stage<Prepared, Input>): AnyStage {
  return definition as AnyStage;
}
