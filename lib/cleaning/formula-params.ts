import { z } from 'zod';
import { columnsNamed, MOST_CHARACTERS, nodesIn, parse, problemSentence } from '@/lib/formula';
import type { ColumnHead } from './operation';

/** A formula that can be read; whether it fits a table is told when it is run. */
export const formulaSchema = z
  .string()
  .min(1)
  .max(MOST_CHARACTERS)
  .superRefine((formula, context) => {
    const { error } = parse(formula);
    if (error === undefined) return;
    context.addIssue({ code: 'custom', message: `At character ${error.at.start + 1}: ${problemSentence(error)}` });
  });

/** The ids of the columns a formula reads; a name without a column stands for itself. */
export function columnsRead(formula: string, columns: readonly ColumnHead[]): string[] {
  const { tree } = parse(formula);
  if (tree === undefined) return [];
  const names = new Set([...nodesIn(tree)].flatMap((node) => (node.kind === 'column' ? node.name : [])));
  return [...names].map((name) => columnsNamed(columns, name)[0]?.id ?? name);
}
