import { share } from '@/lib/charts/recommend/reasons/words';

/** A relative change without its sign, which the words have: “12 %”. */
export function percentPoints(change: number): string {
  return share(Math.abs(change));
}
