import { adjustmentSentence, todoSentence } from '@/lib/comparison/language/alignment';
import { reasonSentence } from '@/lib/comparison/language/reasons';
import type { ComparisonJson } from '@/lib/contract/comparison';
import { labelOf } from '@/lib/tabular/labels';
import { columnById, rowCount, type Table } from '@/lib/tabular/table';
import { alignmentOf, type OpenComparison } from './open-comparison';
import type { LoadedPeriod } from './periods';

/** The name of a column that is known to be there. */
export const nameIn =
  (table: Table) =>
  (id: string): string =>
    columnById(table, id)?.name ?? id;

const sideJson = ({ dataset, table }: LoadedPeriod): ComparisonJson['period_1'] => ({
  job_id: dataset.jobId,
  filename: dataset.filename,
  version: dataset.version,
  row_count: rowCount(table),
  columns: table.columns.map((column) => ({
    id: column.id,
    name: column.name,
    label: labelOf(column),
    type: column.type,
    unit: column.unit ?? null,
  })),
});

/** A comparison as the API tells it. */
export async function comparisonJson(open: OpenComparison): Promise<ComparisonJson> {
  const { row, first, second, mapping } = open;
  const firstName = nameIn(first.table);
  const secondName = nameIn(second.table);
  const proposed = new Map(row.proposal.matches.map((match) => [match.first, match]));
  const isMapped = {
    first: new Set(mapping.map((pair) => pair.first)),
    second: new Set(mapping.map((pair) => pair.second)),
  };
  const alignment = await alignmentOf(open);
  return {
    comparison_id: row.id,
    status: row.status,
    period_1: sideJson(first),
    period_2: sideJson(second),
    header_mapping: Object.fromEntries(
      mapping.map((pair) => {
        const match = proposed.get(pair.first);
        const known = match?.second === pair.second ? match : undefined;
        const candidate = row.proposal.candidates[pair.first]?.find((one) => one.second === pair.second);
        return [
          firstName(pair.first),
          {
            column: secondName(pair.second),
            similarity: known?.similarity ?? candidate?.similarity ?? null,
            certainty: known?.certainty ?? ('chosen' as const),
            reasons: (known?.reasons ?? []).map(reasonSentence),
            column_id_1: pair.first,
            column_id_2: pair.second,
          },
        ];
      }),
    ),
    unmatched_1: first.table.columns.filter(({ id }) => !isMapped.first.has(id)).map(({ name }) => name),
    unmatched_2: second.table.columns.filter(({ id }) => !isMapped.second.has(id)).map(({ name }) => name),
    group_columns: alignment.pairs.filter(({ isGrouping }) => isGrouping).map(({ id }) => firstName(id)),
    candidates: Object.fromEntries(
      Object.entries(row.proposal.candidates)
        .filter(([id]) => columnById(first.table, id) !== undefined)
        .map(([id, candidates]) => [
          firstName(id),
          candidates
            .filter((one) => columnById(second.table, one.second) !== undefined)
            .map(({ second: other, similarity }) => ({ column: secondName(other), similarity })),
        ]),
    ),
    todos: alignment.todos.map((todo) => ({
      column: firstName(todo.pair),
      code: todo.code,
      sentence: todoSentence(todo),
      ...('first' in todo && { first: todo.first, second: todo.second }),
    })),
    adjustments: alignment.pairs.flatMap((pair) =>
      pair.adjustments.map((adjustment) => ({
        column: firstName(pair.id),
        code: adjustment.code,
        sentence: adjustmentSentence(adjustment),
      })),
    ),
    created_at: row.createdAt.toISOString(),
  };
}
