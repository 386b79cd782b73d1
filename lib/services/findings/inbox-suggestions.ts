import { mergesTitle } from '@/lib/cleaning/variants/merges-title';
import type { Merge } from '@/lib/cleaning/variants/values';
import type { InboxItemJson } from '@/lib/contract/findings';
import type { SuggestionJson } from '@/lib/contract/recipe';
import { contentId } from '@/lib/findings/content-id';
import { columnById } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { CERTAINTY, EXAMPLES, type InboxSources, item } from './inbox-item';
import { apartId, mergesOf, textCounts } from './spelling-ids';

/** The id of a suggestion follows from what it would do, so that one that was dismissed stays away. */
export const suggestionId = ({ operation, params }: Pick<SuggestionJson, 'operation' | 'params'>): string =>
  contentId(['suggestion', operation, JSON.stringify(params)]);

const isMerge = ({ operation }: SuggestionJson): boolean => operation === 'merge_variants';

/** What is suggested, spellings of a column without those that somebody said are different, or only those (`isLeft`). */
export function offersOf(sources: InboxSources, dismissed: ReadonlySet<string>, isLeft = false): SuggestionJson[] {
  return sources.suggestions
    .filter((suggestion) => !isAsked(sources, suggestion))
    .flatMap((suggestion) => {
      if (!isMerge(suggestion)) return dismissed.has(suggestionId(suggestion)) === isLeft ? [suggestion] : [];
      const whole = dismissed.has(suggestionId(suggestion));
      return withMerges(sources, suggestion, (id) => (whole || dismissed.has(id)) === isLeft);
    });
}

/** The suggestion with those merges alone whose id is wanted. */
function withMerges(
  { table }: InboxSources,
  suggestion: SuggestionJson,
  isWanted: (id: string) => boolean,
): SuggestionJson[] {
  const column = columnById(table, String(suggestion.params.column));
  const merges = mergesOf(suggestion.params);
  if (column === undefined) return [];
  const kept = merges.flatMap(({ from, to }): Merge[] => {
    const texts = from.filter((text) => isWanted(apartId(column.name, text, to)));
    return texts.length === 0 ? [] : [{ from: texts, to }];
  });
  if (kept.length === 0) return [];
  if (sizeOf(kept) === sizeOf(merges)) return [suggestion];
  const counts = textCounts(column);
  return [
    {
      ...suggestion,
      params: { ...suggestion.params, merges: kept },
      title: mergesTitle(column.name, kept),
      affected: kept.reduce(
        (sum, { from }) => sum + from.reduce((cells, text) => cells + (counts.get(text) ?? 0), 0),
        0,
      ),
    },
  ];
}

const sizeOf = (merges: readonly Merge[]): number => merges.reduce((sum, { from }) => sum + from.length, 0);

/** Whether findings ask about the very values a merge of spellings would change: one question is enough. */
function isAsked({ findings }: InboxSources, suggestion: SuggestionJson): boolean {
  if (!isMerge(suggestion)) return false;
  const { params } = suggestion;
  const suspected = new Set(findings.filter(({ column }) => column === params.column).map(({ value }) => value));
  return mergesOf(params).every(({ from }) => from.every((text) => suspected.has(text)));
}

/** An item for each suggestion. */
export function suggestionItem(sources: InboxSources, suggestion: SuggestionJson): InboxItemJson {
  const merges = isMerge(suggestion) ? mergesOf(suggestion.params) : [];
  return item(sources, {
    item_id: suggestionId(suggestion),
    kind: isMerge(suggestion) ? 'spellings' : 'suggestion',
    column_id: typeof suggestion.params.column === 'string' ? suggestion.params.column : null,
    title: suggestion.title,
    reason: suggestion.reason,
    cell_count: suggestion.affected,
    confidence: CERTAINTY.suggestion,
    accept: isMerge(suggestion) ? `Merge ${plural(suggestion.affected, 'cell')}` : suggestion.label,
    dismiss: isMerge(suggestion) ? 'They are different' : 'Leave as it is',
    examples: isMerge(suggestion)
      ? merges
          .flatMap(({ from, to }) => from.map((text) => ({ row_index: null, value: text, becomes: to })))
          .slice(0, EXAMPLES)
      : (suggestion.examples ?? [])
          .slice(0, EXAMPLES)
          .map(({ text, value }) => ({ row_index: null, value: text, becomes: value })),
  });
}

/** What a suggestion that is dismissed is remembered by: spellings pair by pair, so that next month only new ones are asked about. */
export function idsToDismiss({ table }: InboxSources, suggestion: SuggestionJson): string[] {
  const column = columnById(table, String(suggestion.params.column));
  if (!isMerge(suggestion) || column === undefined) return [suggestionId(suggestion)];
  return mergesOf(suggestion.params).flatMap(({ from, to }) => from.map((text) => apartId(column.name, text, to)));
}
