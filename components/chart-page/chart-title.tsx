'use client';

import { Pencil } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Tooltip } from '@/components/ui/tooltip';
import type { ChartJson } from '@/lib/contract-charts';
import { changeChart, chartPath, chartsPath } from './charts-api';
import { useFocusAfter } from './use-focus-after';

const MAX_LENGTH = 200;

/** The heading of the page, editable in place. */
export function ChartTitle({ chart, canWrite }: { chart: ChartJson; canWrite: boolean }) {
  const [isEditing, setEditing] = useState(false);
  const edit = useFocusAfter<HTMLButtonElement>(isEditing);
  const close = () => setEditing(false);

  if (isEditing) return <TitleForm chart={chart} onDone={close} />;
  return (
    <div className="flex min-w-0 flex-1 basis-72 items-start gap-1">
      <h1 className="min-w-0 font-semibold text-2xl tracking-tight [overflow-wrap:anywhere]">{chart.title}</h1>
      {canWrite && (
        <Tooltip content="Change the title">
          <Button
            ref={edit}
            variant="ghost"
            size="icon-sm"
            aria-label="Change the title"
            className="mt-0.5"
            onClick={() => setEditing(true)}
          >
            <Pencil aria-hidden="true" />
          </Button>
        </Tooltip>
      )}
    </div>
  );
}

function TitleForm({ chart, onDone }: { chart: ChartJson; onDone(): void }) {
  const [title, setTitle] = useState(chart.title);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  /** Null has the title made from the columns. */
  async function save(wanted: string | null): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    try {
      const changed = await changeChart(chart.job_id, chart.chart_id, { title: wanted });
      await mutate(chartPath(chart.job_id, chart.chart_id), changed, { revalidate: false });
      void mutate(chartsPath(chart.job_id));
      onDone();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause.fields.title ?? cause.message);
      setBusy(false);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (title.trim() === '') setError('Write a title, or let it be made from the columns.');
    else if (title.trim() === chart.title) onDone();
    else void save(title.trim());
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
      className="grid min-w-0 flex-1 basis-72 gap-2"
    >
      <Field label="Title" {...(error && { error })}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={title}
            maxLength={MAX_LENGTH}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setTitle(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" isBusy={isBusy}>
          Save
        </Button>
        <Button size="sm" onClick={onDone}>
          Cancel
        </Button>
        {chart.request.title !== undefined && (
          <Button size="sm" variant="ghost" onClick={() => void save(null)}>
            Make it from the columns
          </Button>
        )}
      </div>
    </form>
  );
}
