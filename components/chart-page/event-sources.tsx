'use client';

import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import useSWR, { mutate } from 'swr';
import { addEventSource, eventSourcesPath, removeEventSource } from '@/components/annotations/annotations-api';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { CONTROL } from '@/components/ui/input';
import type { EventSourceJson } from '@/lib/contract/annotations';
import type { ChartJson } from '@/lib/contract/charts';
import type { JobJson } from '@/lib/contract/jobs';
import { plural } from '@/lib/text/words';

interface EventSourcesProps {
  chart: ChartJson;
  sources: readonly EventSourceJson[];
  canWrite: boolean;
}

/** Which columns of other datasets are shown along the time of the chart: campaigns, releases, holidays. */
export function EventSources({ chart, sources, canWrite }: EventSourcesProps) {
  if (!canWrite && sources.length === 0) return null;
  const shown = sources.length === 0 ? 'none' : plural(sources.length, 'column');

  async function remove(source: EventSourceJson): Promise<void> {
    try {
      await removeEventSource(chart.chart_id, source.event_source_id);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(error.message);
    }
    await mutate(eventSourcesPath(chart.chart_id));
  }

  return (
    <Disclosure label="Events" summary={`${shown} of other datasets along the time`}>
      <div className="grid gap-4">
        {sources.length > 0 && (
          <ul aria-label="Events shown" className="grid gap-2 text-sm">
            {sources.map((source) => (
              <li key={source.event_source_id} className="flex items-start justify-between gap-2">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {source.label_col ?? source.time_col} of {source.filename}
                  <span className="block text-muted text-xs">{source.problem ?? plural(source.total, 'event')}</span>
                </span>
                {canWrite && (
                  <Button
                    variant="ghost"
                    size="icon-sm"
                    aria-label={`Remove the events of ${source.filename}`}
                    onClick={() => void remove(source)}
                  >
                    <X aria-hidden="true" />
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {canWrite && <AddEvents chart={chart} />}
      </div>
    </Disclosure>
  );
}

interface ProfiledColumn {
  name: string;
  type: string;
}

const SELECT = cn(CONTROL, 'min-w-0 text-sm');
const MOST_DATASETS = 200;

function AddEvents({ chart }: { chart: ChartJson }) {
  const { data: jobs = [] } = useSWR<JobJson[]>(`/api/upload/jobs?limit=${MOST_DATASETS}`);
  const [jobId, setJob] = useState('');
  const { data: columns = [] } = useSWR<ProfiledColumn[]>(jobId === '' ? null : `/api/jobs/${jobId}/profile`);
  const [time, setTime] = useState('');
  const [label, setLabel] = useState('');
  const [error, setError] = useState<string>();
  const others = jobs.filter(({ id, status }) => id !== chart.job_id && status === 'completed');
  const times = columns.filter(({ type }) => type === 'date' || type === 'datetime' || type === 'integer');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (jobId === '' || time === '') {
      setError(jobId === '' ? 'Choose a dataset.' : 'Choose a column of dates.');
      return;
    }
    try {
      await addEventSource(chart.chart_id, { job_id: jobId, time_col: time, label_col: label === '' ? null : label });
      await mutate(eventSourcesPath(chart.chart_id));
      setJob('');
      setTime('');
      setLabel('');
      setError(undefined);
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      setError(reason.message);
    }
  }

  if (others.length === 0) {
    return <p className="text-muted text-sm">Upload a dataset with dates, and its rows can be shown here as events.</p>;
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3 sm:grid-cols-3">
      <Field label="Dataset" {...(error && { error })}>
        {(control) => (
          <select
            {...control}
            className={SELECT}
            value={jobId}
            onChange={({ target }) => {
              setJob(target.value);
              setTime('');
              setLabel('');
              setError(undefined);
            }}
          >
            <option value="">Select</option>
            {others.map(({ id, filename }) => (
              <option key={id} value={id}>
                {filename}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="When">
        {(control) => (
          <select {...control} className={SELECT} value={time} onChange={({ target }) => setTime(target.value)}>
            <option value="">Select</option>
            {times.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="What">
        {(control) => (
          <select {...control} className={SELECT} value={label} onChange={({ target }) => setLabel(target.value)}>
            <option value="">No names</option>
            {columns.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" size="sm" className="justify-self-start">
        Show these events
      </Button>
    </form>
  );
}
