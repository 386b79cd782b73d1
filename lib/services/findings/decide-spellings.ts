import { addStep } from '@/lib/cleaning/edit-recipe';
import { parseStep } from '@/lib/cleaning/validate';
import type { SpellingsDecision } from '@/lib/contract/spellings';
import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { changeRecipe } from '@/lib/services/datasets/change-recipe';
import type { ChangeOutcome } from '@/lib/services/datasets/request-run';
import { loadTable } from '@/lib/storage/tables';
import { noSuchColumn } from '@/lib/tabular/find-column';
import { columnById } from '@/lib/tabular/table';
import { dismissal } from './decisions';
import { apartId } from './spelling-ids';

/**
 * Merges spellings of a column, and remembers which are different values, as one change. Throws `not_found` for a column there is not,
 * `invalid_input` where a spelling is to become two values, and as `changeableVersion`.
 */
export async function decideSpellings(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  columnId: string,
  { merges, apart }: SpellingsDecision,
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const table = await loadTable(current.dataset.tableKey);
  const column = columnById(table, columnId);
  if (!column) throw new AppError('not_found', noSuchColumn(table.columns, columnId));
  requireOneTarget(merges);
  const useful = merges
    .map(({ from, to }) => ({ from: [...new Set(from)].filter((text) => text !== to), to }))
    .filter(({ from }) => from.length > 0);
  const merged =
    useful.length === 0
      ? current.recipe
      : addStep(
          current.recipe,
          parseStep({ operation: 'merge_variants', params: { column: columnId, merges: useful }, enabled: true }),
        );
  const left = apart.map(({ from, to }) => apartId(column.name, from, to));
  const recipe = left.length === 0 ? merged : [...merged, dismissal(left)];
  return changeRecipe(actor, jobId, current, { recipe, action: 'resolve' });
}

function requireOneTarget(merges: SpellingsDecision['merges']): void {
  const targets = new Map<string, string>();
  for (const { from, to } of merges) {
    for (const text of from) {
      const other = targets.get(text);
      if (other !== undefined && other !== to) {
        const message = `“${text}” cannot become both “${other}” and “${to}”.`;
        throw new AppError('invalid_input', message, { fields: { merges: message } });
      }
      targets.set(text, to);
    }
  }
}
