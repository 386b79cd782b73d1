interface ScoreBarProps {
  before: number | undefined;
  after: number;
}

/** A score, 0–100, as a bar; what was there before is fainter than what was added, or hatched off when it was lost. */
export function ScoreBar({ before, after }: ScoreBarProps) {
  const low = Math.min(before ?? after, after);
  return (
    <div className="flex h-1 gap-px overflow-hidden rounded-full bg-sunken" aria-hidden="true">
      <div className="bg-accent/55" style={{ width: `${low}%` }} />
      <div className="bg-accent" style={{ width: `${after - low}%` }} />
      {before !== undefined && before > after && (
        <div className="bg-danger/50" style={{ width: `${before - after}%` }} />
      )}
    </div>
  );
}
