import { ChangeValues } from '@/components/dataset/changes/change-values';
import { changeKey } from '@/components/dataset/grid/cell-inspector';
import { MarkShape } from '@/components/dataset/grid/cell-mark';
import type { CellChangeJson, CellFlagsJson, MarkJson } from '@/lib/contract/rows';
import { markKind } from './mark-kind';
import type { Words } from './use-words';

interface CellStoryProps {
  mark: MarkJson | undefined;
  flags: CellFlagsJson | undefined;
  removal: MarkJson | undefined;
  words: Words;
  /** Only the last change, and how many were before. */
  isShort?: boolean;
}

/** What was done to a cell: operation, old → new, and why. */
export function CellStory({ mark, flags, removal, words, isShort = false }: CellStoryProps) {
  const chain: readonly CellChangeJson[] = mark ? (mark.chain ?? [mark]) : [];
  const shown = isShort ? chain.slice(-1) : chain;
  const kind = markKind(mark, words.phase);
  const shape = kind ?? (flags?.outlier ? (`outlier-${flags.outlier}` as const) : undefined);
  return (
    <ul className="grid gap-1">
      {removal && (
        <li>
          <span className="font-medium">Row removed: {words.operation(removal.operation)}.</span>{' '}
          <span className="text-muted">{removal.reason}</span>
        </li>
      )}
      {shown.map((change) => (
        <li key={changeKey(change)} className={isShort ? 'line-clamp-2' : undefined}>
          <span className="mr-2 inline-flex items-center gap-1.5 font-medium">
            {change === shown.at(-1) && shape && <MarkShape kind={shape} />}
            {words.operation(change.operation)}
          </span>
          {change.original_value !== change.new_value && <ChangeValues entry={change} />}{' '}
          <span className="text-muted">{change.reason}</span>
          {isShort && chain.length > 1 && <span className="text-muted"> ({chain.length - 1} before)</span>}
        </li>
      ))}
      {flags?.outlier && !(isShort && chain.length > 0) && (
        <li className="flex items-center gap-1.5 text-muted">
          <MarkShape kind={`outlier-${flags.outlier}`} />
          {flags.outlier === 'open' ? 'An outlier nobody has decided on yet.' : 'An outlier that was kept.'}
        </li>
      )}
    </ul>
  );
}
