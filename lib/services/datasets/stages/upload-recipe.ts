import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { cleaningOptionsSchema } from '@/lib/cleaning/options';
import type { Recipe } from '@/lib/cleaning/recipe';
import { parseStep } from '@/lib/cleaning/validate';
import { modelOf } from './model';

/**
 * The recipe a fresh upload is cleaned with: that of the saved preset or, fitted to the file once it has been read, of the dataset it is
 * cleaned like, or the default with the options sent along.
 */
export function uploadRecipe(sent: Record<string, unknown>): Recipe {
  const { reading: _, steps, like: __, ...options } = sent;
  if (Array.isArray(steps)) return steps.map(parseStep);
  const model = modelOf(sent);
  return model === undefined ? defaultRecipe(cleaningOptionsSchema.parse(options)) : model.steps.map(parseStep);
}
