import type { MarkKind } from '@/components/dataset/grid/cell-mark';
import { isChange } from '@/components/dataset/grid/page-marks';
import type { MarkJson } from '@/lib/contract/rows';

const KINDS: ReadonlyMap<string, MarkKind> = new Map([
  ['structure', 'tidied'],
  ['standardise', 'standardised'],
  ['missing', 'filled'],
  ['edit', 'edited'],
]);

/** What the corner of a cell shows; nothing for a value that was only looked at. */
export function markKind(mark: MarkJson | undefined, phaseOf: (operation: string) => string): MarkKind | undefined {
  if (!mark || !isChange(mark)) return undefined;
  return KINDS.get(phaseOf(mark.operation)) ?? 'changed';
}
