'use client';

import { type FormEvent, type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { annotate, annotationsPath } from '@/components/chart-page/charts-api';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { CONTROL } from '@/components/ui/input';
import { pointName } from '@/lib/charts/words/point-name';
import type { AnnotationJson } from '@/lib/contract/annotations';
import type { ChartJson } from '@/lib/contract/charts';

const MAX_LENGTH = 2000;

interface AnnotationFormProps {
  chart: ChartJson;
  /** Place of the chosen point in the chart's data. */
  selected: number | null;
  onSelect(index: number | null): void;
  text: RefObject<HTMLTextAreaElement | null>;
}

/** An annotation on one point, chosen in the chart or from the list. */
export function AnnotationForm({ chart, selected, onSelect, text }: AnnotationFormProps) {
  const hintId = useId();
  const points = useMemo(() => chart.data.map((point, place) => ({ place, name: pointName(chart, point) })), [chart]);
  const [annotation, setAnnotation] = useState('');
  const [errors, setErrors] = useState<{ point?: string; text?: string }>({});
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const isMissing = selected === null || annotation.trim() === '';
    if (isMissing) {
      setErrors({
        ...(selected === null && { point: 'Choose a point in the chart, or here.' }),
        ...(annotation.trim() === '' && { text: 'Write what is to be known about this point.' }),
      });
      return;
    }
    setBusy(true);
    try {
      const written = await annotate(chart.chart_id, selected, annotation.trim());
      await mutate<AnnotationJson[]>(
        annotationsPath(chart.chart_id),
        (known) => [written, ...(known ?? []).filter((other) => other.annotation_id !== written.annotation_id)],
        { revalidate: true },
      );
      setAnnotation('');
      setErrors({});
      onSelect(null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { data_point_index: point, text: about } = error.fields;
      setErrors(point ? { point } : { text: about ?? error.message });
    } finally {
      setBusy(false);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
      <Field label="Point" {...(errors.point && { error: errors.point })}>
        {(control) => (
          <select
            {...control}
            className={cn(CONTROL, 'min-w-0 text-sm')}
            value={selected ?? ''}
            onChange={(event) => {
              onSelect(event.target.value === '' ? null : Number(event.target.value));
              setErrors(({ text: about }) => (about ? { text: about } : {}));
            }}
          >
            <option value="">Select one in the chart or here</option>
            {points.map(({ place, name }) => (
              <option key={place} value={place}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Annotation" {...(errors.text && { error: errors.text })}>
        {(control) => (
          <textarea
            {...control}
            ref={text}
            rows={3}
            maxLength={MAX_LENGTH}
            value={annotation}
            aria-describedby={[control['aria-describedby'], hintId].filter(Boolean).join(' ')}
            className={cn(CONTROL, 'h-auto min-h-20 resize-y py-1.5')}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setAnnotation(event.target.value);
              setErrors(({ point }) => (point ? { point } : {}));
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span id={hintId} className="text-muted text-xs">
          Everybody who sees the chart can read it.
        </span>
        <Button type="submit" variant="primary" size="sm" isBusy={isBusy}>
          Pin to point
        </Button>
      </div>
    </form>
  );
}
