/** Answers to show, by the id of the operation. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {};
