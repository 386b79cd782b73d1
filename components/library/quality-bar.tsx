import { ArrowRight } from 'lucide-react';
import { ScoreBar } from '@/components/ui/score-bar';
import { formatScore } from '@/lib/text/format';
import { percent } from '@/lib/text/words';

interface QualityBarProps {
  /** Undefined while it is not known. */
  before: number | undefined;
  after: number;
  /** Share of the cells without open findings, 0–1; null until it is known. */
  trust: number | null;
}

/** Quality of the source and of the cleaned data, 0–100, as numbers and as one small bar. */
export function QualityBar({ before, after, trust }: QualityBarProps) {
  return (
    <div className="grid w-28 gap-1">
      <p className="flex items-center gap-1 text-sm">
        {before !== undefined && (
          <>
            <span className="sr-only">Quality before </span>
            <span className="text-muted">{formatScore(before)}</span>
            <ArrowRight className="size-3 text-muted" aria-hidden="true" />
          </>
        )}
        <span className="sr-only">{before === undefined ? 'Quality ' : ', after '}</span>
        <span className="font-medium">{formatScore(after)}</span>
      </p>
      <ScoreBar before={before} after={after} />
      {trust !== null && (
        <p className="text-muted text-xs" title="Share of the cells without open findings">
          Trust <span className="tabular-nums">{percent(trust)}</span>
        </p>
      )}
    </div>
  );
}
