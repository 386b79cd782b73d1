'use client';

import { ChangeValues } from '@/components/dataset/changes/change-values';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { PreviewJson } from '@/lib/contract/recipe';
import { number, plural } from '@/lib/text/words';
import type { PreviewState } from './use-preview';

const SHOWN = 8;

/** What a step would change: how much, and the first cells. */
export function PreviewResult({ state }: { state: PreviewState }) {
  const { preview, error, isLoading } = state;
  return (
    <section aria-label="Preview" aria-busy={isLoading} className="grid gap-2 text-sm">
      {error && !isLoading && <Notice>{error.message}</Notice>}
      {!preview && isLoading && (
        <div role="status">
          <span className="sr-only">Working out the preview</span>
          <Skeleton className="h-16" />
        </div>
      )}
      {preview && !error && (
        <div className="grid gap-2">
          <p role="status" className="break-words">
            {isLoading ? 'Working it out …' : summaryOf(preview)}
          </p>
          {preview.cells.length > 0 && <PreviewCells preview={preview} />}
        </div>
      )}
    </section>
  );
}

const summaryOf = ({ skipped_reason, change_count, sentence, note = '' }: PreviewJson): string =>
  skipped_reason ??
  [change_count === 0 ? 'This would change nothing.' : `${sentence}.`, note].filter(Boolean).join(' ');

function PreviewCells({ preview: { cells, change_count } }: { preview: PreviewJson }) {
  const shown = cells.slice(0, SHOWN);
  return (
    <table className="w-full text-left text-xs">
      <caption className="sr-only">The first cells that would change</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Column</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody className="divide-y border-y">
        {shown.map((cell, index) => (
          <tr key={`${cell.row_index} ${cell.column_name} ${String(index)}`} className="align-top">
            <td className="py-1 pr-2 text-right text-muted">
              {cell.row_index === null ? '' : number(cell.row_index + 1)}
            </td>
            <td className="max-w-28 truncate py-1 pr-2 text-muted">{cell.column_name}</td>
            <td className="w-full py-1 [overflow-wrap:anywhere]">
              <ChangeValues entry={cell} />
            </td>
          </tr>
        ))}
      </tbody>
      {change_count > shown.length && (
        <tfoot>
          <tr>
            <td colSpan={3} className="pt-1 text-muted">
              and {plural(change_count - shown.length, 'more change', 'more changes')}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
