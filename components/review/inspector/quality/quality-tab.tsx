'use client';

import { QualityRing } from '@/components/dataset/quality-ring';
import { useInspector } from '@/components/review/inspector/inspector-context';
import { LoadState } from '@/components/review/inspector/load-state';
import { useQuality } from '@/components/review/inspector/use-inspector-data';
import { useReview } from '@/components/review/review-context';
import { TrustColumns } from '@/components/trust/trust-columns';
import { formatGain } from '@/lib/text/format';
import { FileSection } from './file-section';
import { QualityCosts } from './quality-costs';
import { QualityParts } from './quality-parts';

/** The score before and after, what it is made of, and what keeps it from 100. */
export function QualityTab() {
  const { jobId, version } = useReview('jobId', 'version');
  const { showColumn } = useInspector();
  const { data, error, mutate } = useQuality();
  if (!data) return <LoadState what="the quality" error={error} onRetry={() => void mutate()} />;
  const { before, after } = data;
  return (
    <div className="grid grid-cols-1 gap-5">
      <section aria-labelledby="inspector-quality" className="grid gap-3">
        <h2 id="inspector-quality" className="flex items-baseline justify-between font-semibold text-sm">
          Quality
          <span className="font-normal text-accent">{formatGain(before.score, after.score)} points</span>
        </h2>
        <div className="mx-auto">
          <QualityRing before={before.score} after={after.score} />
        </div>
        <QualityParts before={before.parts} after={after.parts} />
      </section>
      <TrustColumns jobId={jobId} version={version} onColumn={showColumn} />
      <QualityCosts quality={after} />
      <FileSection />
    </div>
  );
}
