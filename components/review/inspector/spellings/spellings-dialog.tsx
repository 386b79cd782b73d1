'use client';

import { SpellCheck } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LoadState } from '@/components/review/inspector/load-state';
import { useChange } from '@/components/review/inspector/use-change';
import { Modal } from '@/components/review/recipe/modal';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { SpellingMethod, SpellingsJson } from '@/lib/contract/spellings';
import { number, plural } from '@/lib/text/words';
import { ClusterItem } from './cluster-item';
import { moveFocus } from './spelling-keys';
import { SpellingsControls } from './spellings-controls';
import { apartOf, type Choices, cellsOf, choiceFor, mergesOf, retarget, type Tick, tickedBy, toggle } from './ticks';
import { type SpellingsView, useSpellings } from './use-spellings';

/** The column whose spellings are looked at, and how. */
export interface SpellingsTarget {
  columnId: string;
  method: SpellingMethod;
}

interface SpellingsDialogProps {
  target: SpellingsTarget | null;
  onClose(): void;
}

const PAGE = 50;
const NO_CHOICES: Choices = new Map();

/** The values of a column that may be spellings of one value, found by a method of choice, and merging those that are. */
export function SpellingsDialog({ target, onClose }: SpellingsDialogProps) {
  const { columns } = useReview('columns');
  // While it closes the content stays what it was.
  const [shown, setShown] = useState(target);
  useEffect(() => {
    if (target) setShown(target);
  }, [target]);
  const name = columns.find(({ id }) => id === shown?.columnId)?.name ?? '';
  return (
    <Modal
      isOpen={target !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Spellings in ${name}`}
      description="Values that may be one, written in several ways. What you merge is a step of the recipe."
      className="max-w-3xl"
    >
      {shown && <Spellings key={shown.columnId} target={shown} onClose={onClose} />}
    </Modal>
  );
}

function Spellings({ target: { columnId, method }, onClose }: { target: SpellingsTarget; onClose(): void }) {
  const { canWrite } = useReview('canWrite');
  const { send, isReady } = useChange();
  const [view, setView] = useState<SpellingsView>({ method, setting: '', minSize: '2', search: '', limit: PAGE });
  const [choices, setChoices] = useState(NO_CHOICES);
  const list = useRef<HTMLUListElement>(null);
  const { data, error, isLoading, mutate } = useSpellings(columnId, view);
  const clusters = data?.clusters ?? [];
  const merges = mergesOf(clusters, choices);
  const cells = cellsOf(clusters, merges);
  const safe = safeMerges(clusters);
  const apart = data?.method === 'suggested' ? apartOf(clusters, choices) : [];
  const path = `columns/${encodeURIComponent(columnId)}/spellings`;

  const change = (next: Partial<SpellingsView>) => {
    setView({ ...view, limit: PAGE, ...next });
    if (next.method !== undefined || next.setting !== undefined) setChoices(NO_CHOICES);
  };

  async function decide(body: { merges: typeof merges; apart: typeof apart }, done: string): Promise<void> {
    if (!isReady || body.merges.length + body.apart.length === 0) return;
    const isSent = await send(path, body, done);
    if (!isSent) return;
    setChoices(NO_CHOICES);
    if (view.method === 'suggested') onClose();
  }

  const mergeTicked = () => decide({ merges, apart }, `${plural(cells, 'cell')} respelled`);
  const mergeSafe = () => decide({ merges: safe, apart: [] }, `${plural(cellsOf(clusters, safe), 'cell')} respelled`);

  function handleKey(event: KeyboardEvent<HTMLUListElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (event.key === 'Enter' && !(target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (canWrite) void mergeTicked();
    } else if (moveFocus(event.currentTarget, event.nativeEvent)) event.preventDefault();
  }

  const tickAll = (tick: Tick) => setChoices(new Map(clusters.map((cluster) => [cluster.to, tickedBy(cluster, tick)])));

  return (
    <div className="grid gap-3">
      <SpellingsControls view={view} onChange={change} />
      {data ? (
        <Found data={data} isLoading={isLoading} />
      ) : (
        <LoadState what="the spellings" error={error} onRetry={() => void mutate()} />
      )}
      {data && clusters.length === 0 && !isLoading && (
        <EmptyState icon={SpellCheck} title="No spellings found" headingLevel="h3" className="py-8">
          {view.search !== '' || view.minSize !== '2'
            ? 'None that the filters leave.'
            : 'This method finds none here. Another one may.'}
        </EmptyState>
      )}
      {clusters.length > 0 && (
        <>
          {canWrite && (
            <div className="flex flex-wrap items-center gap-1.5">
              <span className="text-muted text-sm">Tick</span>
              {(['likely', 'all', 'none'] as const).map((tick) => (
                <Button key={tick} size="sm" onClick={() => tickAll(tick)}>
                  {tick === 'likely' ? 'What is likely' : tick === 'all' ? 'All' : 'None'}
                </Button>
              ))}
              <p className="ml-auto text-muted text-xs max-sm:hidden">
                <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>Space</kbd> tick, <kbd>Enter</kbd> merge
              </p>
            </div>
          )}
          <ul ref={list} aria-label="Values with several spellings" onKeyDown={handleKey} className="grid gap-2">
            {clusters.map((cluster) => (
              <ClusterItem
                key={cluster.to}
                cluster={cluster}
                choice={choiceFor(choices, cluster)}
                canWrite={canWrite}
                onToggle={(value) => setChoices(toggle(choices, cluster, value))}
                onTarget={(value) => setChoices(retarget(choices, cluster, value))}
              />
            ))}
          </ul>
          {data && data.total > clusters.length && (
            <Button
              className="justify-self-center"
              onClick={() => setView({ ...view, limit: Math.min(view.limit + 4 * PAGE, 1000) })}
            >
              Show more of {number(data.total)}
            </Button>
          )}
        </>
      )}
      {canWrite && clusters.length > 0 && (
        <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap items-center gap-2 border-t bg-surface px-5 py-3">
          <Button
            variant="primary"
            aria-disabled={!isReady || (merges.length === 0 && apart.length === 0) || undefined}
            onClick={() => void mergeTicked()}
          >
            {merges.length === 0
              ? 'Keep all apart'
              : `Merge ${plural(cells, 'cell')} into ${plural(merges.length, 'value')}`}
          </Button>
          {safe.length > 0 && (
            <Button aria-disabled={!isReady || undefined} onClick={() => void mergeSafe()}>
              Accept all {number(safe.length)} that are safe
            </Button>
          )}
          {apart.length > 0 && (
            <p className="text-muted text-xs">What is not ticked is remembered as a value of its own.</p>
          )}
        </div>
      )}
    </div>
  );
}

/** Spellings that differ in nothing that means anything, whatever is ticked. */
function safeMerges(clusters: SpellingsJson['clusters']): { from: string[]; to: string }[] {
  return clusters.flatMap(({ to, spellings }) => {
    const from = spellings.filter(({ evidence }) => evidence === 'same').map(({ value }) => value);
    return from.length === 0 ? [] : [{ from, to }];
  });
}

function Found({ data, isLoading }: { data: SpellingsJson; isLoading: boolean }) {
  const { total, distinct, compared, is_bounded: isBounded } = data;
  return (
    <div role="status" className="grid gap-2 text-muted text-sm">
      {isLoading
        ? 'Looking …'
        : `${plural(total, 'value')} with several spellings, of ${plural(distinct, 'different value')}.`}
      {isBounded && !isLoading && (
        <Notice tone="info">
          {compared < distinct
            ? `Compared are the ${number(compared)} most frequent values; the rest is too much to compare each with each.`
            : 'Too many values are near each other: not each was compared with each. A stricter setting compares fewer.'}
        </Notice>
      )}
    </div>
  );
}
