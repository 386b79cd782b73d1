import { completed, type Steps } from '@/lib/stats/steps';
import { rowCount, type Table } from '@/lib/tabular/table';
import { agree } from './agree';
import { findRelations, keeps } from './arithmetic';
import { ColumnView } from './column-view';
import { contentOf, positionsIn } from './content';
import type { Draft, Scene } from './draft';
import type { Finding } from './finding';
import { DETECTORS } from './registry';
import { sampleRows } from './sample';

export interface FindOptions {
  /** The table as it was read, before cleaning: what it wrote where cleaning kept less, what could not be read. */
  readonly source?: Table;
  /** `YYYY-MM-DD`; nothing here reads a clock. */
  readonly today: string;
  /** Only these kinds of detectors, by their names in the registry. */
  readonly detectors?: readonly (keyof typeof DETECTORS)[];
}

/**
 * What is probably wrong with a cleaned table, the most certain and the largest first. A cell is in one finding at most: the
 * one that explains it best. Pure and deterministic; changes no cell; independent of the order of rows.
 */
export function findTable(table: Table, options: FindOptions): Finding[] {
  return completed(findSteps(table, options));
}

/** `findTable` in steps, a detector each. */
export function* findSteps(table: Table, options: FindOptions): Steps<Finding[]> {
  const scene = sceneOf(table, options);
  const names = options.detectors ?? (Object.keys(DETECTORS) as (keyof typeof DETECTORS)[]);
  const drafts: Draft[] = [];
  for (const name of names) {
    yield;
    for (const draft of DETECTORS[name](scene)) drafts.push(draft);
  }
  yield;
  return agree(table, doubtConfirmed(scene, drafts));
}

/** A price that times the quantity is the amount is rather a rare one than a wrong one. */
const CONFIRMED = 0.6;
const DOUBTED: ReadonlySet<Draft['kind']> = new Set(['vote', 'outlier', 'unit']);

/** Drafts about cells that keep a rule of arithmetic nearly all rows keep are less certain. */
function doubtConfirmed(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const relations = drafts.some(({ kind }) => DOUBTED.has(kind)) ? findRelations(scene) : [];
  return drafts.map((draft) => {
    if (!DOUBTED.has(draft.kind)) return draft;
    const own = relations.filter(({ total, parts }) => [total, ...parts].some(({ view }) => view === draft.view));
    const confirmed = draft.positions.filter((position) => own.some((relation) => keeps(relation, position))).length;
    return confirmed > draft.positions.length / 2 ? { ...draft, certainty: draft.certainty * CONFIRMED } : draft;
  });
}

/** The views detectors look at. */
export function sceneOf(table: Table, { source, today }: Pick<FindOptions, 'source' | 'today'>): Scene {
  const sourceRows = source ? positionsIn(source, table) : new Uint32Array();
  const views = table.columns.map(
    (column) =>
      new ColumnView(
        contentOf(
          column,
          source?.columns.find(({ id }) => id === column.id),
          sourceRows,
        ),
      ),
  );
  const rows = rowCount(table);
  return { views, rows, sample: sampleRows(views, rows), today };
}
