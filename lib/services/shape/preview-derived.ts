import { keyAliases } from '@/lib/comparison';
import type { AliasJson, DerivePreviewBody, DerivePreviewJson, JoinFactsJson } from '@/lib/contract/shapes';
import type { Actor } from '@/lib/data/actor';
import { rowsJson } from '@/lib/services/datasets/view/rows-json';
import { joinFacts } from '@/lib/shape/join';
import { makeShape } from '@/lib/shape/make';
import { resolveNames } from '@/lib/shape/resolve-names';
import type { JoinFacts, Shape, ShapeOf } from '@/lib/shape/shape';
import { countMissing, selectRows } from '@/lib/tabular/columns';
import { columnById, rowCount, type Table } from '@/lib/tabular/table';
import { requireParents } from './derive-dataset';
import { noteSentence } from './notes';
import { openParents } from './open-parents';

const SHOWN_ROWS = 20;
/** What makes each row by itself is shown from so many. */
const SAMPLED_ROWS = 200;

/**
 * The first rows of what would come out, how many there would be, and, of a join, what matches. Nothing is stored. Throws as `openParents` and
 * `makeShape`.
 */
export async function previewDerived(actor: Actor, jobId: string, body: DerivePreviewBody): Promise<DerivePreviewJson> {
  const { parents } = await openParents(actor, jobId, body.with);
  requireParents(body.shape, parents.length);
  const tables = parents.map(({ table }) => table);
  const shape = resolveNames(body.shape, tables);
  const [first, second] = tables as [Table, Table];
  const facts = shape.shape === 'join' ? joinFacts(first, second, shape) : null;
  const isRowByRow = shape.shape === 'unpivot' || shape.shape === 'join' || shape.shape === 'append';
  const sampled = shape.shape === 'join' ? [sample(first, shape, second), second] : tables.map((table) => head(table));
  const { table, notes } = makeShape(isRowByRow ? sampled : tables, shape);
  const { columns, rows } = rowsJson(table, { limit: SHOWN_ROWS, offset: 0 });
  return {
    columns: columns.map(({ id, name, type, unit }) => ({ id, name, type, unit })),
    rows,
    row_count: facts?.rows ?? (isRowByRow ? rowsOf(tables, shape) : rowCount(table)),
    notes: (isRowByRow ? notes.filter(({ code }) => code !== 'missing_dropped') : notes).map(noteSentence),
    join: facts && factsJson(facts),
    aliases: shape.shape === 'join' ? aliasesOf(first, second, shape) : [],
  };
}

function head(table: Table): Table {
  const rows = Math.min(rowCount(table), SAMPLED_ROWS);
  return selectRows(
    table,
    Uint32Array.from({ length: rows }, (_, row) => row),
  );
}

/** Rows of the first of which the result shows something. */
function sample(first: Table, shape: ShapeOf<'join'>, second: Table): Table {
  const part = head(first);
  return joinFacts(part, second, shape).rows > 0 ? part : first;
}

/** How many rows come out, without making them. */
function rowsOf(tables: readonly Table[], shape: Shape): number {
  const rows = tables.map(rowCount);
  if (shape.shape === 'append') return rows.reduce((sum, count) => sum + count, 0);
  const [table] = tables;
  if (shape.shape !== 'unpivot' || table === undefined) return 0;
  const missing = shape.drop_missing
    ? shape.columns.reduce(
        (sum, id) => sum + countMissing((columnById(table, id) as Table['columns'][number]).vector),
        0,
      )
    : 0;
  return rowCount(table) * shape.columns.length - missing;
}

/** Of single keys; what a person took over already is found no more. */
function aliasesOf(first: Table, second: Table, { keys, aliases }: ShapeOf<'join'>): AliasJson[] {
  const known = new Set(aliases.map(({ key, left }) => `${key} ${left}`));
  return keys.flatMap((key, index) => {
    const [left, right] = [columnById(first, key.left), columnById(second, key.right)];
    if (left?.vector.kind !== 'text' || right?.vector.kind !== 'text') return [];
    return keyAliases(left.vector, right.vector)
      .map((alias) => ({ key: index, left: alias.first, right: alias.second }))
      .filter((alias) => !known.has(`${alias.key} ${alias.left}`));
  });
}

const factsJson = (facts: JoinFacts): JoinFactsJson => ({
  left_rows: facts.leftRows,
  right_rows: facts.rightRows,
  rows: facts.rows,
  matched_left: facts.matchedLeft,
  matched_right: facts.matchedRight,
  unmatched_left_keys: facts.unmatchedLeftKeys,
  unmatched_right_keys: facts.unmatchedRightKeys,
  unmatched_left: facts.unmatchedLeft.map(({ key, rows }) => ({ key: [...key], rows })),
  unmatched_right: facts.unmatchedRight.map(({ key, rows }) => ({ key: [...key], rows })),
  missing_left: facts.missingLeft,
  missing_right: facts.missingRight,
  repeated_left_keys: facts.repeatedLeftKeys,
  repeated_right_keys: facts.repeatedRightKeys,
  repeated_right: facts.repeatedRight.map(({ key, rows }) => ({ key: [...key], rows })),
});
