/** Group → highest age in it. */
export const AGE_GROUPS = [
  { label: '0-18', upTo: 18 },
  { label: '19-35', upTo: 35 },
  { label: '36-60', upTo: 60 },
  { label: '60+', upTo: 120 },
] as const;

export const OLDEST_AGE = 120;

/** Whether a person can be this old. */
export function isAge(value: number): boolean {
  return value >= 0 && value <= OLDEST_AGE;
}

const LIMITS = Float64Array.from(AGE_GROUPS, ({ upTo }) => upTo);

/** Index of the group an age is in. */
export function ageGroupOf(age: number): number {
  let group = 0;
  while (group < LIMITS.length - 1 && age > (LIMITS[group] ?? OLDEST_AGE)) group++;
  return group;
}
