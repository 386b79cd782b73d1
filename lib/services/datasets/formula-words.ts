import { LRUCache } from 'lru-cache';
import type { FormulaWordsJson } from '@/lib/contract/formulas';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { columnText, FUNCTION_GROUPS, SPECIAL_FORMS, signatureOf, suggestFormulas } from '@/lib/formula';
import { loadTable } from '@/lib/storage/tables';
import { kindOf } from '@/lib/tabular/kinds';
import { labelOf, unitOf } from '@/lib/tabular/labels';
import type { Table } from '@/lib/tabular/table';

/** A stored table never changes. */
const known = new LRUCache<string, FormulaWordsJson>({ max: 100 });

const FUNCTIONS: FormulaWordsJson['functions'] = [
  ...Object.entries(SPECIAL_FORMS).flatMap(([name, form]) =>
    form === undefined
      ? []
      : [
          {
            name,
            signature: signatureOf({ name, parameters: form.parameters }),
            summary: form.summary,
            example: form.example,
            group: 'Conditions',
          },
        ],
  ),
  ...FUNCTION_GROUPS.flatMap(({ label, functions }) =>
    functions.map((definition) => ({
      name: definition.name,
      signature: signatureOf(definition),
      summary: definition.summary,
      example: definition.example,
      group: label,
    })),
  ),
];

/** What an editor of formulas offers for the current table: columns, functions, whole formulas. Throws as `currentDataset`. */
export async function formulaWords(actor: Actor, jobId: string): Promise<FormulaWordsJson> {
  const { tableKey } = await currentDataset(actor, jobId);
  const found = known.get(tableKey) ?? wordsOf(await loadTable(tableKey));
  known.set(tableKey, found);
  return found;
}

function wordsOf(table: Table): FormulaWordsJson {
  const names = new Map<string, number>();
  for (const { name } of table.columns) names.set(name, (names.get(name) ?? 0) + 1);
  return {
    columns: table.columns.map((column) => ({
      // A name that two columns have tells neither.
      insert: (names.get(column.name) ?? 0) > 1 ? `[${column.id}]` : columnText(column.name),
      label: labelOf(column),
      type: column.type,
      kind: kindOf(column),
      unit: unitOf(column),
    })),
    functions: FUNCTIONS,
    suggestions: suggestFormulas(table),
  };
}
