'use client';

import { type FormEvent, useMemo, useRef, useState } from 'react';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { CONTROL } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { AnnotationJson, DatasetPlaceJson } from '@/lib/contract/annotations';
import { number } from '@/lib/text/words';
import { annotateDataset, datasetAnnotationsPath, showWritten } from './annotations-api';
import { MentionField, mentionsIn, usePeople } from './mention-field';
import { ThreadList } from './thread-list';
import { threadsOf } from './threads';

interface DatasetAnnotationsProps {
  jobId: string;
  /** What is written on the dashboard, or on columns and cells. */
  of: 'dashboard' | 'table';
  canWrite: boolean;
}

/** Others' annotations are announced; this is for when the announcement is lost. */
const LOOK_MS = 10_000;

/** What people wrote on the dashboard, or on the columns and cells of a dataset. Everybody who sees it may write. */
export function DatasetAnnotations({ jobId, of, canWrite }: DatasetAnnotationsProps) {
  const { data, error } = useSWR<AnnotationJson[], ApiError>(datasetAnnotationsPath(jobId), {
    refreshInterval: LOOK_MS,
  });
  const threads = useMemo(
    () => threadsOf(data ?? []).filter(({ first }) => (first.on === 'dashboard') === (of === 'dashboard')),
    [data, of],
  );
  return (
    <section
      aria-labelledby="dataset-annotations"
      className="grid content-start gap-4 rounded-xl border bg-surface p-4"
    >
      <h2 id="dataset-annotations" className="font-semibold">
        {of === 'dashboard' ? 'Annotations on the dashboard' : 'Annotations on columns and cells'}{' '}
        {threads.length > 0 && <span className="ml-1 font-normal text-muted">{number(threads.length)}</span>}
      </h2>
      {error && <Notice>The annotations could not be read. {error.message}</Notice>}
      <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <DatasetForm jobId={jobId} of={of} />
        <div className="grid min-w-0 content-start gap-3">
          {data !== undefined && threads.length === 0 && (
            <p className="text-muted text-sm">Nothing is written here yet.</p>
          )}
          <ThreadList threads={threads} canWrite={canWrite} />
        </div>
      </div>
    </section>
  );
}

interface Heading {
  id: string;
  name: string;
}

const SELECT = cn(CONTROL, 'min-w-0 text-sm');

function DatasetForm({ jobId, of }: Pick<DatasetAnnotationsProps, 'jobId' | 'of'>) {
  const people = usePeople(jobId);
  const form = useRef<HTMLFormElement>(null);
  const { data: columns = [] } = useSWR<Heading[]>(of === 'table' ? `/api/jobs/${jobId}/profile` : null);
  const [column, setColumn] = useState('');
  const [row, setRow] = useState('');
  const [text, setText] = useState('');
  const [errors, setErrors] = useState<{ place?: string; text?: string }>({});
  const [isBusy, setBusy] = useState(false);

  function place(): DatasetPlaceJson | null {
    if (of === 'dashboard') return { on: 'dashboard' };
    if (column === '') return null;
    return row.trim() === '' ? { on: 'column', column } : { on: 'cell', column, row: Number(row) - 1 };
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const where = place();
    if (where === null || text.trim() === '') {
      setErrors({
        ...(where === null && { place: 'Choose a column.' }),
        ...(text.trim() === '' && { text: 'Write what is to be known about it.' }),
      });
      return;
    }
    setBusy(true);
    try {
      await showWritten(
        await annotateDataset(jobId, { place: where, text: text.trim(), mentions: mentionsIn(text, people) }),
      );
      setText('');
      setRow('');
      setErrors({});
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const about = Object.keys(error.fields).find((field) => field.startsWith('place'));
      setErrors(about === undefined ? { text: error.message } : { place: error.message });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
      {of === 'table' && (
        <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-2">
          <Field label="Column" {...(errors.place && { error: errors.place })}>
            {(control) => (
              <select {...control} className={SELECT} value={column} onChange={({ target }) => setColumn(target.value)}>
                <option value="">Select</option>
                {columns.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Row, if any">
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                step={1}
                className={SELECT}
                value={row}
                onChange={({ target }) => setRow(target.value)}
              />
            )}
          </Field>
        </div>
      )}
      <Field label="Annotation" {...(errors.text && { error: errors.text })}>
        {(control) => (
          <MentionField
            control={control}
            people={people}
            value={text}
            onSubmit={() => form.current?.requestSubmit()}
            onChange={(value) => {
              setText(value);
              setErrors(({ place: where }) => (where ? { place: where } : {}));
            }}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="sm" isBusy={isBusy} className="justify-self-end">
        Annotate
      </Button>
    </form>
  );
}
