'use client';

import { readingFacts } from '@/components/dataset/reading-facts';
import { useReading } from '@/components/review/inspector/use-inspector-data';
import { ReadingDialog } from '@/components/review/reading/reading-dialog';
import { useReview } from '@/components/review/review-context';

/** How the file was read, on which everything else rests. */
export function FileSection() {
  const { jobId, canWrite } = useReview('jobId', 'canWrite');
  const { data } = useReading();
  if (!data?.reading) return null;
  const { summary, notes } = readingFacts(data.reading);
  return (
    <section aria-labelledby="inspector-file" className="grid gap-1.5 text-sm">
      <h2 id="inspector-file" className="font-semibold">
        File
      </h2>
      <p>{summary}</p>
      {notes.length > 0 && (
        <ul className="grid list-disc gap-0.5 pl-4 text-muted text-xs">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {canWrite && (
        <div>
          <ReadingDialog jobId={jobId} />
        </div>
      )}
    </section>
  );
}
