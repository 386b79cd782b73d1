import { ArrowRight, ChartNoAxesCombined } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';

/** What a person came for, once the data is clean. */
export function NextStep({ jobId }: { jobId: string }) {
  return (
    <section
      aria-labelledby="next-step-heading"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-accent-line bg-accent-soft px-4 py-3"
    >
      <ChartNoAxesCombined className="size-5 shrink-0 text-accent" aria-hidden="true" />
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="next-step-heading" className="font-semibold">
          The data is ready for charts
        </h2>
        <p className="text-muted text-sm">Say in one sentence what you want to find out; five charts are proposed.</p>
      </div>
      <Button asChild variant="primary">
        <Link href={`/jobs/${jobId}/charts`}>
          State a goal and get charts
          <ArrowRight aria-hidden="true" />
        </Link>
      </Button>
    </section>
  );
}
