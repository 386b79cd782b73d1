import { canonicalJson } from '@/lib/cleaning/canonical';
import type { AppliedStep } from '@/lib/cleaning/changes/model';
import { stepWords } from '@/lib/cleaning/language/steps';
import { type PlainStep, speaksOfOneFile } from '@/lib/cleaning/preset-choices';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import type { DecidedJson } from '@/lib/contract/findings';
import type { Finding } from '@/lib/findings';
import { contentId } from '@/lib/findings/content-id';
import { reasonOf } from '@/lib/findings/sentences';
import { columnById, type Table } from '@/lib/tabular/table';
import { leftItems } from './inbox';
import { groupTitle } from './inbox-findings';
import { EXAMPLES, type InboxSources } from './inbox-item';
import { groupId, namesOf } from './list-findings';
import { cellsOf, findingIdsOf } from './repairs';

/** Findings of one cause that were repaired are one decision. */
export const acceptedId = (finding: Finding): string => contentId(['accepted', groupId(finding)]);

/** A step somebody added is a decision; equal steps are one. */
export const stepId = ({ operation, params }: PlainStep): string =>
  contentId(['step', operation, canonicalJson(params)]);

/** The steps of a recipe that somebody added, but for dismissals and repairs of findings, which are told by what they are about. */
export const addedSteps = <S extends PlainStep>(recipe: readonly S[], isRemembered: (id: string) => boolean): S[] =>
  recipe.filter(
    (step) =>
      step.enabled &&
      step.operation !== 'dismiss_finding' &&
      !isOfAnyFile(step) &&
      !findingIdsOf(step).some(isRemembered),
  );

/** Whether the step is of the kind every file is cleaned by. */
const isOfAnyFile = ({ operation, params }: PlainStep): boolean =>
  isOperationId(operation) && OPERATIONS[operation].origin === 'default' && !speaksOfOneFile(params);

/** What was repaired, by cause. */
export function acceptedDecisions(table: Table, accepted: readonly Finding[]): DecidedJson[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of accepted)
    groups.set(acceptedId(finding), [...(groups.get(acceptedId(finding)) ?? []), finding]);
  return [...groups].flatMap(([id, members]): DecidedJson[] => {
    const [first] = members;
    if (first === undefined) return [];
    const cells = members.reduce((sum, { rows }) => sum + rows.length, 0);
    return [
      {
        decision_id: id,
        action: 'accepted',
        column_id: first.column,
        column: columnById(table, first.column)?.name ?? first.columnName,
        title: `Repaired: ${groupTitle(table, first, cells)}`,
        reason: reasonOf(first, namesOf(table)),
        cell_count: cells,
        examples: members.slice(0, EXAMPLES).map((finding) => ({
          row_index: finding.rows[0] ?? null,
          value: finding.value,
          becomes: String(cellsOf(finding)[0]?.value ?? ''),
        })),
      },
    ];
  });
}

/** What was added to the recipe, the last first. */
export function stepDecisions(table: Table, steps: readonly Omit<AppliedStep, 'step'>[]): DecidedJson[] {
  return steps.toReversed().map((step) => {
    const id = typeof step.params.column === 'string' ? step.params.column : null;
    return {
      decision_id: stepId(step),
      action: 'accepted' as const,
      column_id: id,
      column: id === null ? null : (columnById(table, id)?.name ?? null),
      title: stepWords(step).sentence,
      reason: '',
      cell_count: step.facts.counts.cells,
      examples: [],
    };
  });
}

/** What was left as it is, and would be asked about otherwise. */
export function leftDecisions(sources: InboxSources): DecidedJson[] {
  return leftItems(sources).map(({ item_id, column_id, column, title, reason, cell_count, examples }) => ({
    decision_id: item_id,
    action: 'dismissed',
    column_id,
    column,
    title: `Left as it is: ${title}`,
    reason,
    cell_count,
    examples: examples.map((example) => ({ ...example, becomes: null })),
  }));
}
