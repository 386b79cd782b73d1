import { DATE_FUNCTIONS } from './dates';
import type { FunctionDefinition } from './definition';
import { AGGREGATES, WINDOWS } from './groups';
import { NUMBER_FUNCTIONS } from './numbers';
import { TEXT_FUNCTIONS } from './texts';

export { type FunctionDefinition, signatureOf } from './definition';

/** Every function by what it works on; `if`, `coalesce` and the like are part of the language (`check-call.ts`). */
export const FUNCTION_GROUPS: readonly { readonly label: string; readonly functions: readonly FunctionDefinition[] }[] =
  [
    { label: 'Numbers', functions: NUMBER_FUNCTIONS },
    { label: 'Text', functions: TEXT_FUNCTIONS },
    { label: 'Dates', functions: DATE_FUNCTIONS },
    { label: 'Groups', functions: AGGREGATES },
    { label: 'Rows around', functions: WINDOWS },
  ];

const BY_NAME = new Map<string, FunctionDefinition>();
for (const { functions } of FUNCTION_GROUPS) {
  for (const definition of functions) {
    for (const name of [definition.name, ...(definition.aliases ?? [])]) BY_NAME.set(name, definition);
  }
}

/** The function of this name, if there is one. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return BY_NAME.get(name);
}

export const FUNCTION_NAMES: readonly string[] = [...BY_NAME.keys()];
