import type { Step } from '@/lib/cleaning/recipe';

/** A step of what a person does to the cleaned table. */
export const editStep = (operation: Step['operation'], params: Step['params']): Step => ({
  operation,
  params,
  enabled: true,
});
