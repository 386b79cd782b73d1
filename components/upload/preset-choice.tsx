'use client';

import Link from 'next/link';
import { useId } from 'react';
import { presetViews } from '@/components/presets/preset-words';
import { usePresets } from '@/components/presets/use-presets';
import { cn } from '@/components/ui/cn';
import { useUploadQueue } from './upload-provider';

/** How the next files are cleaned. */
export function PresetChoice() {
  const { options, setOptions, presets } = useUploadQueue();
  const { data = presets } = usePresets(presets);
  const id = useId();
  const chosen = options.preset ?? 'standard';
  return (
    <fieldset className="grid min-w-0 gap-3 sm:grid-cols-2">
      <legend className="mb-2 font-medium text-sm">How to clean</legend>
      {presetViews(data).map(({ preset, name, hint }) => (
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
            <span className="block font-medium [overflow-wrap:anywhere]">{name}</span>
            <span id={`${id}-${preset}`} className="block text-muted">
              {hint}
            </span>
          </span>
        </label>
      ))}
      <p className="text-muted text-sm sm:col-span-2">
        What each of them does to your file is shown in numbers as soon as it is read, and one click switches. The
        choice is remembered;{' '}
        <Link href="/settings" className="text-accent underline underline-offset-4 hover:no-underline">
          settings
        </Link>{' '}
        hold the ways you saved.
      </p>
    </fieldset>
  );
}
