import { Disclosure } from '@/components/ui/disclosure';
import type { CorrelationJson } from '@/lib/contract/correlation';
import { list, plural } from '@/lib/text/words';

/** Columns of numbers that take no part, and why. */
export function LeftOut({ columns }: { columns: CorrelationJson['left_out'] }) {
  if (columns.length === 0) return null;
  const named = columns.map(({ column, reason }, place) => ({ place, column, reason }));
  return (
    <Disclosure
      label={`${plural(columns.length, 'column')} of numbers left out`}
      summary={
        <span className="[overflow-wrap:anywhere]">{list(columns.map(({ column }) => column || '(no name)'))}</span>
      }
    >
      <ul className="grid gap-1 text-sm">
        {named.map(({ place, column, reason }) => (
          <li key={place} className="[overflow-wrap:anywhere]">
            <span className="font-medium">{column || '(no name)'}</span> <span className="text-muted">{reason}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
