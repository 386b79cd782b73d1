import { useChange } from '@/components/review/inspector/use-change';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import type { WorkListJson } from '@/lib/contract/work-list';
import { editSteps } from './edit-steps';

const ACTIONS: Readonly<Record<string, { label: string; done: string }>> = {
  duplicates_kept: { label: 'Remove these rows', done: 'Equal rows removed' },
  not_converted: { label: 'Convert all the same', done: 'Column converted' },
  bounds_unread: { label: 'Read their numbers', done: 'Ranges and bounds read' },
  order_unknown: { label: 'Convert all the same', done: 'Column converted' },
};

/** One thing that cleaning did not do by itself, and doing it. */
export function LeftAloneItem({ item }: { item: WorkListJson['left_alone'][number] }) {
  const { steps, canWrite } = useReview('steps', 'canWrite');
  const { save, isReady } = useChange();
  const action = ACTIONS[item.code];
  return (
    <li className="grid gap-2 rounded-md border p-2.5 text-sm">
      <p className="[overflow-wrap:anywhere]">{item.sentence}</p>
      {canWrite && action && (
        <Button
          size="sm"
          className="justify-self-start"
          aria-disabled={!isReady || undefined}
          onClick={() => isReady && void save(editSteps(steps, item.edit), action.done)}
        >
          {action.label}
        </Button>
      )}
    </li>
  );
}
