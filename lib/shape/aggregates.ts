/** How the values of a group become one. Those of numbers leave imputed cells out, as charts do. */
export const AGGREGATES = ['count', 'distinct', 'sum', 'mean', 'median', 'min', 'max', 'first', 'last'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** Aggregates that need numbers. */
export const NUMERIC_AGGREGATES: readonly Aggregate[] = ['sum', 'mean', 'median'];
