import type { ComparisonJson } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { comparisonJson } from './comparison-json';
import { openComparison } from './open-comparison';

/** A comparison with its mapping. Throws `not_found`. */
export async function getComparison(actor: Actor, id: string): Promise<ComparisonJson> {
  return comparisonJson(await openComparison(actor, id));
}
