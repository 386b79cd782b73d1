import { CLEANING_PHASES, cleanFile, loadTable } from '@/bench/cleaning';
import { type AnyStage, stage } from '@/bench/stage';
import { temporaryStore } from '@/bench/temporary-store';
import { checkFormula, computeColumn, problemSentence } from '@/lib/formula';

const BUDGET_MS = 150;

/** What a formula costs on a million rows, checked and computed to a column. */
const formulaStage = (name: string, about: string, formula: string): AnyStage =>
  stage({
    name: `formula-${name}`,
    about: `${about}, 1M × 10`,
    data: { set: 'mixed' },
    budgetMs: BUDGET_MS,
    async prepare(path) {
      const store = temporaryStore();
      await cleanFile(path, store);
      return loadTable(store, CLEANING_PHASES.at(-1) ?? 'outliers');
    },
    run(table) {
      const { checked, error } = checkFormula(formula, table);
      if (checked === undefined) throw new Error(problemSentence(error));
      const { vector } = computeColumn(checked, table);
      return `${vector.kind === 'text' ? vector.codes.length : vector.values.length} values`;
    },
  });

export const FORMULA_STAGES: readonly AnyStage[] = [
  formulaStage('product', 'a number times a number', 'amount * quantity'),
  formulaStage('condition', 'a choice by text and number', 'if(region = "North" and amount > 10, amount * 2, 0)'),
  formulaStage('text', 'text of two columns joined', 'upper(left(product, 3)) & "-" & region'),
  formulaStage('date', 'a part of a date', 'year([signup date])'),
  formulaStage('group', 'the median of each group', 'median(amount) by region'),
  formulaStage(
    'window',
    'the value of the row before, in an order',
    'previous(amount) by region order by [signup date]',
  ),
];
