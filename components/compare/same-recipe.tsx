'use client';

import { useEffect, useId, useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { savePreset, usePresets } from '@/components/presets/use-presets';
import { Switch } from '@/components/ui/switch';
import { useUploadQueue } from '@/components/upload/upload-provider';

const LONGEST_NAME = 60;

interface SameRecipeProps {
  jobId: string;
  filename: string;
  version: number;
}

/** Cleans what is uploaded on this page as the dataset was cleaned, by a preset of its recipe. */
export function SameRecipe({ jobId, filename, version }: SameRecipeProps) {
  const { setOptionsHere } = useUploadQueue();
  const { data: presets, mutate } = usePresets();
  const [isOn, setOn] = useState(false);
  const id = useId();
  // Files that are added elsewhere are cleaned as is chosen there.
  useEffect(() => () => setOptionsHere(null), [setOptionsHere]);

  async function choose(on: boolean): Promise<void> {
    setOn(on);
    if (!on) return setOptionsHere(null);
    const name = `As ${filename.slice(0, LONGEST_NAME)}, v${version}`;
    try {
      const saved = presets?.saved.find((one) => one.name === name) ?? (await savePreset(name, jobId));
      setOptionsHere({ preset: saved.preset });
      await mutate();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setOn(false);
      toast.error(error.message);
    }
  }

  return (
    <div className="flex items-center gap-2 text-sm">
      <Switch id={id} checked={isOn} onChange={(on) => void choose(on)} />
      <label htmlFor={id} className="min-w-0 [overflow-wrap:anywhere]">
        Clean what I upload here with the recipe of {filename}
      </label>
    </div>
  );
}
