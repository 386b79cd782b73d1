'use client';

import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { restsOn } from './rests-on';
import { useOpenDecisions } from './use-trust';

const SHOWN = 3;

interface RestsOnNoteProps {
  jobId: string;
  /** Names or ids of the columns that are drawn. */
  columns: readonly (string | null)[];
}

/** Says that a chart rests on values that are suspected, and leads to the decision. */
export function RestsOnNote({ jobId, columns }: RestsOnNoteProps) {
  const { data } = useOpenDecisions(jobId);
  const open = data ? restsOn(data.items, columns) : [];
  if (open.length === 0) return null;
  const titles = open.slice(0, SHOWN).map(({ title }) => title);
  const more = open.length - titles.length;
  return (
    <p className="flex items-start gap-1.5 text-xs">
      <TriangleAlert className="mt-0.5 size-3.5 shrink-0 text-warn" aria-hidden="true" />
      <span className="[overflow-wrap:anywhere]">
        Rests on undecided data: {titles.join('; ')}
        {more > 0 && `; ${more} more`}.{' '}
        <Link
          href={`/jobs/${jobId}/review#todo`}
          className="text-accent underline underline-offset-4 hover:no-underline"
        >
          Decide first
        </Link>
      </span>
    </p>
  );
}
