import type { StepJson } from '@/components/review/review-context';
import type { SuggestionJson } from '@/lib/contract/recipe';

/** The currencies that stand in one column, most frequent first; none where the suggestion is about something else. */
export function currenciesOf({ operation, doubt }: SuggestionJson): string[] {
  if (operation !== 'split_unit' || doubt?.kind !== 'currencies') return [];
  return (doubt.units ?? []).map(({ unit }) => unit).filter((unit) => unit !== '');
}

/** The step that turns the column into one currency by what a person entered for the others, or what is wrong with that. */
export function ratesStep(
  columnId: string,
  unit: string,
  others: readonly string[],
  entered: Readonly<Record<string, string>>,
): { step: StepJson } | { problem: string; of: string } {
  const rates: Record<string, number> = {};
  for (const other of others) {
    const text = (entered[other] ?? '').trim();
    const rate = /^\d*[.,]?\d+$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    if (!(rate > 0)) return { problem: `Enter how much one ${other} is in ${unit}, such as 1.08.`, of: other };
    rates[other] = rate;
  }
  const params = { column: columnId, type: 'number', unit, rates };
  return { step: { operation: 'change_type', params, enabled: true } };
}
