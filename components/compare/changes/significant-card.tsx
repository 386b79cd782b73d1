import { aggregateWord, changeText, firstColumn, labelOfFirst, unitOfFirst } from '@/components/compare/columns';
import type { RowsFilter } from '@/components/compare/rows/compared-rows';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { formatValue } from '@/lib/charts/scene/format';
import type { CauseJson, ComparisonJson, SignificantChangeJson } from '@/lib/contract/comparison';
import { number } from '@/lib/text/words';

interface SignificantCardProps {
  comparison: ComparisonJson;
  change: SignificantChangeJson;
  /** Shows the rows behind a value; not where there are none to show. */
  onRows?(filter: RowsFilter): void;
}

/** A change that matters: how large, why, and how sure that is. */
export function SignificantCard({ comparison, change, onRows }: SignificantCardProps) {
  const unit = unitOfFirst(comparison, change.column);
  const value = (amount: number | null) => formatValue(amount, unit);
  const { noise, cause } = change;
  const [part] = change.parts;
  const top = cause?.slices[0]?.conditions ?? [];
  return (
    <article className="grid content-start gap-3 rounded-xl border bg-surface p-4">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="min-w-0 font-semibold [overflow-wrap:anywhere]">
          {labelOfFirst(comparison, change.column)}{' '}
          <span className="font-normal text-muted text-sm">
            {change.column !== null && aggregateWord(change.aggregate)}
          </span>
        </h3>
        <p className="ml-auto font-semibold text-lg">{changeText({ change_pct: change.change_pct, gap: null })}</p>
      </header>
      <p className="text-sm">
        {value(change.old_value)} → {value(change.new_value)}
        {change.basis === 'part' && part && (
          <>
            {' '}
            as a whole, but {part.group?.map((value) => value ?? '(empty)').join(' × ')}: {changeText(part)}
          </>
        )}
      </p>
      {change.likely_cause !== null && <p>{change.likely_cause}</p>}
      {cause && cause.slices.length > 0 && <Waterfall comparison={comparison} change={change} cause={cause} />}
      <div className="flex flex-wrap items-center gap-2">
        {top.length > 0 && onRows && (
          <Button
            size="sm"
            onClick={() =>
              onRows({
                where: Object.fromEntries(
                  top.map(({ column, value: wanted }) => [firstColumn(comparison, column)?.id ?? column, wanted]),
                ),
              })
            }
          >
            Rows of {top.map(({ value: wanted }) => wanted ?? '(empty)').join(' × ')}
          </Button>
        )}
      </div>
      <Disclosure label="How sure this is">
        <p className="text-muted text-sm">
          {noise.interval !== null &&
            `With 95 % confidence the change lies between ${value(noise.interval[0])} and ${value(noise.interval[1])}. `}
          {noise.adjusted_p !== null &&
            `By chance alone this would be seen with probability ${formatValue(noise.adjusted_p)}, corrected for all columns looked at. `}
          {noise.effect !== null && `Its size is ${formatValue(Math.abs(noise.effect))} standard deviations. `}
          It rests on {number(noise.n1)} and {number(noise.n2)} values.
        </p>
      </Disclosure>
    </article>
  );
}

/** From the first value to the second: what each slice adds, and what none explains. */
function Waterfall({
  comparison,
  change,
  cause,
}: {
  comparison: ComparisonJson;
  change: SignificantChangeJson;
  cause: CauseJson;
}) {
  const unit = unitOfFirst(comparison, change.column);
  const steps = [
    ...cause.slices.map((slice) => ({
      name: slice.conditions.map(({ value }) => value ?? '(empty)').join(' × '),
      title: slice.conditions
        .map(({ column, value }) => `${labelOfFirst(comparison, column)} ${value ?? '(empty)'}`)
        .join(', '),
      amount: slice.contribution,
    })),
    { name: 'Everything else', title: 'What no group explains', amount: cause.residual },
  ];
  const sums = [0];
  for (const { amount } of steps) sums.push((sums.at(-1) ?? 0) + amount);
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const width = most - least || 1;
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">What adds up to the change</caption>
      <tbody>
        {steps.map(({ name, title, amount }, index) => {
          const [from, to] = [sums[index] ?? 0, sums[index + 1] ?? 0];
          return (
            <tr key={title}>
              <th scope="row" title={title} className="max-w-32 truncate py-0.5 pr-2 text-left font-normal">
                {name}
              </th>
              <td className="w-1/2 py-0.5" aria-hidden="true">
                <div className="relative h-3">
                  <span
                    className={`absolute inset-y-0 rounded-xs ${amount < 0 ? 'bg-warn' : 'bg-accent'}`}
                    style={{
                      left: `${((Math.min(from, to) - least) / width) * 100}%`,
                      width: `max(2px, ${(Math.abs(amount) / width) * 100}%)`,
                    }}
                  />
                </div>
              </td>
              <td className="whitespace-nowrap py-0.5 pl-2 text-right">
                {amount > 0 && '+'}
                {formatValue(amount, unit)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
