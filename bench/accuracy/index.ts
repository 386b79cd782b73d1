import { measureCauses } from '@/bench/causes/measure';
import { measureDuplicates } from '@/bench/duplicates/measure';
import { measureGoals } from '@/bench/goals/measure';
import { measureMatching } from '@/bench/matching/measure';
import { measureQuestions } from '@/bench/questions/measure';
import { measureTruth } from '@/bench/truth';
import { measureImputation } from './imputation/measure';
import { measureInsights } from './insights/measure';
import { reportKinds } from './kinds/score';
import { measureNumbers } from './numbers/measure';
import { measurePollution } from './pollution';
import { measureReading } from './reading';

/**
 * Measures of how often a rule is right on labelled data: no timings, no competitors. Each prints its own table, the half to
 * work with and the half only to report apart (`splitHalf`). One line here and `npm run bench -- <name>` runs it.
 */
export const ACCURACY: Record<string, () => Promise<void>> = {
  duplicates: measureDuplicates,
  truth: measureTruth,
  reading: measureReading,
  pollution: measurePollution,
  kinds: reportKinds,
  numbers: measureNumbers,
  goals: measureGoals,
  matching: measureMatching,
  causes: measureCauses,
  insights: measureInsights,
  imputation: measureImputation,
  questions: measureQuestions,
};
