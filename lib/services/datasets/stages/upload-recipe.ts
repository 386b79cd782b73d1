import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { cleaningOptionsSchema } from '@/lib/cleaning/options';
import type { Recipe } from '@/lib/cleaning/recipe';

/** The recipe a fresh upload is cleaned with: the default with the options sent along. */
export function uploadRecipe({ reading: _, ...options }: Record<string, unknown>): Recipe {
  return defaultRecipe(cleaningOptionsSchema.parse(options));
}
