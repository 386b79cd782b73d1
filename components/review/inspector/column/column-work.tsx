'use client';

import { useInspector, type WorkKind } from '@/components/review/inspector/inspector-context';
import { useWorkList } from '@/components/review/inspector/use-inspector-data';
import { Button } from '@/components/ui/button';
import type { WorkListJson } from '@/lib/contract/work-list';
import { plural } from '@/lib/text/words';

/** What is left to decide in this column, each leading to its list. */
export function ColumnWork({ columnId }: { columnId: string }) {
  const { data } = useWorkList();
  const { showWork } = useInspector();
  const items = data ? workOf(data, columnId) : [];
  if (items.length === 0) return null;
  return (
    <section aria-label="Left to decide in this column" className="flex flex-wrap gap-1.5">
      {items.map(({ kind, label }) => (
        <Button key={kind} size="sm" onClick={() => showWork({ kind, columnId })}>
          {label}
        </Button>
      ))}
    </section>
  );
}

function workOf(work: WorkListJson, columnId: string): { kind: WorkKind; label: string }[] {
  const of = <T extends { column_id: string }>(list: readonly T[]) => list.find((item) => item.column_id === columnId);
  const found: { kind: WorkKind; label: string }[] = [];
  if (of(work.ambiguous_dates)) found.push({ kind: 'ambiguous', label: 'Ambiguous dates' });
  const unread = of(work.unread);
  if (unread) found.push({ kind: 'unread', label: `${plural(unread.count, 'unreadable cell')}` });
  const outliers = of(work.outliers);
  if (outliers && outliers.open > 0) found.push({ kind: 'outliers', label: plural(outliers.open, 'outlier') });
  const missing = of(work.missing);
  if (missing) found.push({ kind: 'missing', label: plural(missing.count, 'missing cell') });
  return found;
}
