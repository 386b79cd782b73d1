'use client';

import { useId } from 'react';
import { cn } from '@/components/ui/cn';
import { PRESETS, type Preset } from '@/lib/cleaning/presets';
import { useUploadQueue } from './upload-provider';

const WORDS: Readonly<Record<Preset, { label: string; hint: string }>> = {
  standard: {
    label: 'Standard',
    hint: 'Ready to chart: dates as months, ages in groups, missing amounts filled with the mean, mostly empty columns removed. What that gives up is counted, and each can be kept.',
  },
  careful: {
    label: 'Careful',
    hint: 'Gives nothing up: full dates and times, ages as numbers, nothing filled in. What is not sure is left for you to decide.',
  },
};

/** How the next files are cleaned. */
export function PresetChoice() {
  const { options, setOptions } = useUploadQueue();
  const id = useId();
  const chosen = options.preset ?? 'standard';
  return (
    <fieldset className="grid min-w-0 gap-3 sm:grid-cols-2">
      <legend className="mb-2 font-medium text-sm">How to clean</legend>
      {PRESETS.map((preset) => (
        <label
          key={preset}
          className={cn(
            'flex cursor-pointer items-start gap-3 rounded-lg border bg-surface p-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent',
            chosen === preset && 'border-accent bg-accent-soft',
          )}
        >
          <input
            type="radio"
            name={id}
            value={preset}
            checked={chosen === preset}
            aria-describedby={`${id}-${preset}`}
            onChange={() => setOptions(preset === 'standard' ? {} : { preset })}
            className="mt-0.5 accent-(--accent)"
          />
          <span className="min-w-0">
            <span className="block font-medium">{WORDS[preset].label}</span>
            <span id={`${id}-${preset}`} className="block text-muted">
              {WORDS[preset].hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
