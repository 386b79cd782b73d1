import { AGGREGATE_OPTIONS, aggregateWord, changeText, isAggregate } from '@/components/compare/columns';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Select } from '@/components/ui/select';
import { formatValue } from '@/lib/charts/scene/format';
import type { DeltaJson } from '@/lib/contract/comparison';

export interface DeltaRow {
  readonly delta: DeltaJson;
  readonly name: string;
  readonly unit: string | null;
  /** Found to matter. */
  readonly isMarked?: boolean;
  readonly onOpen?: (() => void) | undefined;
  /** Has the values become one in another way. */
  readonly onAggregate?: ((aggregate: DeltaJson['aggregate']) => void) | undefined;
}

/** Bars longer than this many percent are cut, and the number says how long they are. */
const LONGEST = 100;

/** Changes as bars both ways from zero. */
export function DeltaBars({ rows, heading = 'Measure' }: { rows: readonly DeltaRow[]; heading?: string }) {
  const longest = Math.min(LONGEST, Math.max(1, ...rows.map(({ delta }) => Math.abs(delta.change_pct ?? 0))));
  return (
    <div className="overflow-x-auto rounded-xl border bg-surface">
      <table className="w-full text-sm">
        <thead className="text-left text-muted text-xs">
          <tr className="border-b">
            <th scope="col" className="px-4 py-2 font-medium">
              {heading}
            </th>
            <th scope="col" className="px-2 py-2 text-right font-medium">
              Period 1
            </th>
            <th scope="col" className="px-2 py-2 text-right font-medium">
              Period 2
            </th>
            <th scope="col" className="px-2 py-2 text-right font-medium">
              Change
            </th>
            <th scope="col" className="w-2/5 px-4 py-2 font-medium max-sm:hidden">
              <span className="sr-only">Bar</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map((row) => (
            <Line key={`${row.name} ${row.delta.column} ${row.delta.group?.join()}`} row={row} longest={longest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({
  row: { delta, name, unit, isMarked, onOpen, onAggregate },
  longest,
}: {
  row: DeltaRow;
  longest: number;
}) {
  const share = Math.min(1, Math.abs(delta.change_pct ?? 0) / longest) * 50;
  const isFall = (delta.change ?? 0) < 0;
  return (
    <tr>
      <th scope="row" className="px-4 py-2 text-left font-medium">
        {onOpen === undefined ? (
          name
        ) : (
          <button type="button" onClick={onOpen} className="text-left text-accent underline-offset-4 hover:underline">
            {name}
          </button>
        )}{' '}
        {delta.column !== null &&
          (onAggregate === undefined ? (
            <span className="font-normal text-muted text-xs">{aggregateWord(delta.aggregate)}</span>
          ) : (
            <Select
              aria-label={`Measured of ${name}`}
              className="h-7 w-36 font-normal text-xs"
              value={delta.aggregate}
              onChange={(value) => isAggregate(value) && onAggregate(value)}
              options={AGGREGATE_OPTIONS}
            />
          ))}{' '}
        {isMarked && <Badge tone="accent">matters</Badge>}
      </th>
      <td className="whitespace-nowrap px-2 py-2 text-right">{formatValue(delta.period1_value, unit)}</td>
      <td className="whitespace-nowrap px-2 py-2 text-right">{formatValue(delta.period2_value, unit)}</td>
      <td className="whitespace-nowrap px-2 py-2 text-right font-medium">{changeText(delta)}</td>
      <td className="px-4 py-2 max-sm:hidden" aria-hidden="true">
        <div className="relative h-3 border-line-strong border-x-0 before:absolute before:inset-y-[-4px] before:left-1/2 before:w-px before:bg-line-strong">
          <span
            className={cn('absolute inset-y-0 rounded-xs', isFall ? 'bg-warn' : 'bg-accent')}
            style={isFall ? { right: '50%', width: `${share}%` } : { left: '50%', width: `${share}%` }}
          />
        </div>
      </td>
    </tr>
  );
}
