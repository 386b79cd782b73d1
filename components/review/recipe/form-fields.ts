import { humanize } from './words';

interface FieldBase {
  key: string;
  label: string;
  hint?: string;
  isRequired: boolean;
  /** What applies when nothing is said. */
  default: unknown;
}

/** One control of a generated form. */
export type FormField = FieldBase &
  (
    | { kind: 'column' }
    | { kind: 'columns'; min: number }
    | { kind: 'choice'; options: { value: string; label: string }[] }
    | { kind: 'switch' }
    | {
        kind: 'number';
        min: number | undefined;
        max: number | undefined;
        isMinExclusive: boolean;
        isWhole: boolean;
        /** Shown times 100, with a percent sign. */
        isShare: boolean;
      }
    | { kind: 'text'; minLength: number; maxLength: number | undefined }
    | { kind: 'lines'; min: number; max: number | undefined }
    /** Text or a number, or where allowed "missing". */
    | { kind: 'value'; mayBeMissing: boolean }
    | { kind: 'merges' }
    /** A formula, in an editor of its own. */
    | { kind: 'formula' }
    /** Columns to sort by, each with its direction. */
    | { kind: 'keys' }
    /** Made elsewhere, on the data itself; shown, not edited. */
    | { kind: 'fixed' }
  );

type Kind = FormField extends infer F ? (F extends FieldBase ? Omit<F, keyof FieldBase> : never) : never;

interface Schema {
  type?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

/** What the schema's names do not say well enough by themselves. */
const LABELS: ReadonlyMap<string, { label?: string; hint?: string }> = new Map([
  ['columns', { label: 'Columns' }],
  ['except', { label: 'Leave alone' }],
  ['min_share', { label: 'At least this share', hint: 'So many values have to fit, or the column is left alone.' }],
  ['threshold', { label: 'Missing more than' }],
  ['order', { label: 'Order in 03/04/2024' }],
  ['numeric', { label: 'Missing numbers' }],
  ['categorical', { label: 'Missing text' }],
  ['number', { label: 'Number to fill in' }],
  ['text', { label: 'Text to fill in' }],
  ['reach', { label: 'Reach', hint: 'How far from the middle is still usual. Empty: the method’s own.' }],
  ['precision', { label: 'Written as' }],
  ['from', { label: 'Value' }],
  ['to', { label: 'Becomes' }],
  ['names', { label: 'Names of the new columns' }],
  ['keep', { label: 'Keep the column that is split' }],
  ['name', { label: 'New name' }],
  ['merges', { label: 'Spellings' }],
  ['formula', { label: 'Formula' }],
  ['by', { label: 'In the order of' }],
  ['rows', { label: 'Rows that fulfil it' }],
  ['size', { label: 'Rows in the sample' }],
]);

const CHOICES: ReadonlyMap<string, string> = new Map([
  ['month', 'Month, 2024-03'],
  ['day', 'Day, 2024-03-04'],
  ['datetime', 'Day and time'],
  ['dmy', 'Day first: 3 April'],
  ['mdy', 'Month first: 4 March'],
  ['ymd', 'Year first'],
  ['mean', 'Mean'],
  ['mode', 'Most frequent value'],
  ['zero', 'Zero'],
  ['constant', 'A value of yours'],
  ['forward', 'Value above'],
  ['leave', 'Leave missing'],
  ['iqr', 'Quartiles (IQR)'],
  ['zscore', 'Standard deviations'],
  ['mad', 'Median deviations'],
]);

/** A parameter that means something only together with another. */
const NEEDS: ReadonlyMap<string, { key: string; value: string }> = new Map([
  ['number', { key: 'numeric', value: 'constant' }],
  ['text', { key: 'categorical', value: 'constant' }],
]);

/** The controls for parameters described by a JSON schema. What the schema has and no control exists for is `fixed`. */
export function formFields(schema: Record<string, unknown>): FormField[] {
  const { properties = {}, required = [] } = schema as Schema;
  return Object.entries(properties).map(([key, property]) => {
    const { label = humanize(key), hint } = LABELS.get(key) ?? {};
    const base = { key, label, isRequired: required.includes(key), default: property.default };
    return { ...base, ...(hint && { hint }), ...kindOf(key, property) };
  });
}

/** Whether the field has a meaning beside these parameters. */
export function isShown({ key }: FormField, fields: readonly FormField[], params: Record<string, unknown>): boolean {
  const need = NEEDS.get(key);
  if (!need) return true;
  const other = fields.find((field) => field.key === need.key);
  return !other || (params[need.key] ?? other.default) === need.value;
}

/** Whether the field has to be filled in when it is shown. */
export const isNeeded = ({ key, isRequired, default: byDefault }: FormField): boolean =>
  (isRequired || NEEDS.has(key)) && byDefault === undefined;

/** Whether a person can fill in the form: none of what is required is made on the data itself. */
export function isFillable(fields: readonly FormField[]): boolean {
  return !fields.some(({ kind, isRequired }) => kind === 'fixed' && isRequired);
}

function kindOf(key: string, schema: Schema): Kind {
  if (schema.enum) return { kind: 'choice', options: schema.enum.map((value) => optionOf(String(value))) };
  if (schema.anyOf) return valueKind(schema);
  switch (schema.type) {
    case 'boolean':
      return { kind: 'switch' };
    case 'string':
      if (key === 'column') return { kind: 'column' };
      if (key === 'formula') return { kind: 'formula' };
      return { kind: 'text', minLength: schema.minLength ?? 0, maxLength: schema.maxLength };
    case 'number':
    case 'integer':
      return key === 'row' ? { kind: 'fixed' } : numberKind(schema);
    case 'array':
      return arrayKind(key, schema);
    default:
      return { kind: 'fixed' };
  }
}

function numberKind(schema: Schema): Kind {
  const { minimum, maximum, exclusiveMinimum } = schema;
  return {
    kind: 'number',
    min: minimum ?? exclusiveMinimum,
    max: maximum,
    isMinExclusive: minimum === undefined && exclusiveMinimum !== undefined,
    isWhole: schema.type === 'integer',
    isShare: minimum === 0 && maximum === 1,
  };
}

function arrayKind(key: string, { items, minItems = 0, maxItems }: Schema): Kind {
  if (key === 'merges') return { kind: 'merges' };
  if (key === 'by' && items?.properties?.descending) return { kind: 'keys' };
  // Findings are dismissed where they are shown, not typed in.
  if (items?.type !== 'string' || key === 'findings') return { kind: 'fixed' };
  if (key === 'columns' || key === 'except') return { kind: 'columns', min: minItems };
  return { kind: 'lines', min: minItems, max: maxItems };
}

function valueKind({ anyOf = [] }: Schema): Kind {
  const types = anyOf.flatMap((option) => (option.anyOf ?? [option]).map(({ type }) => type));
  return types.includes('string') ? { kind: 'value', mayBeMissing: types.includes('null') } : { kind: 'fixed' };
}

function optionOf(value: string): { value: string; label: string } {
  return { value, label: CHOICES.get(value) ?? humanize(value) };
}
