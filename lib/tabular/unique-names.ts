/**
 * Names that are all different, for formats that need it: an empty one becomes `column_3`, a repeated one `name_2`,
 * `name_3`, … The first of equal names keeps its own.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const wanted = names.map((name, index) => (name === '' ? `column_${index + 1}` : name));
  const taken = new Set(wanted);
  const given = new Set<string>();
  return wanted.map((name) => {
    let unique = name;
    for (let suffix = 2; given.has(unique) || (unique !== name && taken.has(unique)); suffix++) {
      unique = `${name}_${suffix}`;
    }
    given.add(unique);
    return unique;
  });
}
