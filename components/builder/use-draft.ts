'use client';

import { useEffect, useState } from 'react';
import type { BuilderColumn } from './columns';
import { type Draft, draftOfQuery, queryOfDraft } from './draft';

interface DraftState {
  draft: Draft;
  /** Counts the times the whole draft was replaced, by the way back or by a proposal. */
  revision: number;
  /** `isTyping` adds no step to the way back. */
  change(part: Partial<Draft>, isTyping?: boolean): void;
  replace(draft: Draft): void;
}

/** What is chosen lives in the address, so that it can be shared, and the browser's way back takes a choice back. */
export function useDraft(initial: Draft, columns: readonly BuilderColumn[], editing: string | null): DraftState {
  const [draft, setDraft] = useState(initial);
  const [revision, setRevision] = useState(0);

  useEffect(() => {
    function onBack(): void {
      const query = new URLSearchParams(window.location.search);
      setDraft(query.has('x_col') || query.has('x') ? draftOfQuery(query, columns) : initial);
      setRevision((before) => before + 1);
    }
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, [columns, initial]);

  function write(next: Draft, isTyping: boolean): void {
    setDraft(next);
    const query = queryOfDraft(next);
    if (editing !== null) query.set('edit', editing);
    const address = `${window.location.pathname}?${query}`;
    if (isTyping) window.history.replaceState(null, '', address);
    else window.history.pushState(null, '', address);
  }

  return {
    draft,
    revision,
    change: (part, isTyping = false) => write({ ...draft, ...part }, isTyping),
    replace(next) {
      write(next, false);
      setRevision((before) => before + 1);
    },
  };
}
