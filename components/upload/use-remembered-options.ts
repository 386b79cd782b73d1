import { useCallback, useEffect, useState } from 'react';
import { PRESETS } from '@/lib/cleaning/presets';
import type { ChosenOptions } from './cleaning-options';

const KEY = 'refinex.preset';

/** What was chosen for the next files. The way to clean is remembered on this device; other options are not, they are for a file. */
export function useRememberedOptions(): [ChosenOptions, (options: ChosenOptions) => void] {
  const [options, setOptions] = useState<ChosenOptions>({});
  useEffect(() => {
    const preset = PRESETS.find((known) => known === localStorage.getItem(KEY));
    if (preset && preset !== 'standard') setOptions({ preset });
  }, []);
  const choose = useCallback((chosen: ChosenOptions) => {
    localStorage.setItem(KEY, chosen.preset ?? 'standard');
    setOptions(chosen);
  }, []);
  return [options, choose];
}
