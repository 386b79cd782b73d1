/** How missing values are told from the other columns. */
export const IMPUTE_METHODS = [
  'neighbours',
  'regression',
  'trees',
  'group_mean',
  'group_median',
  'interpolation',
  'previous',
] as const;
export type ImputeMethod = (typeof IMPUTE_METHODS)[number];

export const isImputeMethod = (name: string): name is ImputeMethod => IMPUTE_METHODS.some((method) => method === name);
