'use client';

import type { InsightJson } from '@/lib/contract/insights';

interface InsightSentencesProps {
  insight: Pick<InsightJson, 'sentences'>;
  /** The fact that is open. */
  open: string | null;
  onOpen(factId: string): void;
}

/** The sentences of an insight; each number and name in them opens the fact it comes from. */
export function InsightSentences({ insight, open, onOpen }: InsightSentencesProps) {
  return (
    <div className="grid gap-2">
      {insight.sentences.map(({ pieces }, sentence) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences and their pieces have no identity but their place
        <p key={sentence} className="break-words">
          {pieces.map(({ text, fact_id: factId, slot }, piece) =>
            factId === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <span key={piece}>{text}</span>
            ) : (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={piece}
                type="button"
                aria-expanded={open === factId}
                aria-label={`${text}: how this was computed (${slot ?? ''})`}
                className="rounded-sm text-left font-medium tabular-nums underline decoration-dotted underline-offset-4 hover:text-accent"
                onClick={() => onOpen(factId)}
              >
                {text}
              </button>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
