'use client';

import { Copy, RefreshCw, ThumbsDown, ThumbsUp, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { InsightJson } from '@/lib/contract/insights';
import { deleteInsight, refreshInsights, sendFeedback } from './insights-api';

/** Does something with an insight, and says why it could not. */
async function attempt(jobId: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    await refreshInsights(jobId);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    toast.error(error.message);
  }
}

interface InsightActionsProps {
  insight: InsightJson;
  canWrite: boolean;
  onRegenerate(): void;
}

/** Copy, say anew, delete, thumbs. A thumb down asks why. */
export function InsightActions({ insight, canWrite, onRegenerate }: InsightActionsProps) {
  const { insight_id: id, job_id: jobId, is_helpful: isHelpful } = insight;
  const [isAsking, ask] = useState(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(insight.content);
    toast.success('Copied.');
  }

  function tellWhy(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    ask(false);
    void attempt(jobId, () => sendFeedback(id, false, reason));
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-1.5">
        <Button size="sm" onClick={copy}>
          <Copy aria-hidden="true" />
          Copy
        </Button>
        {canWrite && (
          <Button size="sm" onClick={onRegenerate}>
            <RefreshCw aria-hidden="true" />
            Regenerate
          </Button>
        )}
        {canWrite && (
          <Button size="sm" aria-label="Delete this insight" onClick={() => attempt(jobId, () => deleteInsight(id))}>
            <Trash2 aria-hidden="true" />
          </Button>
        )}
        <Button
          size="sm"
          aria-pressed={isHelpful === true}
          aria-label="Helpful"
          onClick={() => attempt(jobId, () => sendFeedback(id, isHelpful === true ? null : true))}
        >
          <ThumbsUp aria-hidden="true" className={isHelpful === true ? 'text-accent' : undefined} />
        </Button>
        <Button
          size="sm"
          aria-pressed={isHelpful === false}
          aria-label="Not helpful"
          onClick={() => (isHelpful === false ? attempt(jobId, () => sendFeedback(id, null)) : ask(true))}
        >
          <ThumbsDown aria-hidden="true" className={isHelpful === false ? 'text-accent' : undefined} />
        </Button>
      </div>
      {isAsking && (
        <form className="flex flex-wrap gap-2" onSubmit={tellWhy}>
          <Input
            name="reason"
            aria-label="Why is it not helpful?"
            placeholder="Why is it not helpful?"
            maxLength={500}
          />
          <Button size="sm" type="submit">
            Send
          </Button>
        </form>
      )}
    </div>
  );
}
