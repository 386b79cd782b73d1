'use client';

import { useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { fillColumn, imputeColumn } from '@/components/review/inspector/recipe-edits';
import { useChange } from '@/components/review/inspector/use-change';
import { ask, jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import type { FillCheckJson, WorkListJson } from '@/lib/contract/work-list';
import { decimalText, list, number, percent } from '@/lib/text/words';

type Method = FillCheckJson['methods'][number];

const NAMES: Readonly<Record<Method['method'], string>> = {
  neighbours: 'The most alike rows',
  regression: 'Regression',
  trees: 'Boosted trees',
  group_mean: 'Mean of the group',
  group_median: 'Median of the group',
  interpolation: 'Interpolation',
  previous: 'The value before',
  mean: 'Mean',
  median: 'Median',
  mode: 'The most frequent',
};

const SHOWN = 5;

/** Hides known cells of the column and shows how close each way to fill it comes, each with a button that does it. */
export function FillCheck({ item }: { item: WorkListJson['missing'][number] }) {
  const { jobId } = useReview('jobId');
  const [check, setCheck] = useState<FillCheckJson>();
  const [problem, setProblem] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);

  async function compare(): Promise<void> {
    if (isAsking) return;
    setIsAsking(true);
    setProblem(undefined);
    try {
      setCheck(await ask<FillCheckJson>(jobApi(jobId, 'fill-missing/check'), { column: item.column_id }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setIsAsking(false);
    }
  }

  return (
    <div className="grid gap-1.5">
      <Button size="sm" variant="ghost" className="justify-self-start" isBusy={isAsking} onClick={() => void compare()}>
        Which fill would be closest?
      </Button>
      {problem && (
        <p role="alert" className="text-danger text-xs">
          {problem}
        </p>
      )}
      {check && <Comparison item={item} check={check} />}
    </div>
  );
}

function Comparison({ item, check }: { item: WorkListJson['missing'][number]; check: FillCheckJson }) {
  const { methods, proposed, known } = check;
  const plain = methods.find(({ method }) => method === 'mean' || method === 'mode');
  return (
    <section aria-label={`Ways to fill ${item.column}`} className="grid gap-1.5">
      <p className="text-muted text-xs">
        {proposed === null
          ? `Nothing tells ${item.column} clearly better than one value for all: leaving the cells missing is the honest choice.`
          : `Tried on cells of the ${number(known)} known that were hidden.`}
      </p>
      <ul className="grid gap-1">
        {methods.slice(0, SHOWN).map((method) => (
          <Way key={method.method} item={item} method={method} plain={plain} isProposed={method.method === proposed} />
        ))}
      </ul>
    </section>
  );
}

interface WayProps {
  item: WorkListJson['missing'][number];
  method: Method;
  plain: Method | undefined;
  isProposed: boolean;
}

function Way({ item, method, plain, isProposed }: WayProps) {
  const { steps, operations } = useReview('steps', 'operations');
  const { save, isReady } = useChange();
  const { column_id: columnId, column, fill } = item;
  const name = NAMES[method.method];

  function use(): void {
    if (!isReady) return;
    const changed =
      method.method === 'mean' || method.method === 'median' || method.method === 'mode'
        ? fillColumn(steps, columnId, fill, { method: method.method }, operations)
        : imputeColumn(steps, columnId, method, operations);
    void save(changed, `${column}: missing cells filled, ${name.toLowerCase()}`);
  }

  return (
    <li className="flex items-start justify-between gap-2 rounded-md border border-line px-2 py-1.5">
      <div className="min-w-0 text-sm">
        <p className="font-medium">
          {name}
          {isProposed && <span className="ml-1.5 font-normal text-accent text-xs">proposed</span>}
        </p>
        {method.from.length > 0 && <p className="truncate text-muted text-xs">by {list(method.from)}</p>}
        <p className="text-muted text-xs tabular-nums">{closeness(method, plain)}</p>
      </div>
      <Button size="sm" aria-disabled={!isReady || undefined} onClick={use}>
        Use
        <span className="sr-only">
          : {name}, for {column}
        </span>
      </Button>
    </li>
  );
}

/** How close it comes beside one value for all, and in what band the truth lay. */
function closeness({ error, answered, band }: Method, plain: Method | undefined): string {
  const parts: string[] = [];
  if (band.right !== null) parts.push(`${percent(band.right)} right`);
  else if (plain !== undefined && plain.error > 0) {
    const gain = 1 - error / plain.error;
    if (gain >= 0.005) parts.push(`${percent(Math.round(gain * 100) / 100)} closer than the mean`);
    else if (gain <= -0.005) parts.push(`${percent(Math.round(-gain * 100) / 100)} further off than the mean`);
    else parts.push('as far off as the mean');
  }
  if (band.below !== null && band.above !== null)
    parts.push(`90 % within −${decimalText(band.below)} and +${decimalText(band.above)}`);
  if (answered < 0.995) parts.push(`no answer for ${percent(Math.round((1 - answered) * 100) / 100)}`);
  return parts.join(' · ');
}
