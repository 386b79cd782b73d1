import { formatGain, formatScore } from '@/lib/text/format';

const RADIUS = 44;
const LENGTH = 2 * Math.PI * RADIUS;

interface QualityRingProps {
  before: number;
  after: number;
}

/** The score as a ring: faint as far as the source went, strong what cleaning added. */
export function QualityRing({ before, after }: QualityRingProps) {
  const arc = (score: number) => ({
    strokeDasharray: `${(score / 100) * LENGTH} ${LENGTH}`,
    r: RADIUS,
    cx: 52,
    cy: 52,
    fill: 'none',
    strokeWidth: 9,
    transform: 'rotate(-90 52 52)',
  });
  return (
    <div className="relative size-32 shrink-0 max-sm:mx-auto">
      <svg viewBox="0 0 104 104" aria-hidden="true">
        <circle {...arc(100)} className="stroke-sunken" />
        <circle {...arc(after)} className="stroke-accent" />
        {/* The surface between keeps the faint part from taking on the colour below it. */}
        <circle {...arc(Math.min(before, after) + 0.6)} className="stroke-surface" />
        <circle {...arc(Math.min(before, after))} className="stroke-accent/55" />
      </svg>
      <p className="absolute inset-0 grid place-content-center text-center">
        <span className="sr-only">Quality {formatScore(after)} of 100, </span>
        <span aria-hidden="true" className="font-semibold text-2xl leading-7 tracking-tight">
          {formatScore(after)}
        </span>
        <span className="text-muted text-xs">
          <span className="sr-only">{formatGain(before, after)} </span>
          from {formatScore(before)}
        </span>
      </p>
    </div>
  );
}
