import type { StepDiff } from './recipe-diff';

/** Differences between two recipes, one a line. */
export function DiffList({ diffs }: { diffs: readonly StepDiff[] }) {
  if (diffs.length === 0) return <p className="text-muted">Nothing in the recipe.</p>;
  const lines = diffs.map((diff, place) => ({ ...diff, place }));
  return (
    <ul className="grid gap-0.5">
      {lines.map(({ place, step, what }) => (
        <li key={place} className="[overflow-wrap:anywhere]">
          {step}: <span className="text-muted">{what}</span>
        </li>
      ))}
    </ul>
  );
}
