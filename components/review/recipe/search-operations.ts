import type { OperationJson } from '@/lib/contract/recipe';

/** Operations in whose label, id or description every word occurs; those with the words in their label first. */
export function searchOperations(operations: readonly OperationJson[], search: string): OperationJson[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const byLabel = operations.filter(({ label }) => has(label));
  const others = operations.filter(
    (operation) => !byLabel.includes(operation) && has(`${operation.label} ${operation.id} ${operation.description}`),
  );
  return [...byLabel, ...others];
}
