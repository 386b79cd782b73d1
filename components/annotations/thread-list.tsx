'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { plural } from '@/lib/text/words';
import { ThreadItem } from './thread-item';
import type { Thread } from './threads';

interface ThreadListProps {
  threads: readonly Thread[];
  canWrite: boolean;
  /** The point that is shown. */
  highlighted?: number | null;
  onHighlight?(index: number | null): void;
}

/** Threads, the newest first; those that are done are folded away. */
export function ThreadList({ threads, canWrite, highlighted = null, onHighlight }: ThreadListProps) {
  const newest = threads.toReversed();
  const open = newest.filter(({ first }) => first.resolved_at === null);
  const done = newest.filter(({ first }) => first.resolved_at !== null);
  const list = (shown: readonly Thread[], label?: string) => (
    <ul className="-mx-2 grid gap-1" {...(label && { 'aria-label': label })}>
      {shown.map((thread) => (
        <ThreadItem
          key={thread.first.annotation_id}
          thread={thread}
          canWrite={canWrite}
          isHighlighted={thread.first.data_point_index !== null && thread.first.data_point_index === highlighted}
          {...(onHighlight && { onHighlight })}
        />
      ))}
    </ul>
  );
  const placed = open.filter(({ first }) => first.state !== 'detached');
  const detached = open.filter(({ first }) => first.state === 'detached');
  return (
    <>
      {placed.length > 0 && list(placed)}
      {detached.length > 0 && (
        <div className="grid gap-1 border-t pt-3">
          <h3 className="font-medium text-sm">On what is no longer there</h3>
          {list(detached)}
        </div>
      )}
      {done.length > 0 && (
        <Disclosure label="Resolved" summary={plural(done.length, 'thread')}>
          {list(done)}
        </Disclosure>
      )}
    </>
  );
}
