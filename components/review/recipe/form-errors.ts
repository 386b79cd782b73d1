import { plural } from '@/lib/text/words';
import { type FormField, isNeeded, isShown } from './form-fields';
import type { Merge } from './merges';

type Params = Record<string, unknown>;

/** What is wrong with the parameters, by key; empty when they can be sent. */
export function formErrors(fields: readonly FormField[], params: Params): Map<string, string> {
  const errors = new Map<string, string>();
  for (const field of fields) {
    if (!isShown(field, fields, params)) continue;
    const error = fieldError(field, params[field.key]);
    if (error) errors.set(field.key, error);
  }
  return errors;
}

function fieldError(field: FormField, value: unknown): string | undefined {
  if (value === undefined) return isNeeded(field) ? needed(field) : undefined;
  switch (field.kind) {
    case 'number':
      return numberError(field, value);
    case 'text':
      return textError(field, value);
    case 'columns':
      return Array.isArray(value) && value.length >= field.min ? undefined : needed(field);
    case 'lines':
      return linesError(field, value);
    case 'value':
      return value === '' ? 'Say which value.' : undefined;
    case 'merges':
      return mergesError(value);
    default:
      return undefined;
  }
}

function needed({ kind, label }: FormField): string {
  if (kind === 'column') return 'Choose a column.';
  if (kind === 'columns') return 'Choose at least one column.';
  if (kind === 'merges') return 'Say what is to be merged.';
  return `${label} is needed.`;
}

type Of<K extends FormField['kind']> = Extract<FormField, { kind: K }>;

function numberError({ min, max, isMinExclusive, isWhole, isShare }: Of<'number'>, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'This is not a number.';
  if (isWhole && !Number.isInteger(value)) return 'This has to be a whole number.';
  const shown = (bound: number) => (isShare ? `${bound * 100} %` : String(bound));
  if (min !== undefined && isMinExclusive && value <= min) return `This has to be more than ${shown(min)}.`;
  if (min !== undefined && value < min) return `The least is ${shown(min)}.`;
  return max !== undefined && value > max ? `The most is ${shown(max)}.` : undefined;
}

function textError(field: Of<'text'>, value: unknown): string | undefined {
  const length = String(value).length;
  if (length < field.minLength) return needed(field);
  if (field.maxLength !== undefined && length > field.maxLength)
    return `At most ${plural(field.maxLength, 'character')}.`;
  return undefined;
}

function linesError({ min, max }: Of<'lines'>, value: unknown): string | undefined {
  const count = Array.isArray(value) ? value.length : 0;
  if (count < min) return `At least ${plural(min, 'line')}.`;
  return max !== undefined && count > max ? `At most ${plural(max, 'line')}.` : undefined;
}

function mergesError(value: unknown): string | undefined {
  const merges = Array.isArray(value) ? (value as Merge[]) : [];
  if (merges.length === 0) return 'Say what is to be merged.';
  return merges.every(({ from, to }) => from.length > 0 && to !== '')
    ? undefined
    : 'Give the spellings, and what they become.';
}
