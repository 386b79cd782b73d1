import type { Recipe } from '@/lib/cleaning/recipe';
import type { InboxItemJson } from '@/lib/contract/findings';
import type { SuggestionJson } from '@/lib/contract/recipe';
import type { WorkListJson } from '@/lib/contract/work-list';
import { confidenceOf, type Finding } from '@/lib/findings';
import { contentId } from '@/lib/findings/content-id';
import { KIND_NAMES, reasonOf } from '@/lib/findings/sentences';
import { type ColumnKind, kindOf } from '@/lib/tabular/kinds';
import { columnById, type Table } from '@/lib/tabular/table';
import { list, number, percent, plural } from '@/lib/text/words';
import { dismissedIds } from './decisions';
import { cellValue, groupId, namesOf } from './list-findings';
import { cellsOf, isRepairable } from './repairs';

/** What the list is made from. */
export interface InboxSources {
  readonly table: Table;
  readonly recipe: Recipe;
  readonly findings: readonly Finding[];
  readonly suggestions: readonly SuggestionJson[];
  readonly work: Omit<WorkListJson, 'version'>;
  /** Groups of records that may be one thing, not yet decided on, and how sure the least sure is. */
  readonly records: { readonly groups: number; readonly rows: number; readonly probability: number };
  /** Ids of the columns the goal or a kept chart speaks of. */
  readonly wanted: ReadonlySet<string>;
}

/** A column somebody asks about weighs twice, one that tells nothing next to nothing. */
const WANTED_WEIGHT = 2;
const WEIGHTS: Partial<Record<ColumnKind, number>> = { constant: 0.2, empty: 0.2, text: 0.5, json: 0.5 };
/** How sure it is that lists of cells are worth a decision: a blank is one only where somebody knows better. */
const CERTAINTY = {
  suggestion: 0.8,
  left_alone: 0.6,
  unread: 0.7,
  ambiguous_dates: 0.6,
  outliers: 0.3,
  missing: 0.15,
} as const;
/** Many cells of one kind weigh less than many kinds: the worth grows with the root. */
const worthOf = (cells: number, certainty: number, weight: number) => Math.sqrt(cells) * certainty * weight;

const EXAMPLES = 3;

/** One list of all that is left to decide, the most valuable first: findings by cause, steps worth taking, and lists of cells. */
export function inboxItems(sources: InboxSources): { items: InboxItemJson[]; dismissed: number } {
  const dismissed = dismissedIds(sources.recipe);
  const all = [
    ...findingItems(sources, dismissed),
    ...suggestionItems(sources),
    ...recordItems(sources),
    ...workItems(sources),
  ];
  const open = all.filter(({ item_id }) => !dismissed.has(item_id));
  return {
    items: open.sort((a, b) => b.worth - a.worth || (a.item_id < b.item_id ? -1 : 1)),
    dismissed: dismissed.size,
  };
}

type Draft = Omit<InboxItemJson, 'level' | 'worth' | 'column'>;

function item({ table, wanted }: InboxSources, draft: Draft): InboxItemJson {
  const column = draft.column_id === null ? undefined : columnById(table, draft.column_id);
  const kind = column && WEIGHTS[kindOf(column)];
  const weight = (kind ?? 1) * (column && wanted.has(column.id) ? WANTED_WEIGHT : 1);
  return {
    ...draft,
    column: column?.name ?? null,
    level: confidenceOf(draft.confidence),
    worth: Math.round(worthOf(draft.cell_count, draft.confidence, weight) * 1000) / 1000,
  };
}

function findingItems(sources: InboxSources, dismissed: ReadonlySet<string>): InboxItemJson[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of sources.findings) {
    if (dismissed.has(finding.id)) continue;
    const members = groups.get(groupId(finding));
    if (members) members.push(finding);
    else groups.set(groupId(finding), [finding]);
  }
  return [...groups].flatMap(([id, members]) => {
    const [first] = members;
    return first === undefined ? [] : [item(sources, groupDraft(sources.table, id, first, members))];
  });
}

function groupDraft(table: Table, id: string, first: Finding, members: readonly Finding[]): Draft {
  const nameOf = namesOf(table);
  const cells = members.reduce((sum, { rows }) => sum + rows.length, 0);
  const repairable = members.filter(isRepairable);
  const mended = repairable.reduce((sum, finding) => sum + cellsOf(finding).length, 0);
  const [one, many] = KIND_NAMES[first.kind];
  const what = cells === 1 ? `1 ${one}` : `${number(cells)} ${many}`;
  const cause = first.kind === 'vote' ? ` with ${nameOf(first.reason.by)}` : '';
  return {
    item_id: id,
    kind: 'finding',
    column_id: first.column,
    title: `${what} in ${nameOf(first.column)}${cause}`,
    reason: reasonOf(first, nameOf),
    cell_count: cells,
    confidence: members.reduce((sum, { certainty }) => sum + certainty, 0) / members.length,
    accept: mended === 0 ? null : `Repair ${plural(mended, 'cell')}`,
    dismiss: cells === 1 ? 'It is right' : 'They are right',
    examples: members.slice(0, EXAMPLES).map((finding) => {
      const row = finding.rows[0] ?? null;
      const [repair] = cellsOf(finding);
      const value = row === null ? null : cellValue(table, finding.column, row);
      return {
        row_index: row,
        value: value === null ? null : String(value),
        becomes: repair === undefined ? null : (repair.value ?? '').toString(),
      };
    }),
  };
}

/** The id of a suggestion follows from what it would do, so that one that was dismissed stays away. */
export const suggestionId = ({ operation, params }: Pick<SuggestionJson, 'operation' | 'params'>): string =>
  contentId(['suggestion', operation, JSON.stringify(params)]);

