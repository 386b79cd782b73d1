'use client';

import { Check, MessageSquareReply, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { AnnotationChangeJson, AnnotationJson } from '@/lib/contract/annotations';
import { answer, changeAnnotation, showWritten } from './annotations-api';
import { Message } from './message';
import type { Thread } from './threads';
import { WriteForm } from './write-form';

interface ThreadItemProps {
  thread: Thread;
  isHighlighted?: boolean;
  /** The point it is on is to be shown; null when it is no longer. */
  onHighlight?(index: number | null): void;
  /** The dataset may be changed: any thread may be resolved and put on another place. */
  canWrite: boolean;
}

const STATE_WORDS: Record<AnnotationJson['state'], string> = {
  exact: '',
  moved: 'Moved',
  changed: 'Value changed',
  detached: 'Detached',
};

/** An annotation, how it stands to the data of today, and its answers. */
export function ThreadItem({ thread, isHighlighted = false, onHighlight, canWrite }: ThreadItemProps) {
  const { first, answers, number } = thread;
  const [isAnswering, setAnswering] = useState(false);
  const index = first.data_point_index;
  const isDone = first.resolved_at !== null;
  const mayDecide = canWrite || first.is_own;

  async function change(wanted: AnnotationChangeJson): Promise<void> {
    try {
      await showWritten(await changeAnnotation(first.annotation_id, wanted));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(error.message);
    }
  }

  return (
    <li
      id={`annotation-${first.annotation_id}`}
      onPointerEnter={() => onHighlight?.(index)}
      onPointerLeave={() => onHighlight?.(null)}
      className={cn(
        'grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 rounded-md p-2 transition-colors target:bg-accent-soft',
        isHighlighted && 'bg-accent-soft',
      )}
    >
      <span
        aria-hidden="true"
        className={cn(
          'mt-0.5 grid h-5 min-w-5 place-items-center rounded-full px-1 font-medium text-2xs',
          number === null ? 'border border-dashed text-muted' : 'bg-accent text-on-accent',
        )}
      >
        {number ?? '–'}
      </span>
      <div className="grid min-w-0 gap-1.5">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <Place first={first} onHighlight={onHighlight} />
          {first.state !== 'exact' && (
            <Badge tone={first.state === 'detached' ? 'warn' : 'neutral'}>{STATE_WORDS[first.state]}</Badge>
          )}
          {isDone && <Badge>Resolved</Badge>}
        </div>
        <Message annotation={first} name={`annotation on ${first.place_label}`} />
        <Standing first={first} mayDecide={mayDecide} onChange={(wanted) => void change(wanted)} />
        {answers.length > 0 && (
          <ul aria-label="Answers" className="grid gap-2 border-l pl-3">
            {answers.map((each) => (
              <li key={each.annotation_id}>
                <Message annotation={each} name={`answer on ${first.place_label}`} />
              </li>
            ))}
          </ul>
        )}
        {isAnswering ? (
          <WriteForm
            jobId={first.job_id}
            label="Answer"
            action="Reply"
            onSend={(written) => answer(first.annotation_id, written)}
            onDone={() => setAnswering(false)}
          />
        ) : (
          <div className="flex flex-wrap gap-1">
            <Button size="sm" variant="ghost" onClick={() => setAnswering(true)}>
              <MessageSquareReply aria-hidden="true" />
              Reply<span className="sr-only"> to the annotation on {first.place_label}</span>
            </Button>
            {mayDecide && !first.is_deleted && (
              <Button size="sm" variant="ghost" onClick={() => void change({ is_resolved: !isDone })}>
                {isDone ? <RotateCcw aria-hidden="true" /> : <Check aria-hidden="true" />}
                {isDone ? 'Reopen' : 'Resolve'}
                <span className="sr-only"> the annotation on {first.place_label}</span>
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function Place({ first, onHighlight }: { first: AnnotationJson; onHighlight: ThreadItemProps['onHighlight'] }) {
  const { data_point_index: index, place_label } = first;
  if (index === null || onHighlight === undefined) {
    return <span className="font-medium [overflow-wrap:anywhere]">{place_label}</span>;
  }
  return (
    <button
      type="button"
      onFocus={() => onHighlight(index)}
      onBlur={() => onHighlight(null)}
      onClick={() => onHighlight(index)}
      className="w-fit max-w-full rounded text-left font-medium [overflow-wrap:anywhere]"
    >
      {place_label}
      <span className="sr-only">: show this point</span>
    </button>
  );
}

interface StandingProps {
  first: AnnotationJson;
  mayDecide: boolean;
  onChange(change: AnnotationChangeJson): void;
}

/** What is otherwise than at writing, and what can be done about it. */
function Standing({ first, mayDecide, onChange }: StandingProps) {
  const { state, state_notes, suggestion, at } = first;
  if (state === 'exact') return null;
  return (
    <div className="grid justify-items-start gap-1 rounded-md bg-sunken px-2.5 py-2 text-xs">
      {state_notes.map((note) => (
        <p key={note} className="[overflow-wrap:anywhere]">
          {note}
        </p>
      ))}
      {mayDecide && state !== 'detached' && at !== null && (
        <Button size="sm" onClick={() => onChange({ place: 'current' })}>
          It still holds
        </Button>
      )}
      {mayDecide && suggestion !== null && (
        <Button size="sm" onClick={() => onChange({ place: 'suggested' })}>
          <span className="[overflow-wrap:anywhere]">Put it on “{suggestion.label}”</span>
        </Button>
      )}
    </div>
  );
}
