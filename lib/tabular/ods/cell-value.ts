import { percentText } from '@/lib/tabular/xlsx/percent-text';

/** What a cell holds; repeated cells hold the same. */
export type OdsCell =
  | { kind: 'number'; value: number; unit?: string }
  | { kind: 'text'; value: string; isWords: boolean }
  | { kind: 'error'; value: string };

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['JPY', '¥'],
]);

/** What the attributes of a cell say it holds, the shown text where they say that it is one; undefined for a blank cell. */
export function odsCell(attributes: Readonly<Record<string, string>>, text: string): OdsCell | undefined {
  const type = attributes['office:value-type'];
  const number = Number(attributes['office:value'] ?? Number.NaN);
  if (attributes['calcext:value-type'] === 'error') return { kind: 'error', value: text };
  switch (type) {
    case undefined:
      return text === '' ? undefined : { kind: 'text', value: text, isWords: true };
    case 'float':
      return Number.isFinite(number) ? { kind: 'number', value: number } : words(text);
    case 'currency': {
      const code = attributes['office:currency'];
      if (!Number.isFinite(number)) return words(text);
      return { kind: 'number', value: number, ...(code && { unit: SIGNS.get(code) ?? code }) };
    }
    case 'percentage':
      return Number.isFinite(number) ? value(percentText(number, decimalsOf(text))) : words(text);
    case 'date':
      return value((attributes['office:date-value'] ?? text).replace(/T00:00:00(\.0+)?$/, ''));
    case 'time':
      return value(clockText(attributes['office:time-value'] ?? '') ?? text);
    case 'boolean':
      return value(attributes['office:boolean-value'] === 'true' ? 'true' : 'false');
    default:
      return words(attributes['office:string-value'] ?? text);
  }
}

const words = (text: string): OdsCell | undefined =>
  text === '' ? undefined : { kind: 'text', value: text, isWords: true };
const value = (text: string): OdsCell | undefined =>
  text === '' ? undefined : { kind: 'text', value: text, isWords: false };

/** Decimals a percentage is shown with. */
function decimalsOf(shown: string): number {
  return /[.,](\d+)\s*%/.exec(shown)?.[1]?.length ?? 0;
}

/** `PT01H02M03.5S` as `01:02:03.5`; undefined for another duration. */
function clockText(duration: string): string | undefined {
  const match = /^(-?)PT(\d+)H(\d+)M(\d+)(?:[.,](\d+))?S$/.exec(duration);
  if (match === null) return undefined;
  const [, sign = '', hours = '', minutes = '', seconds = '', fraction = ''] = match;
  const digits = fraction.replace(/0+$/, '');
  const clock = [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
  return `${sign}${clock}${digits === '' ? '' : `.${digits}`}`;
}
