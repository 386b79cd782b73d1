import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { cleaningOptionsSchema } from '@/lib/cleaning/options';
import type { Recipe } from '@/lib/cleaning/recipe';
import { parseStep } from '@/lib/cleaning/validate';

/** The recipe a fresh upload is cleaned with: that of the saved preset, or the default with the options sent along. */
export function uploadRecipe({ reading: _, steps, ...options }: Record<string, unknown>): Recipe {
  if (Array.isArray(steps)) return steps.map(parseStep);
  return defaultRecipe(cleaningOptionsSchema.parse(options));
}
