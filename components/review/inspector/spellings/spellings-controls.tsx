'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { METHODS, methodView } from './spelling-methods';
import type { SpellingsView } from './use-spellings';

const SIZES = [
  { value: '2', label: '2 or more' },
  { value: '3', label: '3 or more' },
  { value: '5', label: '5 or more' },
  { value: '10', label: '10 or more' },
];

interface SpellingsControlsProps {
  view: SpellingsView;
  onChange(view: Partial<SpellingsView>): void;
}

/** How spellings are looked for, and which of them are shown. */
export function SpellingsControls({ view, onChange }: SpellingsControlsProps) {
  const method = methodView(view.method);
  const setting = method?.setting;
  return (
    <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2">
      <Field label="Method" hint={<span className="text-xs">{method?.hint}</span>}>
        {(control) => (
          <Select
            {...control}
            value={view.method}
            onChange={(value) => {
              const chosen = METHODS.find((option) => option.value === value);
              if (chosen) onChange({ method: chosen.value, setting: chosen.setting?.initial ?? '' });
            }}
            options={METHODS}
          />
        )}
      </Field>
      <div className="grid content-start gap-x-3 gap-y-2 sm:grid-cols-2">
        {setting && (
          <Field label={setting.label}>
            {(control) => (
              <Select
                {...control}
                value={view.setting || setting.initial}
                onChange={(value) => onChange({ setting: value })}
                options={setting.options}
              />
            )}
          </Field>
        )}
        <Field label="Spellings">
          {(control) => (
            <Select {...control} value={view.minSize} onChange={(minSize) => onChange({ minSize })} options={SIZES} />
          )}
        </Field>
        <Field label="Containing">
          {(control) => (
            <Input
              {...control}
              type="search"
              className="text-sm"
              value={view.search}
              onChange={(event) => onChange({ search: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
