'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { PreparedChart } from '@/lib/charts/chart';
import { AGGREGATES, BUCKETS, type Stack } from '@/lib/charts/spec';
import { chartType } from '@/lib/charts/types';
import type { Draft } from './draft';
import { AGGREGATE_LABELS, BUCKET_LABELS } from './option-words';

interface OptionsPanelProps {
  draft: Draft;
  /** What is drawn now: tells what was chosen where nothing was said, and what there is to choose. */
  chart: PreparedChart | null;
  onChange(part: Partial<Draft>, isTyping?: boolean): void;
}

const AUTOMATIC = 'automatic';

/** How the columns are drawn. Only what makes a difference to this chart is shown. */
export function OptionsPanel({ draft, chart, onChange }: OptionsPanelProps) {
  const config = chart?.config;
  const type = chart?.chart_type;
  const rules = type === undefined ? null : chartType(type);
  const hasSeries = (config?.series.length ?? 0) > 1;
  const stacks = hasSeries ? (rules?.stacks ?? []) : [];
  const hasSort = config?.x_kind === 'category' && rules?.along !== 'values';
  return (
    <>
      {(!rules?.isSingleValues || draft.aggregate != null) && draft.y_cols.length > 0 && (
        <Choice
          label="Several values become one by"
          value={draft.aggregate ?? null}
          drawn={config?.aggregate ?? null}
          options={AGGREGATES.map((value) => ({ value, label: AGGREGATE_LABELS[value] }))}
          onChange={(aggregate) => onChange({ aggregate })}
        />
      )}
      {(config?.x_kind === 'time' || draft.bucket != null) && (
        <Choice
          label="Spans of time"
          value={draft.bucket ?? null}
          drawn={config?.bucket ?? null}
          options={BUCKETS.map((value) => ({ value, label: BUCKET_LABELS[value] }))}
          onChange={(bucket) => onChange({ bucket })}
        />
      )}
      {(hasSort || draft.sort != null) && (
        <Choice
          label="Order"
          value={draft.sort ?? null}
          drawn={config?.sort ?? null}
          options={SORTED}
          onChange={(sort) => onChange({ sort })}
        />
      )}
      {stacks.length > 0 && (
        <Choice
          label="Series are"
          value={draft.stack ?? null}
          drawn={config?.stack ?? null}
          options={stacks.map((value) => ({ value, label: STACK_LABELS[value] }))}
          onChange={(stack) => onChange({ stack })}
        />
      )}
      {(rules?.hasLog ?? true) && (
        <Field label="Logarithmic axis">
          {({ id }) => <Switch id={id} checked={draft.log ?? false} onChange={(log) => onChange({ log })} />}
        </Field>
      )}
      {(draft.include_filled || (config?.counts.filled_left_out ?? 0) > 0) && (
        <Field label="With values filled in by cleaning">
          {({ id }) => (
            <Switch
              id={id}
              checked={draft.include_filled ?? false}
              onChange={(include_filled) => onChange({ include_filled })}
            />
          )}
        </Field>
      )}
      <Field label="Title">
        {(control) => (
          <Input
            {...control}
            value={draft.title ?? ''}
            maxLength={200}
            placeholder={chart?.title ?? ''}
            onChange={(event) => onChange({ title: event.target.value }, true)}
            className="text-sm"
          />
        )}
      </Field>
    </>
  );
}

const SORTED = [
  { value: 'value', label: 'Largest first' },
  { value: 'x', label: 'By name, or as they follow' },
] as const;

const STACK_LABELS: Record<Stack, string> = {
  none: 'Over one another',
  stacked: 'On one another',
  percent: 'Parts of 100 %',
};

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value | null;
  /** What it is while left to RefineX. */
  drawn: Value | null;
  options: readonly { value: Value; label: string }[];
  onChange(value: Value | null): void;
}

function Choice<Value extends string>({ label, value, drawn, options, onChange }: ChoiceProps<Value>) {
  const drawnLabel = options.find((option) => option.value === drawn)?.label;
  const automatic = {
    value: AUTOMATIC,
    label: value === null && drawnLabel ? `Automatic: ${drawnLabel.toLowerCase()}` : 'Automatic',
  };
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={value ?? AUTOMATIC}
          options={[automatic, ...options]}
          onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
        />
      )}
    </Field>
  );
}
