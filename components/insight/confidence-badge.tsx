import { Badge } from '@/components/ui/badge';
import type { InsightJson } from '@/lib/contract/insights';

const TONES = { low: 'warn', medium: 'neutral', high: 'accent' } as const;
const WORDS = { low: 'Low confidence', medium: 'Medium confidence', high: 'High confidence' } as const;

/** How sure an insight is, as a word and a score: that of the least sure of its sentences. */
export function ConfidenceBadge({
  insight: { confidence, confidence_score },
}: {
  insight: Pick<InsightJson, 'confidence' | 'confidence_score'>;
}) {
  return (
    <Badge tone={TONES[confidence]}>
      {WORDS[confidence]} <span className="tabular-nums">{confidence_score.toFixed(2)}</span>
    </Badge>
  );
}
