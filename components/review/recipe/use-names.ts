'use client';

import { useMemo } from 'react';
import { useReview } from '@/components/review/review-context';
import type { OperationJson, RecipeJson } from '@/lib/contract/recipe';
import type { Names } from './words';

/** How operations and columns are called, also of columns that are gone. */
export function namesOf({ columns }: RecipeJson, operations: readonly OperationJson[]): Names {
  const labels = new Map(operations.map(({ id, label }) => [id, label]));
  const called = new Map(columns.map(({ id, name, source_name }) => [id, name ?? source_name ?? id]));
  return { operation: (id) => labels.get(id) ?? id, column: (id) => called.get(id) || id };
}

export function useNames(): Names {
  const { recipe, operations } = useReview('recipe', 'operations');
  return useMemo(() => namesOf(recipe, operations), [recipe, operations]);
}
