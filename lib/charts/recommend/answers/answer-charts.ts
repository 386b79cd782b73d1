import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Goal } from '@/lib/charts/recommend/goal';
import type { Sample } from '@/lib/charts/recommend/sample';
import type { Usable } from '@/lib/charts/recommend/usable';
import type { Table } from '@/lib/tabular/table';
import { answerChart } from './answer-chart';
import { cellCounts } from './cell-counts';
import { coverage, unspoken } from './coverage';
import { evidence } from './evidence';
import { fieldsOf } from './fields';
import { type Plan, plansOf } from './plans';
import { type Reading, readingOf } from './reading';
import { salience } from './salience';
import { readSentence } from './sentence';
import { suits } from './suits';
import { SAME_COLUMNS } from './weights';

/** Of one sentence so many charts answer it; the rest of the five show what else is worth a look. */
const MOST_ANSWERS = 3;
/** Plans whose evidence is worth computing, and how far behind the best one may be. */
const MOST_LOOKED_AT = 80;
const WITHIN_REACH = 1.5;
/** What is worth less than the best by so much answers something else. */
const NEARLY_AS_GOOD = 0.6;
/** The same where a word of the goal speaks of no column: it may be read in more ways. */
const AS_GOOD_IF_UNSURE = 1.2;
/** A goal none of whose words are found is no goal of this table, unless its form says what to look at. */
const LEAST_COVERED = 0.25;

interface Weighed {
  readonly plan: Plan;
  readonly worth: number;
}

/**
 * Charts that answer what a goal asks, the best first. Each chart the columns offer is weighed by how its form suits that of the sentence,
 * which words of the goal its columns answer, and what the data say for it. Empty where the goal cannot be read; then other charts have to do.
 *
 * @param candidates all charts the table offers, from which those over time are taken
 */
export function answerCharts(
  goal: Goal,
  table: Table,
  candidates: readonly Candidate[],
  usable: Usable,
  sample: Sample,
): Candidate[] {
  const sentence = readSentence(goal.text);
  const fields = fieldsOf(table, usable, sentence);
  const cells = cellCounts(table, fields, sample);
  const reading = readingOf(sentence, fields, cells, table.columns);
  const spoken = plansOf(fields, candidates, cells, usable, sample)
    .map((plan): Weighed => ({ plan, worth: worthOf(plan, reading) }))
    .sort((a, b) => b.worth - a.worth);
  const [first] = spoken;
  if (first === undefined || !isRead(first.plan, reading)) return [];
  const measures = fields.filter(({ isMeasure }) => isMeasure);
  const weighed = spoken
    .filter(({ worth }, i) => i < MOST_LOOKED_AT && worth >= first.worth - WITHIN_REACH)
    .flatMap(({ plan, worth }): Weighed[] => {
      const more = evidence(plan, reading, measures, sample);
      return more === null ? [] : [{ plan, worth: worth + more }];
    });
  return bestOf(weighed, reading).flatMap((plan) => answerChart(plan, candidates, reading, usable, sample) ?? []);
}

function worthOf(plan: Plan, reading: Reading): number {
  return suits(plan, reading) + coverage(plan, reading) - unspoken(plan, reading) + salience(plan, reading);
}

function isRead(plan: Plan, reading: Reading): boolean {
  return coverage(plan, reading) >= LEAST_COVERED || reading.intents.length > 0;
}

/** The best, and those nearly as good that show other columns. */
function bestOf(weighed: readonly Weighed[], { hasOpenWord }: Reading): Plan[] {
  const behind = hasOpenWord ? AS_GOOD_IF_UNSURE : NEARLY_AS_GOOD;
  const chosen: Weighed[] = [];
  while (chosen.length < MOST_ANSWERS) {
    const next = weighed
      .filter((one) => !chosen.includes(one))
      .map((one) => ({
        one,
        value: one.worth - SAME_COLUMNS * chosen.filter(({ plan }) => hasSameColumns(plan, one.plan)).length,
      }))
      .reduce<{ one: Weighed; value: number } | null>(
        (best, each) => (best === null || each.value > best.value ? each : best),
        null,
      );
    if (next === null || next.value < (chosen[0]?.worth ?? 0) - behind) break;
    chosen.push(next.one);
  }
  return chosen.map(({ plan }) => plan);
}

function hasSameColumns(a: Plan, b: Plan): boolean {
  const key = ({ measure, along }: Plan) =>
    [measure, ...along]
      .map((field) => field?.column.id ?? '')
      .sort()
      .join(' ');
  return key(a) === key(b);
}