/** Whether findings ask about the very values a merge of spellings would change: one question is enough. */
function isAsked({ findings }: InboxSources, { operation, params }: SuggestionJson): boolean {
  if (operation !== 'merge_variants' || !Array.isArray(params.merges)) return false;
  const suspected = new Set(findings.filter(({ column }) => column === params.column).map(({ value }) => value));
  return params.merges.every(({ from }) => Array.isArray(from) && from.every((text) => suspected.has(text)));
}

function suggestionItems(sources: InboxSources): InboxItemJson[] {
  const offered = sources.suggestions.filter((suggestion) => !isAsked(sources, suggestion));
  return offered.map((suggestion) =>
    item(sources, {
      item_id: suggestionId(suggestion),
      kind: 'suggestion',
      column_id: typeof suggestion.params.column === 'string' ? suggestion.params.column : null,
      title: suggestion.title,
      reason: suggestion.reason,
      cell_count: suggestion.affected,
      confidence: CERTAINTY.suggestion,
      accept: suggestion.label,
      dismiss: 'Leave as it is',
      examples: [],
    }),
  );
}

function recordItems(sources: InboxSources): InboxItemJson[] {
  const { groups, rows, probability } = sources.records;
  if (groups === 0) return [];
  return [
    item(sources, {
      item_id: 'duplicates',
      kind: 'duplicates',
      column_id: null,
      title: `${plural(rows, 'row')} may be records of ${plural(groups, 'thing')}`,
      reason: `They agree in more than chance explains; the least sure with a probability of ${percent(probability)}.`,
      cell_count: rows,
      confidence: probability,
      accept: null,
      dismiss: 'All are different',
      examples: [],
    }),
  ];
}

/** Lists of cells: what could not be read and dates of unknown order column by column; outliers and blanks in one item each. */
function workItems(sources: InboxSources): InboxItemJson[] {
  const { table, work } = sources;
  const leftAlone = work.left_alone.map((entry) =>
    item(sources, {
      item_id: contentId(['left_alone', entry.code, entry.column_id ?? '', String(entry.count)]),
      kind: 'left_alone',
      column_id: entry.column_id,
      title: entry.sentence,
      reason: 'Cleaning does not do this without being asked.',
      cell_count: entry.count,
      confidence: CERTAINTY.left_alone,
      accept: null,
      dismiss: 'Leave as it is',
      examples: [],
    }),
  );
  const unread = work.unread
    .filter(({ is_left }) => !is_left)
    .map((entry) =>
      item(sources, {
        item_id: `unread:${entry.column}`,
        kind: 'unread',
        column_id: entry.column_id,
        title: `${plural(entry.count, 'value')} of ${entry.column} could not be read`,
        reason: `They are no ${entry.type}; what they were is kept.`,
        cell_count: entry.count,
        confidence: CERTAINTY.unread,
        accept: null,
        dismiss: 'Leave as they are',
        examples: [],
      }),
    );
  const dates = work.ambiguous_dates.map((entry) =>
    item(sources, {
      item_id: `ambiguous_dates:${entry.column}:${entry.order}`,
      kind: 'ambiguous_dates',
      column_id: entry.column_id,
      title: `Day or month first in ${entry.column}?`,
      reason: 'No value tells the two apart; an order was assumed.',
      cell_count: entry.count,
      confidence: CERTAINTY.ambiguous_dates,
      accept: null,
      dismiss: 'The order is right',
      examples: entry.examples.slice(0, EXAMPLES).map(({ row_index, original_value, new_value }) => ({
        row_index,
        value: original_value,
        becomes: new_value,
      })),
    }),
  );
  const outliers = work.outliers.filter(({ open }) => open > 0);
  const missing = work.missing.filter(({ is_left }) => !is_left);
  const names = (columns: readonly { column_id: string; column: string }[]) =>
    list(columns.map(({ column_id, column }) => columnById(table, column_id)?.name ?? column));
  const lists: InboxItemJson[] = [];
  if (outliers.length > 0) {
    const count = outliers.reduce((sum, { open }) => sum + open, 0);
    lists.push(
      item(sources, {
        item_id: listId('outliers', outliers),
        kind: 'outliers',
        column_id: outliers.length === 1 ? (outliers[0]?.column_id ?? null) : null,
        title: `${plural(count, 'value')} outside the expected range`,
        reason: `In ${names(outliers)}: beyond 1.5 interquartile ranges, which is no mistake by itself.`,
        cell_count: count,
        confidence: CERTAINTY.outliers,
        accept: null,
        dismiss: 'Keep them all',
        examples: [],
      }),
    );
  }
  if (missing.length > 0) {
    const count = missing.reduce((sum, entry) => sum + entry.count, 0);
    lists.push(
      item(sources, {
        item_id: listId('missing', missing),
        kind: 'missing',
        column_id: missing.length === 1 ? (missing[0]?.column_id ?? null) : null,
        title: `${plural(count, 'missing cell')} in ${plural(missing.length, 'column')}`,
        reason: `In ${names(missing)}.`,
        cell_count: count,
        confidence: CERTAINTY.missing,
        accept: null,
        dismiss: 'Leave them missing',
        examples: [],
      }),
    );
  }
  return [...leftAlone, ...unread, ...dates, ...lists];
}

/** A decision on a list of columns holds for these columns; one more column is another decision. */
function listId(kind: string, entries: readonly { readonly column: string }[]): string {
  return contentId([kind, ...entries.map(({ column }) => column).sort()]);
}
