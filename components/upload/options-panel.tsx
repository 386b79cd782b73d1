'use client';

import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { isPreset } from '@/lib/cleaning/presets';
import {
  choose,
  chosenValue,
  describeOptions,
  isSwitch,
  OPTION_SETTINGS,
  type OptionSetting,
} from './cleaning-options';
import { useUploadQueue } from './upload-provider';

/** How the next files are cleaned: folded, a sentence says it. A saved preset leaves nothing to choose. */
export function OptionsPanel() {
  const { options, setOptions } = useUploadQueue();
  if (!isPreset(options.preset ?? 'standard')) return null;
  return (
    <Disclosure label="How files are cleaned" summary={describeOptions(options)}>
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        <div className="grid content-start gap-4">
          {OPTION_SETTINGS.filter((setting) => !isSwitch(setting)).map((setting) => (
            <Choice key={setting.key} setting={setting} />
          ))}
        </div>
        <div className="grid content-start gap-3">
          {OPTION_SETTINGS.filter(isSwitch).map((setting) => (
            <Toggle key={setting.key} setting={setting} />
          ))}
        </div>
      </div>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-3 border-t pt-3">
        <p className="text-muted text-sm">
          Files that are sent from now on are cleaned this way. Every change is logged.
        </p>
        <Button size="sm" disabled={Object.keys(options).length === 0} onClick={() => setOptions({})}>
          Back to defaults
        </Button>
      </div>
    </Disclosure>
  );
}

function Choice({ setting }: { setting: OptionSetting }) {
  const { options, setOptions } = useUploadQueue();
  const id = useId();
  const hintId = setting.hint ? `${id}-hint` : undefined;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        {setting.label}
      </label>
      <Select
        id={id}
        aria-describedby={hintId}
        value={String(chosenValue(options, setting))}
        onChange={(value) => setOptions(choose(options, setting, value))}
        options={setting.choices.map(({ value, label }) => ({ value: String(value), label }))}
      />
      {setting.hint && (
        <p id={hintId} className="text-muted text-xs">
          {setting.hint}
        </p>
      )}
    </div>
  );
}

function Toggle({ setting }: { setting: OptionSetting }) {
  const { options, setOptions } = useUploadQueue();
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-4">
      <label htmlFor={id} className="text-sm">
        {setting.label}
      </label>
      <Switch
        id={id}
        checked={chosenValue(options, setting) === true}
        onChange={(checked) => setOptions(choose(options, setting, checked))}
      />
    </div>
  );
}
