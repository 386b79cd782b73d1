import { DeltaList } from '@/components/compare/changes/delta-list';
import { SignificantCard } from '@/components/compare/changes/significant-card';
import { labelOfFirst, unitOfFirst } from '@/components/compare/columns';
import { EmbedFrame } from '@/components/sharing/page/embed-frame';
import { ShareFrame } from '@/components/sharing/page/share-frame';
import type { SharedContent } from '@/lib/services/sharing/linked-content';
import type { SharedView } from './shared-view';

interface Props {
  content: Extract<SharedContent, { kind: 'comparison' }>;
  view: SharedView;
}

/** What changed between two periods, for somebody who has a link. */
export function SharedComparisonPage({ content, view }: Props) {
  const { comparison, changes, deltas, title, source } = content;
  const marked = new Set(changes.map(({ column }) => column));
  const body = (
    <div className="grid gap-4">
      {changes.length === 0 && <p className="text-muted">Nothing changed by more than chance would explain.</p>}
      <div className="grid gap-3 lg:grid-cols-2">
        {changes.map((change) => (
          <SignificantCard key={`${change.column} ${change.aggregate}`} comparison={comparison} change={change} />
        ))}
      </div>
      <DeltaList
        what="measures"
        rows={deltas.map((delta) => ({
          delta,
          name: labelOfFirst(comparison, delta.column),
          unit: unitOfFirst(comparison, delta.column),
          isMarked: marked.has(delta.column),
        }))}
      />
    </div>
  );
  if (view.isEmbedded) return <EmbedFrame theme={view.theme}>{body}</EmbedFrame>;
  return (
    <ShareFrame title={title} source={source} isWide>
      {body}
    </ShareFrame>
  );
}
