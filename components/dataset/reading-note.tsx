import { ReadingDialog } from '@/components/review/reading/reading-dialog';
import { Disclosure } from '@/components/ui/disclosure';
import type { Reading } from '@/lib/tabular/read';
import { plural } from '@/lib/text/words';
import { readingFacts } from './reading-facts';

/** How the file was read, folded, and reading it in another way; what is worth knowing is said outside. */
export function ReadingNote({ jobId, reading }: { jobId: string; reading: Reading }) {
  const { summary, facts, notes, leftOut } = readingFacts(reading);
  return (
    <Disclosure
      label="How the file was read"
      summary={
        <>
          {summary}
          {notes.length > 0 && <span className="text-warn"> · {plural(notes.length, 'remark')}</span>}
        </>
      }
    >
      <div className="grid gap-4 text-sm">
        {notes.length > 0 && (
          <ul className="grid list-disc gap-1 pl-4">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <dl className="flex flex-wrap gap-x-8 gap-y-3">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt className="text-muted text-xs">{label}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
        {leftOut.length > 0 && (
          <div className="grid gap-1">
            <h3 className="text-muted text-xs">Not part of the table</h3>
            <ul className="grid gap-0.5 break-words rounded-md bg-sunken p-2 font-mono text-xs">
              {leftOut.map(({ where, text }) => (
                <li key={`${where} ${text}`}>
                  <span className="text-muted">{where}: </span>
                  {text}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <ReadingDialog jobId={jobId} />
        </div>
      </div>
    </Disclosure>
  );
}
