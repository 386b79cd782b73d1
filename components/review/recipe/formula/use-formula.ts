'use client';

import { useEffect, useState } from 'react';
import useSWRImmutable from 'swr/immutable';
import { ApiError } from '@/components/api/api-error';
import { ask, jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import type { FormulaCheckJson, FormulaWordsJson } from '@/lib/contract/formulas';

/** Long enough not to ask for every letter that is typed. */
const SETTLE_MS = 250;

/** Columns, functions and whole formulas that an editor offers for the current version. */
export function useFormulaWords(): FormulaWordsJson | undefined {
  const { jobId, version } = useReview('jobId', 'version');
  return useSWRImmutable<FormulaWordsJson, ApiError>(jobApi(jobId, `formula?v=${version}`)).data;
}

interface Answer {
  readonly key: string;
  readonly check?: FormulaCheckJson;
  readonly error?: ApiError;
}

/** What the formula would give, asked as soon as the typing rests. The last answer stays until the next. */
export function useFormulaCheck(formula: string, target: string | undefined) {
  const { jobId, version } = useReview('jobId', 'version');
  const [answer, setAnswer] = useState<Answer>();
  const body = formula.trim() === '' ? null : JSON.stringify({ formula, ...(target !== undefined && { target }) });
  const key = `${version} ${body}`;
  useEffect(() => {
    if (body === null) return;
    const aborter = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const check = await ask<FormulaCheckJson>(jobApi(jobId, 'formula/check'), JSON.parse(body), aborter.signal);
        setAnswer({ key, check });
      } catch (error) {
        if (aborter.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setAnswer({ key, error });
      }
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [jobId, key, body]);
  if (body === null) return { check: undefined, error: undefined, isCurrent: true };
  return { check: answer?.check, error: answer?.error, isCurrent: answer?.key === key };
}
