'use client';

import { useState } from 'react';
import { formatPoints } from '@/components/review/inspector/format-value';
import { useInspector } from '@/components/review/inspector/inspector-context';
import { useChange } from '@/components/review/inspector/use-change';
import { useWorkList } from '@/components/review/inspector/use-inspector-data';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import type { QualityJson } from '@/lib/contract/quality';
import { number } from '@/lib/text/words';
import { type Cost, type Repair, repairOf } from './repair';

const SHOWN = 8;

/** What keeps the score from 100, the dearest first, each with where to mend it. */
export function QualityCosts({ quality }: { quality: QualityJson }) {
  const { steps } = useReview('steps');
  const { data: work } = useWorkList();
  const [isWhole, setIsWhole] = useState(false);
  const { costs } = quality;
  const shown = isWhole ? costs : costs.slice(0, SHOWN);
  return (
    <section aria-labelledby="inspector-costs" className="grid grid-cols-1 gap-2">
      <h2 id="inspector-costs" className="font-semibold text-sm">
        What costs the most points
      </h2>
      {costs.length === 0 && <p className="text-muted text-sm">Nothing. Every part stands at 100.</p>}
      <ul className="divide-y">
        {shown.map((cost) => (
          <CostLine key={`${cost.part} ${cost.column_id}`} cost={cost} repair={repairOf(cost, work, steps)} />
        ))}
      </ul>
      {costs.length > SHOWN && (
        <Button variant="link" size="inline" className="justify-self-start" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? 'Show the dearest only' : `Show all ${number(costs.length)}`}
        </Button>
      )}
    </section>
  );
}

function CostLine({ cost, repair }: { cost: Cost; repair: Repair | null }) {
  return (
    <li className="flex items-start gap-3 py-2 text-sm">
      <span className="w-12 shrink-0 text-right font-medium">
        <span aria-hidden="true">−</span>
        <span className="sr-only">Costs </span>
        {formatPoints(cost.points)}
        <span className="sr-only"> points: </span>
      </span>
      <span className="min-w-0 flex-1 break-words [overflow-wrap:anywhere]">
        {cost.column !== null && <span className="font-medium">{cost.column} </span>}
        <span className="block text-muted text-xs">{cost.reason}</span>
      </span>
      {repair && <RepairButton repair={repair} about={cost.column ?? 'rows'} />}
    </li>
  );
}

function RepairButton({ repair, about }: { repair: Repair; about: string }) {
  const { showWork, showColumn } = useInspector();
  const { save, isReady } = useChange();
  if (repair.kind === 'steps' && !isReady) return null;
  const go = () => {
    if (repair.kind === 'work') showWork(repair.target);
    else if (repair.kind === 'column') showColumn(repair.columnId);
    else void save(repair.steps, repair.done);
  };
  return (
    <Button size="sm" onClick={go}>
      {repair.label}
      <span className="sr-only"> ({about})</span>
    </Button>
  );
}
