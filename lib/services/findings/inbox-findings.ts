import type { InboxItemJson } from '@/lib/contract/findings';
import type { Finding } from '@/lib/findings';
import { KIND_NAMES, reasonOf } from '@/lib/findings/sentences';
import type { Table } from '@/lib/tabular/table';
import { number, plural } from '@/lib/text/words';
import { type Draft, EXAMPLES, type InboxSources, item } from './inbox-item';
import { groupId, namesOf, suspectedValue } from './list-findings';
import { cellsOf, isRepairable } from './repairs';

/** Findings by cause: those in `wanted`. */
export function findingItems(sources: InboxSources, wanted: (finding: Finding) => boolean): InboxItemJson[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of sources.findings) {
    if (!wanted(finding)) continue;
    const members = groups.get(groupId(finding));
    if (members) members.push(finding);
    else groups.set(groupId(finding), [finding]);
  }
  return [...groups].flatMap(([id, members]) => {
    const [first] = members;
    return first === undefined ? [] : [item(sources, groupDraft(sources.table, id, first, members))];
  });
}

/** Whether a suggestion asks how all values of the column are to be read: that one of them cannot be read is the same question. */
export function isAskedByReading({ suggestions }: InboxSources, { kind, column }: Finding): boolean {
  if (kind !== 'unreadable' && kind !== 'pattern') return false;
  return suggestions.some(({ doubt, params }) => doubt !== undefined && params.column === column);
}

function groupDraft(table: Table, id: string, first: Finding, members: readonly Finding[]): Draft {
  const cells = members.reduce((sum, { rows }) => sum + rows.length, 0);
  const mended = members.filter(isRepairable).reduce((sum, finding) => sum + cellsOf(finding).length, 0);
  return {
    item_id: id,
    kind: 'finding',
    column_id: first.column,
    title: groupTitle(table, first, cells),
    reason: reasonOf(first, namesOf(table)),
    cell_count: cells,
    confidence: members.reduce((sum, { certainty }) => sum + certainty, 0) / members.length,
    accept: mended === 0 ? null : `Repair ${plural(mended, 'cell')}`,
    dismiss: cells === 1 ? 'It is right' : 'They are right',
    examples: members.slice(0, EXAMPLES).map((finding) => {
      const row = finding.rows[0] ?? null;
      const [repair] = cellsOf(finding);
      const value = row === null ? null : suspectedValue(table, finding, row);
      return {
        row_index: row,
        value: value === null ? null : String(value),
        becomes: repair === undefined ? null : (repair.value ?? '').toString(),
      };
    }),
  };
}

/** “2 contradictions in city with depot”. */
export function groupTitle(table: Table, first: Finding, cells: number): string {
  const nameOf = namesOf(table);
  const [one, many] = KIND_NAMES[first.kind];
  const what = cells === 1 ? `1 ${one}` : `${number(cells)} ${many}`;
  const cause = first.kind === 'vote' ? ` with ${nameOf(first.reason.by)}` : '';
  return `${what} in ${nameOf(first.column)}${cause}`;
}
