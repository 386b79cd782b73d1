import type { Parameter } from './definition';

interface SpecialForm {
  readonly parameters: readonly Parameter[];
  readonly summary: string;
  readonly example: string;
}

const any = (name: string, more: Partial<Parameter> = {}): Parameter => ({ name, type: 'any', ...more });

/** What looks like a function but decides itself what becomes of missing values. */
export const SPECIAL_FORMS: Readonly<Record<string, SpecialForm | undefined>> = Object.assign(Object.create(null), {
  if: {
    parameters: [any('condition'), any('then'), any('else', { isOptional: true })],
    summary: 'The one value where the condition is true, else the other: also where it is missing.',
    example: 'if(region = "North", 1, 0)',
  },
  coalesce: {
    parameters: [any('value', { isRepeated: true })],
    summary: 'The first value that is not missing.',
    example: 'coalesce(discount, 0)',
  },
  null_if: {
    parameters: [any('value'), any('other')],
    summary: 'The value, but missing where it is the other.',
    example: 'null_if(price, 0)',
  },
  between: {
    parameters: [any('value'), any('low'), any('high')],
    summary: 'Whether it is neither below the one nor above the other.',
    example: 'between(price, 10, 20)',
  },
} satisfies Record<string, SpecialForm>);
