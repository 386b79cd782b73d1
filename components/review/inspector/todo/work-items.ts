/** The entries nobody has decided on first; otherwise the order of the table. */
export function openFirst<T extends { is_left: boolean }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => Number(a.is_left) - Number(b.is_left));
}
