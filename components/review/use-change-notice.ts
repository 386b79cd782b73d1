'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { toast } from 'sonner';
import { fetchJson } from '@/components/api/fetch-json';
import type { RecipeJson } from '@/lib/contract/recipe';
import { recipeDiff } from './recipe/recipe-diff';
import type { Names } from './recipe/words';
import { jobApi, type VersionJson } from './review-api';

interface Options {
  jobId: string;
  userId: string;
  recipe: RecipeJson;
  names: Names;
  isOwn(version: number): boolean;
}

/** Says quietly who moved the dataset to a new version, when it was not this page. */
export function useChangeNotice({ jobId, userId, recipe, names, isOwn }: Options): void {
  const shown = useRef(recipe);
  const tell = useEffectEvent(async (before: RecipeJson, after: RecipeJson) => {
    const versions = await fetchJson<VersionJson[]>(jobApi(jobId, 'versions?limit=20')).catch(() => []);
    const author = versions.find(({ version }) => version === after.version)?.created_by;
    const who = !author ? 'Somebody' : author.id === userId ? 'You, in another window,' : author.name;
    const [first, ...more] = recipeDiff(before.steps, after.steps, names);
    const what = first
      ? `${first.step}: ${first.what}${more.length > 0 ? `, and ${more.length} more` : ''}`
      : undefined;
    toast.info(`${who} changed this dataset. Version ${after.version} is shown now.`, { description: what });
  });
  useEffect(() => {
    const before = shown.current;
    shown.current = recipe;
    if (before.version !== recipe.version && !isOwn(recipe.version)) void tell(before, recipe);
  }, [recipe, isOwn]);
}
