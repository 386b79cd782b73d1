import type { Plan } from '@/lib/questions/plan/plan';
import { PlanFailure, type PlanProblem } from '@/lib/questions/plan/problem';
import { type PlanResult, runPlan } from '@/lib/questions/plan/run';
import { rowCount, type Table } from '@/lib/tabular/table';
import { readPlan } from './read';
import { type Sentence, sentenceOf } from './sentence';

/** What became of a question, as facts. */
export type Understood =
  | { readonly status: 'answered'; readonly plan: Plan; readonly result: PlanResult }
  /** Two readings are as likely: which is meant? */
  | { readonly status: 'unclear'; readonly choices: readonly { readonly plan: Plan; readonly word: string }[] }
  | {
      readonly status: 'not_understood';
      /** Words that stand for nothing in the table. */
      readonly unknown: readonly string[];
      /** Columns that were understood, by what people call them. */
      readonly understood: readonly string[];
      readonly problem: PlanProblem | null;
    };

/**
 * Answers a question by the words of a table alone, or says what it did not understand: never a number for words it cannot place.
 * Deterministic. @param name what the dataset is called, which says what its rows are
 */
export function ask(table: Table, name: string, question: string): Understood {
  const sentence = sentenceOf(table, name, question);
  const reading = readPlan(sentence, table);
  const understood = namesIn(sentence);
  const refused = (unknown: readonly string[], problem: PlanProblem | null): Understood => ({
    status: 'not_understood',
    unknown,
    understood,
    problem,
  });
  if (reading.plan === null || reading.unknown.length > 0) return refused(reading.unknown, null);
  const [rival] = sentence.rivals;
  if (rival !== undefined) {
    const { chosen } = rival;
    const other = readPlan(
      sentenceOf(
        table,
        name,
        question,
        (one) => one.from === chosen.from && one.to === chosen.to && one.of === chosen.of,
      ),
      table,
    );
    if (
      other.plan !== null &&
      other.unknown.length === 0 &&
      JSON.stringify(other.plan) !== JSON.stringify(reading.plan)
    ) {
      return {
        status: 'unclear',
        choices: [
          { plan: reading.plan, word: chosen.of.label },
          { plan: other.plan, word: rival.other.of.label },
        ],
      };
    }
  }
  try {
    const result = runPlan(table, reading.plan);
    return rowCount(result.table) === 0 && reading.plan.steps.some(({ step }) => step === 'statistic')
      ? refused([], null)
      : { status: 'answered', plan: reading.plan, result };
  } catch (error) {
    if (error instanceof PlanFailure) return refused([], error.problem);
    throw error;
  }
}

const namesIn = ({ said, values }: Sentence): string[] => [
  ...new Set([...said.map(({ label }) => label), ...values.flatMap((value) => value.values.slice(0, 1))]),
];
