import { SAMPLED } from './floors';

/** The values that tests by rank look at: all of them, if they are few, otherwise so many evenly spread. */
export function sampled<T extends Float64Array | Int32Array>(values: T): T {
  if (values.length <= SAMPLED) return values;
  const every = values.length / SAMPLED;
  const picked = values.slice(0, SAMPLED);
  for (let i = 0; i < SAMPLED; i++) picked[i] = values[Math.floor(i * every)] as number;
  return picked as T;
}
