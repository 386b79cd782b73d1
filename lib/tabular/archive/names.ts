/** `sales.csv.gz` holds `sales.csv`; null where the name of the archive does not say. */
export function innerName(name: string | undefined, ending: RegExp): string | null {
  const inner = name?.replace(ending, '') ?? '';
  return inner === '' || inner === name ? null : inner;
}
