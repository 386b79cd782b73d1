'use client';

import { toast } from 'sonner';
import { type StepJson, useReview } from '@/components/review/review-context';

interface Change {
  /** Whether changes can be made now. */
  isReady: boolean;
  /** Stores the recipe; says `done` with a way back when it was taken. */
  save(steps: readonly StepJson[], done: string): Promise<boolean>;
  /** Sends a change to an address of the job. */
  send(path: string, body: unknown, done: string): Promise<boolean>;
}

/** Changes that say what they did and can be undone at once. */
export function useChange(): Change {
  const { canWrite, isBusy, saveSteps, write } = useReview('canWrite', 'isBusy', 'saveSteps', 'write');
  const say = (done: string) =>
    toast(done, { action: { label: 'Undo', onClick: () => void write('undo', { method: 'POST' }) } });
  return {
    isReady: canWrite && !isBusy,
    async save(steps, done) {
      const isSaved = await saveSteps(steps);
      if (isSaved) say(done);
      return isSaved;
    },
    async send(path, body, done) {
      const { ok } = await write(path, { method: 'POST', body });
      if (ok) say(done);
      return ok;
    },
  };
}
