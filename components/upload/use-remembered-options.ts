import { useCallback, useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { sendChoice } from '@/components/presets/use-presets';
import type { PresetId } from '@/lib/contract/presets';
import type { ChosenOptions } from './cleaning-options';

/**
 * What was chosen for the next files. The way to clean is remembered with the account; other options are not, they are for a file.
 *
 * @param current the way to clean that is remembered
 */
export function useRememberedOptions(current: PresetId): [ChosenOptions, (options: ChosenOptions) => void] {
  const [options, setOptions] = useState<ChosenOptions>(optionsOf(current));
  const choose = useCallback(
    (chosen: ChosenOptions) => {
      setOptions(chosen);
      const preset = chosen.preset ?? 'standard';
      if (preset !== (options.preset ?? 'standard')) void remember(preset);
    },
    [options.preset],
  );
  return [options, choose];
}

const optionsOf = (preset: PresetId): ChosenOptions => (preset === 'standard' ? {} : { preset });

async function remember(preset: PresetId): Promise<void> {
  try {
    await sendChoice({ chosen: preset });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    toast.error(`This holds until you leave: the choice could not be remembered. ${error.message}`);
  }
}
