import { createHash } from 'node:crypto';

/** Which half of a labelled set a file belongs to: rules are tuned on `work` alone, `held` is only reported. */
export type Half = 'work' | 'held';

/** Fixed by a hash of the name, so that nobody chooses. */
export function splitHalf(name: string): Half {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0 ? 'work' : 'held';
}
