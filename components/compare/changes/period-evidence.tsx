import type { RowsFilter } from '@/components/compare/rows/compared-rows';
import { EvidenceFrame, FactEntries } from '@/components/insight/evidence-frame';
import { Button } from '@/components/ui/button';
import { formatValue } from '@/lib/charts/scene/format';
import type { FactJson } from '@/lib/contract/insights';
import { plural } from '@/lib/text/words';

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
  return (
    <EvidenceFrame onClose={onClose}>
      <FactEntries
        fact={fact}
        restsOn={`${plural(fact.rows.count, 'row')} of both periods`}
        more={
          typeof low === 'number' && typeof high === 'number'
            ? [
                [
                  'With 95 % confidence',
                  `the change lies between ${formatValue(low, fact.unit)} and ${formatValue(high, fact.unit)}`,
                ],
              ]
            : []
        }
      />
      <Button
        size="sm"
        className="justify-self-start"
        onClick={() => onRows(where.length === 0 ? {} : { where: Object.fromEntries(where) })}
      >
        Show the rows
      </Button>
    </EvidenceFrame>
  );
}
