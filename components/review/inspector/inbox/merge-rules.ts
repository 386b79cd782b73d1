/** Which value of a column stays, as it is chosen. */
export const RULES = [
  { value: 'kept', label: 'of the kept row' },
  { value: 'longest', label: 'the longest' },
  { value: 'most_frequent', label: 'the most frequent' },
  { value: 'largest', label: 'the largest' },
  { value: 'smallest', label: 'the smallest' },
] as const;
