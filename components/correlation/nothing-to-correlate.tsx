import { Grid3x3 } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { CorrelationJson } from '@/lib/contract/correlation';
import { LeftOut } from './left-out';
import { columnName } from './words';

/** Fewer than two columns can take part. */
export function NothingToCorrelate({ jobId, correlation }: { jobId: string; correlation: CorrelationJson }) {
  const [only] = correlation.columns;
  return (
    <>
      <EmptyState
        icon={Grid3x3}
        title={only === undefined ? 'No columns to correlate' : 'Only one column to correlate'}
        className="rounded-xl border border-dashed"
        action={
          <>
            <Button asChild>
              <Link href={`/jobs/${jobId}/review`}>Look in the review</Link>
            </Button>
            <Button asChild>
              <Link href={`/jobs/${jobId}/charts`}>Charts</Link>
            </Button>
          </>
        }
      >
        Correlation needs two columns of numbers that vary
        {only !== undefined && `; here only “${columnName(only, correlation.column_ids[0] ?? 'c0')}” does`}. If one was
        read as text, the review shows what kept it from being read as numbers.
      </EmptyState>
      <LeftOut columns={correlation.left_out} />
    </>
  );
}
