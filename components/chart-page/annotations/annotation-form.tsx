'use client';

import { type FormEvent, type RefObject, useId, useRef, useState } from 'react';
import { annotateChart, showWritten } from '@/components/annotations/annotations-api';
import { MentionField, mentionsIn, usePeople } from '@/components/annotations/mention-field';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { ChartJson } from '@/lib/contract/charts';
import { NEW_PLACE, type PlaceDraft, PlaceFields, placeOf } from './place-fields';

interface AnnotationFormProps {
  chart: ChartJson;
  /** Place of the chosen point in the chart's data. */
  selected: number | null;
  onSelect(index: number | null): void;
  text: RefObject<HTMLTextAreaElement | null>;
}

/** An annotation on a place of the chart; a point is chosen in the chart or from the list. */
export function AnnotationForm({ chart, selected, onSelect, text }: AnnotationFormProps) {
  const hintId = useId();
  const people = usePeople(chart.job_id);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<PlaceDraft>(NEW_PLACE);
  const [annotation, setAnnotation] = useState('');
  const [errors, setErrors] = useState<{ place?: string; text?: string }>({});
  const [isBusy, setBusy] = useState(false);
  // Who clicks a point means that point.
  const shown = selected !== null && draft.kind !== 'point' ? NEW_PLACE : draft;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const place = placeOf(shown, selected);
    const isMissing = annotation.trim() === '';
    if ('error' in place || isMissing) {
      setErrors({
        ...('error' in place && { place: place.error }),
        ...(isMissing && { text: 'Write what is to be known about it.' }),
      });
      return;
    }
    setBusy(true);
    try {
      const mentions = mentionsIn(annotation, people);
      await showWritten(await annotateChart(chart.chart_id, { place, text: annotation.trim(), mentions }));
      setAnnotation('');
      setErrors({});
      setDraft(NEW_PLACE);
      onSelect(null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { data_point_index: point, place: where, text: about } = error.fields;
      const found = point ?? where;
      setErrors(found ? { place: found } : { text: about ?? error.message });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
      <PlaceFields
        chart={chart}
        draft={shown}
        onDraft={(next) => {
          setDraft(next);
          onSelect(null);
          setErrors(({ text: about }) => (about ? { text: about } : {}));
        }}
        selected={selected}
        onSelect={(index) => {
          onSelect(index);
          setErrors(({ text: about }) => (about ? { text: about } : {}));
        }}
        error={errors.place}
      />
      <Field label="Annotation" {...(errors.text && { error: errors.text })}>
        {(control) => (
          <MentionField
            control={control}
            people={people}
            field={text}
            value={annotation}
            describedBy={hintId}
            onSubmit={() => form.current?.requestSubmit()}
            onChange={(value) => {
              setAnnotation(value);
              setErrors(({ place }) => (place ? { place } : {}));
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span id={hintId} className="text-muted text-xs">
          Everybody who sees the chart can read it. An @ mentions somebody.
        </span>
        <Button type="submit" variant="primary" size="sm" isBusy={isBusy}>
          {shown.kind === 'point' ? 'Pin to point' : 'Annotate'}
        </Button>
      </div>
    </form>
  );
}
