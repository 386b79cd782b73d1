'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';

/** Does one thing at a time and says how it went. */
export function useChange() {
  const [isBusy, setBusy] = useState(false);
  async function change<T>(work: () => Promise<T>, done: (result: T) => string | undefined): Promise<boolean> {
    setBusy(true);
    try {
      const words = done(await work());
      if (words) toast.success(words);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(error.message);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, change };
}
