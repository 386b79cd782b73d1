import { stageLabel } from '@/components/job/stages';
import { Progress } from '@/components/ui/progress';
import { StageSteps } from '@/components/upload/stage-steps';
import type { JobStatusJson } from '@/lib/contract/jobs';

/** What is happening to the file, live. */
export function ProcessingPanel({ status }: { status: JobStatusJson | undefined }) {
  const stage = status?.stage ?? 'pending';
  const progress = status?.progress ?? 0;
  return (
    <section aria-labelledby="processing-heading" className="grid gap-4 rounded-xl border bg-surface p-5">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="processing-heading" className="font-semibold text-lg" aria-live="polite">
          {stageLabel(stage)}
        </h2>
        <span className="text-muted">{progress} %</span>
      </div>
      <Progress value={progress} label="Cleaning" className="h-2" />
      <StageSteps stage={stage} />
      <p className="text-muted text-sm">
        You may leave this page. Cleaning goes on, and the result waits in your datasets.
      </p>
    </section>
  );
}
