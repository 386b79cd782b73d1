import { ArrowRight } from 'lucide-react';
import { ScoreBar } from '@/components/ui/score-bar';
import { formatScore } from '@/lib/text/format';

interface QualityBarProps {
  /** Undefined while it is not known. */
  before: number | undefined;
  after: number;
}

/** Quality of the source and of the cleaned data, 0–100, as numbers and as one small bar. */
export function QualityBar({ before, after }: QualityBarProps) {
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
    </div>
  );
}
