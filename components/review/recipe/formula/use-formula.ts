'use client';

import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import { useSettledAnswer } from '@/components/review/recipe/use-settled-answer';
import { jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import type { FormulaCheckJson, FormulaWordsJson } from '@/lib/contract/formulas';

const REST_MS = 250;

/** Columns, functions and whole formulas that an editor offers for the current version. */
export function useFormulaWords(): FormulaWordsJson | undefined {
  const { jobId, version } = useReview('jobId', 'version');
  return useSWRImmutable<FormulaWordsJson, ApiError>(jobApi(jobId, `formula?v=${version}`)).data;
}

/** What the formula would give. */
export function useFormulaCheck(formula: string, target: string | undefined) {
  const question = formula.trim() === '' ? null : { formula, ...(target !== undefined && { target }) };
  const { data: check, error, isCurrent } = useSettledAnswer<FormulaCheckJson>('formula/check', question, REST_MS);
  return { check, error, isCurrent };
}
