'use client';

import { Lightbulb, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { comparisonInsightsPath, explainComparison } from '@/components/compare/compare-api';
import type { RowsFilter } from '@/components/compare/rows/compared-rows';
import { ConfidenceBadge } from '@/components/insight/confidence-badge';
import { InsightSentences } from '@/components/insight/insight-sentences';
import { RecommendedActions } from '@/components/insight/recommended-actions';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ComparisonInsightJson, ComparisonJson } from '@/lib/contract/comparison';
import { PeriodEvidence } from './period-evidence';

interface ComparisonInsightProps {
  comparison: ComparisonJson;
  /** Percent. */
  threshold: number;
  canWrite: boolean;
  onRows(filter: RowsFilter): void;
}

/** What changed and why in a few sentences, each number with what it rests on; made when it is asked for. */
export function ComparisonInsight({ comparison, threshold, canWrite, onRows }: ComparisonInsightProps) {
  const { comparison_id: id } = comparison;
  const { data, error, mutate } = useSWR<ComparisonInsightJson[], ApiError>(comparisonInsightsPath(id));
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [insight] = data ?? [];
  const fact = insight?.evidence.find(({ fact_id }) => fact_id === open);

  async function explain(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await mutate([await explainComparison(id, threshold)], { revalidate: false });
      setOpen(null);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setFailure(cause.message);
    } finally {
      setBusy(false);
    }
  }

  if (data !== undefined && insight === undefined && !canWrite) return null;
  return (
    <section aria-labelledby="insight-heading" className="grid gap-3 rounded-xl border bg-surface p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="insight-heading" className="font-semibold text-lg">
          Insight
        </h2>
        {insight && <ConfidenceBadge insight={insight} />}
        {insight?.is_outdated && <Badge tone="warn">Of an earlier state</Badge>}
        {insight?.source === 'model' && <Badge>Worded by a language model</Badge>}
        {insight && canWrite && (
          <Button size="sm" className="ml-auto" isBusy={isBusy} onClick={() => void explain()}>
            <RefreshCw aria-hidden="true" />
            Explain again
          </Button>
        )}
      </div>
      {error && <Notice>The insight could not be read. {error.message}</Notice>}
      {failure && <Notice>{failure}</Notice>}
      {insight?.fallback_reason && <Notice tone="info">{insight.fallback_reason}</Notice>}
      {insight && (
        <InsightSentences
          insight={insight}
          open={open}
          onOpen={(factId) => setOpen((before) => (before === factId ? null : factId))}
        />
      )}
      {fact && <PeriodEvidence fact={fact} onRows={onRows} onClose={() => setOpen(null)} />}
      {insight && <RecommendedActions insight={insight} />}
      {data && !insight && (
        <div className="grid justify-items-start gap-2 text-muted text-sm">
          <p>What changed and why in a few sentences, each number with what it rests on.</p>
          <Button isBusy={isBusy} onClick={() => void explain()}>
            <Lightbulb aria-hidden="true" />
            Explain what changed
          </Button>
        </div>
      )}
    </section>
  );
}
