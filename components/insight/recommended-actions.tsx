import type { InsightJson } from '@/lib/contract/insights';

/** What an insight recommends to do, each with its reason; nothing where it recommends nothing. */
export function RecommendedActions({ insight }: { insight: Pick<InsightJson, 'recommendations'> }) {
  if (insight.recommendations.length === 0) return null;
  return (
    <div className="grid gap-1 text-sm">
      <h3 className="font-medium">What to do</h3>
      <ul className="grid gap-1.5">
        {insight.recommendations.map(({ action, reasoning }) => (
          <li key={action}>
            {action} <span className="text-muted">{reasoning}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
