import type { RowsFilter } from '@/components/compare/rows/compared-rows';
import { Button } from '@/components/ui/button';
import { formatValue } from '@/lib/charts/scene/format';
import type { FactJson } from '@/lib/contract/insights';
import { percent, plural } from '@/lib/text/words';

interface PeriodEvidenceProps {
  fact: FactJson;
  onRows(filter: RowsFilter): void;
  onClose(): void;
}

/** What a number rests on: what was computed, from how many rows, how sure that is, and the way to the rows. */
export function PeriodEvidence({ fact, onRows, onClose }: PeriodEvidenceProps) {
  const { low, high } = { low: null, high: null, ...fact.values };
  const where = fact.rows.filters.flatMap((one): [string, string | null][] => {
    if (one.op === 'missing' && one.column !== undefined) return [[one.column, null]];
    return one.op === 'equals' ? [[one.column, one.value === null ? null : String(one.value)]] : [];
  });
  const entries: [string, string][] = [
    ['Computed', fact.query_text],
    ['Rests on', `${plural(fact.rows.count, 'row')} of both periods`],
    ...(typeof low === 'number' && typeof high === 'number'
      ? [
          [
            'With 95 % confidence',
            `the change lies between ${formatValue(low, fact.unit)} and ${formatValue(high, fact.unit)}`,
          ] satisfies [string, string],
        ]
      : []),
    ['Certainty', `${fact.confidence.toFixed(2)} of 1`],
    [
      'Filled in or suspected',
      `${percent(fact.quality.filled)} and ${percent(fact.quality.suspected)} of the cells used`,
    ],
  ];
  return (
    <section aria-label="Evidence" className="grid gap-3 rounded-lg border bg-sunken p-3 text-sm">
      <div className="flex items-start justify-between gap-3">
        <h3 className="font-semibold">What this rests on</h3>
        <Button size="sm" onClick={onClose}>
          Close
        </Button>
      </div>
      <p>{fact.says}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <Button
        size="sm"
        className="justify-self-start"
        onClick={() => onRows(where.length === 0 ? {} : { where: Object.fromEntries(where) })}
      >
        Show the rows
      </Button>
    </section>
  );
}
