'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { useSettled } from '@/components/dataset/grid/use-settled';
import { jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import type { SpellingMethod, SpellingsJson } from '@/lib/contract/spellings';
import { methodView } from './spelling-methods';

const SEARCH_DELAY_MS = 250;

export interface SpellingsView {
  method: SpellingMethod;
  /** Of the method's own setting. */
  setting: string;
  minSize: string;
  search: string;
  limit: number;
}

/** The values of a column that may be spellings of one value, as they are asked for. */
export function useSpellings(columnId: string, view: SpellingsView) {
  const { jobId, version } = useReview('jobId', 'version');
  const typed = view.search.trim();
  const settled = useSettled(typed, SEARCH_DELAY_MS);
  const search = typed === '' ? '' : settled;
  const query = new URLSearchParams({ method: view.method, min_size: view.minSize, limit: String(view.limit) });
  const setting = methodView(view.method)?.setting;
  if (setting) query.set(setting.key, view.setting);
  if (search) query.set('search', search);
  query.set('v', String(version));
  const address = `${jobApi(jobId, `columns/${encodeURIComponent(columnId)}/spellings`)}?${query}`;
  return useSWR<SpellingsJson, ApiError>(search === undefined ? null : address, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
}
