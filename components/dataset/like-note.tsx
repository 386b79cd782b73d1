import { CircleCheck, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { cn } from '@/components/ui/cn';
import type { CleanedLikeJson } from '@/lib/contract/cleaned-like';
import { likeSentences, ranWhole } from './like-words';
import type { DoneStep, OperationLabel } from './results';

interface LikeNoteProps {
  like: CleanedLikeJson;
  steps: readonly DoneStep[];
  operations: readonly OperationLabel[];
}

/** Whose recipe the file was cleaned by, what was taken for what, and what could not run. */
export function LikeNote({ like, steps, operations }: LikeNoteProps) {
  const { job_id: id, filename, version } = like;
  const sentences = likeSentences(like, steps, operations);
  const isWhole = ranWhole(like, steps);
  const Icon = isWhole ? CircleCheck : TriangleAlert;
  return (
    <section aria-label="Whose recipe it was" className="flex gap-2 rounded-xl border bg-surface px-4 py-3 text-sm">
      <Icon className={cn('mt-0.5 size-4 shrink-0', isWhole ? 'text-accent' : 'text-warn')} aria-hidden="true" />
      <div className="grid min-w-0 gap-1 [overflow-wrap:anywhere]">
        <p>
          Cleaned by the recipe of{' '}
          {id === null ? (
            filename
          ) : (
            <Link href={`/jobs/${id}`} className="text-accent underline-offset-4 hover:underline">
              {filename}
            </Link>
          )}{' '}
          (version {version}).{isWhole && ' All of it ran.'}
        </p>
        {sentences.length > 0 && (
          <ul className="grid list-disc gap-0.5 pl-4 text-muted">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
