'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import type { InsightJson } from '@/lib/contract/insights';
import { ConfidenceBadge } from './confidence-badge';
import { EvidencePanel } from './evidence-panel';
import { InsightActions } from './insight-actions';
import { InsightSentences } from './insight-sentences';
import { regenerateInsight } from './insights-api';
import { RecommendedActions } from './recommended-actions';
import { useWriting } from './use-writing';
import { WrittenSoFar } from './written-so-far';

/** An insight: what it says, how sure it is, what it rests on, what to do. */
export function InsightBody({ insight, canWrite }: { insight: InsightJson; canWrite: boolean }) {
  const [open, setOpen] = useState<string | null>(null);
  const { written, failure, write } = useWriting(insight.job_id);
  return (
    <div className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <ConfidenceBadge insight={insight} />
        {insight.is_outdated && <Badge tone="warn">Of version {insight.version}</Badge>}
        {insight.is_new && <Badge>New</Badge>}
        {insight.source === 'model' && <Badge>Worded by a language model</Badge>}
      </div>
      {insight.fallback_reason && <Notice tone="info">{insight.fallback_reason}</Notice>}
      {failure && <Notice>{failure}</Notice>}
      {written ? (
        <WrittenSoFar sentences={written} />
      ) : (
        <InsightSentences
          insight={insight}
          open={open}
          onOpen={(factId) => setOpen((before) => (before === factId ? null : factId))}
        />
      )}
      {open !== null && (
        <EvidencePanel
          jobId={insight.job_id}
          insightId={insight.insight_id}
          factId={open}
          onClose={() => setOpen(null)}
        />
      )}
      <RecommendedActions insight={insight} />
      <InsightActions
        insight={insight}
        canWrite={canWrite}
        onRegenerate={() => {
          setOpen(null);
          void write((following) => regenerateInsight(insight.insight_id, following));
        }}
      />
    </div>
  );
}
