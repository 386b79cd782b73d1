'use client';

import { useMemo } from 'react';
import { useReview } from '@/components/review/review-context';

export interface Words {
  /** Of a column, in the result or else in the file. */
  column(id: string): string;
  /** Label of an operation. */
  operation(id: string): string;
  phase(operation: string): string;
}

/** How columns and operations are called. */
export function useWords(): Words {
  const { recipe, operations } = useReview('recipe', 'operations');
  return useMemo(() => {
    const names = new Map(recipe.columns.map(({ id, name, source_name }) => [id, name ?? source_name ?? id]));
    const known = new Map(operations.map((operation) => [operation.id, operation]));
    return {
      column: (id) => names.get(id) || id,
      operation: (id) => known.get(id)?.label ?? id,
      phase: (id) => known.get(id)?.phase ?? '',
    };
  }, [recipe.columns, operations]);
}
