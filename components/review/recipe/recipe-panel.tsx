'use client';

/** What is done to the file, in order. */
export function RecipePanel() {
  return <h2 className="px-3 py-2 font-semibold">Recipe</h2>;
}
