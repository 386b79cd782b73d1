'use client';

import { useMemo } from 'react';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { CONTROL } from '@/components/ui/input';
import { placeNames } from '@/lib/charts/scene/names';
import { chartType } from '@/lib/charts/types';
import { pointName } from '@/lib/charts/words/point-name';
import type { ChartPlaceJson } from '@/lib/contract/annotations';
import type { ChartJson } from '@/lib/contract/charts';

export type PlaceKind = ChartPlaceJson['on'];

/** What is filled in so far. */
export interface PlaceDraft {
  kind: PlaceKind;
  from: string;
  to: string;
}

export const NEW_PLACE: PlaceDraft = { kind: 'point', from: '', to: '' };

/** What can be annotated on this chart. */
export function kindsOf({ config, chart_type }: ChartJson): readonly (readonly [PlaceKind, string])[] {
  const { isGrid, hasNoValueAxis } = chartType(chart_type);
  const hasValues = !hasNoValueAxis && config.stack !== 'percent';
  return [
    ['point', 'A point'],
    ...(config.x_kind === 'time' && !isGrid ? ([['interval', 'A time span']] as const) : []),
    ...(hasValues ? ([['band', 'A band of values']] as const) : []),
    ['chart', 'The whole chart'],
  ];
}

/** The place that is meant; or what is missing. */
export function placeOf(draft: PlaceDraft, selected: number | null): ChartPlaceJson | { error: string } {
  const [from, to] = [Number(draft.from), Number(draft.to)];
  const isGiven = draft.from.trim() !== '' && draft.to.trim() !== '' && Number.isFinite(from) && Number.isFinite(to);
  switch (draft.kind) {
    case 'chart':
      return { on: 'chart' };
    case 'point':
      return selected === null ? { error: 'Choose a point in the chart, or here.' } : { on: 'point', index: selected };
    case 'interval':
      if (!isGiven) return { error: 'Say from when until when.' };
      return { on: 'interval', from: Math.min(from, to), to: Math.max(from, to) };
    case 'band':
      if (!isGiven) return { error: 'Give two numbers.' };
      return { on: 'band', from: Math.min(from, to), to: Math.max(from, to) };
  }
}

interface PlaceFieldsProps {
  chart: ChartJson;
  draft: PlaceDraft;
  onDraft(draft: PlaceDraft): void;
  selected: number | null;
  onSelect(index: number | null): void;
  error: string | undefined;
}

const SELECT = cn(CONTROL, 'min-w-0 text-sm');

/** Where on the chart something is written. */
export function PlaceFields({ chart, draft, onDraft, selected, onSelect, error }: PlaceFieldsProps) {
  const points = useMemo(() => chart.data.map((point, place) => ({ place, name: pointName(chart, point) })), [chart]);
  const kinds = kindsOf(chart);
  const problem = error === undefined ? {} : { error };
  return (
    <>
      <Field label="On">
        {(control) => (
          <select
            {...control}
            className={SELECT}
            value={draft.kind}
            onChange={({ target }) => {
              const kind = kinds.find(([each]) => each === target.value)?.[0] ?? 'point';
              onDraft({ ...NEW_PLACE, kind });
            }}
          >
            {kinds.map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.kind === 'point' && (
        <Field label="Point" {...problem}>
          {(control) => (
            <select
              {...control}
              className={SELECT}
              value={selected ?? ''}
              onChange={({ target }) => onSelect(target.value === '' ? null : Number(target.value))}
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
      )}
      {draft.kind === 'interval' && <Interval chart={chart} draft={draft} onDraft={onDraft} problem={problem} />}
      {draft.kind === 'band' && (
        <div className="grid grid-cols-2 gap-2">
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={end === 'from' ? 'From value' : 'To value'} {...(end === 'from' && problem)}>
              {(control) => (
                <input
                  {...control}
                  type="number"
                  step="any"
                  className={SELECT}
                  value={draft[end]}
                  onChange={({ target }) => onDraft({ ...draft, [end]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </>
  );
}

function Interval({
  chart,
  draft,
  onDraft,
  problem,
}: Pick<PlaceFieldsProps, 'chart' | 'draft' | 'onDraft'> & { problem: { error?: string } }) {
  const names = useMemo(() => placeNames(chart), [chart]);
  return (
    <div className="grid grid-cols-2 gap-2">
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={end === 'from' ? 'From' : 'To'} {...(end === 'from' && problem)}>
          {(control) => (
            <select
              {...control}
              className={SELECT}
              value={draft[end]}
              onChange={({ target }) => onDraft({ ...draft, [end]: target.value })}
            >
              <option value="">Select</option>
              {names.map((name, index) => (
                <option key={name} value={index}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </div>
  );
}
