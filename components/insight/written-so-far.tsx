import type { SentenceJson } from '@/lib/contract/insights';

/** Sentences of an insight that is still written: each has been checked, none can be opened yet. */
export function WrittenSoFar({ sentences }: { sentences: readonly SentenceJson[] }) {
  return (
    <div role="status" className="grid gap-2">
      {sentences.map(({ pieces }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their place
        <p key={place} className="break-words">
          {pieces.map(({ text }) => text).join('')}
        </p>
      ))}
      <p className="animate-pulse text-muted text-sm motion-reduce:animate-none">Writing…</p>
    </div>
  );
}
