/** Items with their places, which are what tells them apart: equal ones may follow one another. */
export function placed<Item>(items: readonly Item[]): { item: Item; place: number }[] {
  return items.map((item, place) => ({ item, place }));
}
