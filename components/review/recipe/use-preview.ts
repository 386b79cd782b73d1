'use client';

import type { ApiError } from '@/components/api/api-error';
import type { PreviewJson } from '@/lib/contract/recipe';
import { useSettledAnswer } from './use-settled-answer';

const REST_MS = 450;

export interface PreviewRequest {
  operation: string;
  params: Record<string, unknown>;
  /** The step whose place it would take. */
  step?: number;
}

export interface PreviewState {
  preview: PreviewJson | undefined;
  error: ApiError | undefined;
  isLoading: boolean;
}

/** What a step would change; null asks nothing. */
export function usePreview(request: PreviewRequest | null): PreviewState {
  const question = request && { ...request, facts: true };
  const { data, error, isCurrent } = useSettledAnswer<PreviewJson>('recipe/preview', question, REST_MS);
  return { preview: data, error, isLoading: !isCurrent };
}
