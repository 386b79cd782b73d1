import type { Paint } from '@/lib/charts/scene/paint';
import type { Point } from '@/lib/charts/scene/shapes';
import type { PointFacts } from '@/lib/charts/words/point-facts';
import { placed } from './placed';
import { themed } from './themed';
import type { Size } from './use-size';

interface PointTooltipProps {
  facts: PointFacts;
  /** What each series is drawn in. */
  paints: ReadonlyMap<number, Paint>;
  series: number | null;
  at: Point;
  frame: Size;
}

const WIDTH = 288;
const MOST_FACTS = 13;

/** What is told about a point, beside it. The same is read out, so it is hidden from assistive technology. */
export function PointTooltip({ facts, paints, series, at, frame }: PointTooltipProps) {
  const width = Math.min(WIDTH, frame.width - 8);
  const isLeft = at.x > frame.width / 2;
  const left = Math.max(4, Math.min(frame.width - width - 4, isLeft ? at.x - width - 12 : at.x + 12));
  return (
    <div
      aria-hidden="true"
      style={{
        left,
        width,
        ...(at.y > frame.height / 2 ? { bottom: Math.max(0, frame.height - at.y) } : { top: Math.max(0, at.y) }),
      }}
      className="pointer-events-none absolute z-20 flex"
    >
      <div
        className={`grid max-w-full grid-cols-[minmax(0,auto)] gap-1 rounded-md bg-surface px-2.5 py-1.5 text-xs shadow-raised ${isLeft ? 'ml-auto' : ''}`}
      >
        {facts.title !== '' && <p className="line-clamp-3 font-medium [overflow-wrap:anywhere]">{facts.title}</p>}
        {placed(facts.facts.slice(0, MOST_FACTS)).map(({ item: fact, place }) => (
          <p
            key={place}
            className={`flex items-baseline gap-1.5 ${series !== null && fact.series !== series ? 'opacity-50' : ''}`}
          >
            {fact.series !== null && (
              <span
                style={{ background: themed(paints.get(fact.series) ?? 'other') }}
                className="size-2 shrink-0 self-center rounded-[2px]"
              />
            )}
            <span className="min-w-0 flex-1 truncate text-muted">{fact.name}</span>
            <span className="shrink-0 whitespace-nowrap font-medium">{fact.value}</span>
          </p>
        ))}
      </div>
    </div>
  );
}
