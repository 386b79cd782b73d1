'use client';

import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { FloatingCard } from './floating-card';
import type { CellEdits, Editing } from './use-cell-edits';

export type AfterEdit = 'stay' | 'down' | 'up' | 'right' | 'left';

interface CellEditorProps {
  editing: Editing;
  edits: CellEdits;
  /** The edit is over: where the selection goes. */
  onDone(after: AfterEdit): void;
}

/** The field in a cell. Enter and Tab store and move on, Escape leaves the cell as it was. */
export function CellEditor({ editing, edits, onDone }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const problemId = useId();
  const { draft, problem, head, source } = editing;

  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);

  function finish(after: AfterEdit): void {
    isOver.current = edits.commit(draft);
    if (isOver.current) onDone(after);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') finish(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      isOver.current = true;
      edits.cancel();
      onDone('stay');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <input
        ref={field}
        value={draft}
        aria-label={`${head.name}, row ${source + 1}`}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => edits.setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!isOver.current) isOver.current = edits.commit(draft);
        }}
        className="h-full w-full min-w-0 bg-surface px-2.5 text-sm outline-2 outline-accent -outline-offset-2 aria-invalid:outline-danger"
      />
      <FloatingCard anchor={problem === null ? null : field.current}>
        <p id={problemId} role="alert" className="text-danger text-sm">
          {problem}
        </p>
      </FloatingCard>
    </>
  );
}
