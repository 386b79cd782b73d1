import type { ReactNode } from 'react';
import { RestsOnNote } from '@/components/trust/rests-on-note';
import { Notice } from '@/components/ui/notice';
import type { ChartJson } from '@/lib/contract/charts';
import { number, plural } from '@/lib/text/words';

/** Which data the chart shows, how much of it, and why. Its notes stand below the drawing. */
export function ChartFacts({ jobId, chart, filename }: { jobId: string; chart: ChartJson; filename: string }) {
  const { counts, filter_text: filter } = chart.config;
  const leftOut = counts.matched - counts.used;
  return (
    <section aria-labelledby="facts-heading" className="grid content-start gap-3 rounded-xl border bg-surface p-4">
      <h2 id="facts-heading" className="font-semibold">
        What it shows
      </h2>
      {chart.outdated_reason && (
        <Notice tone="warn">
          This is version {chart.version} of the data, not the current one. {chart.outdated_reason}
        </Notice>
      )}
      <RestsOnNote jobId={jobId} columns={columnsOf(chart)} />
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[7rem_minmax(0,1fr)]">
        <Fact name="Data">
          Version {number(chart.version)} of {filename} · {plural(counts.used, 'row')}
          {leftOut > 0 && ` · ${number(leftOut)} left out`}
        </Fact>
        {filter && (
          <Fact name="Filter">
            {filter} ({number(counts.matched)} of {plural(counts.rows, 'row')})
          </Fact>
        )}
        {chart.reasoning && <Fact name={chart.is_recommended ? 'Recommended' : 'Reason'}>{chart.reasoning}</Fact>}
      </dl>
    </section>
  );
}

/** The columns a chart is drawn from, by name or id. */
function columnsOf({ request }: ChartJson): (string | null)[] {
  const { x_col: x, y_col: y, y_cols: ys, group_col: group } = request;
  return [x, y ?? null, ...(ys ?? []), group ?? null];
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 max-w-prose [overflow-wrap:anywhere] max-sm:mb-1">{children}</dd>
    </>
  );
}
