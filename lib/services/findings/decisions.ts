import { dismissFinding } from '@/lib/cleaning/operations/dismiss-finding';
import type { Recipe, Step } from '@/lib/cleaning/recipe';
import { findingIdsOf } from './repairs';

/** Ids of what a person looked at and decided to leave, by this recipe. */
export function dismissedIds(recipe: Recipe): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { operation, params, enabled } of recipe) {
    if (operation !== 'dismiss_finding' || !enabled) continue;
    const { findings } = dismissFinding.parse(params);
    if (Array.isArray(findings)) for (const id of findings) ids.add(String(id));
  }
  return ids;
}

/** Ids of the findings whose repair is part of this recipe. */
export function acceptedIds(recipe: Recipe): string[] {
  const steps = recipe.filter(({ operation, enabled }) => enabled && operation !== 'dismiss_finding');
  return [...new Set(steps.flatMap(findingIdsOf))];
}

/** The step by which a person leaves all of these as they are. */
export function dismissal(ids: readonly string[]): Step {
  return { operation: 'dismiss_finding', params: { findings: [...ids] }, enabled: true };
}
