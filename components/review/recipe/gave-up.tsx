'use client';

import { editSteps } from '@/components/review/inspector/todo/edit-steps';
import { useChange } from '@/components/review/inspector/use-change';
import { useLosses } from '@/components/review/inspector/use-inspector-data';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { plural } from '@/lib/text/words';

/** What cleaning gave up, in numbers, each with one click to keep it. */
export function GaveUp() {
  const { steps, canWrite } = useReview('steps', 'canWrite');
  const { save, isReady } = useChange();
  const { data } = useLosses();
  if (!data || data.losses.length === 0) return null;
  return (
    <Disclosure
      label="What this gave up"
      summary={`${plural(data.losses.length, 'thing')} the file says and the result does not`}
      className="rounded-none border-0 border-b"
    >
      <ul className="grid gap-2 text-sm">
        {data.losses.map((loss) => (
          <li key={`${loss.step} ${loss.code}`} className="flex items-start justify-between gap-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">{loss.sentence}</span>
            {canWrite && (
              <Button
                size="sm"
                aria-disabled={!isReady || undefined}
                onClick={() => isReady && void save(editSteps(steps, loss.edit), 'Kept as in the file')}
              >
                Keep<span className="sr-only">: {loss.sentence}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
