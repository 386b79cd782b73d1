import type { ReadingJson } from '@/lib/contract/reading';
import { formatOf } from '@/lib/tabular/formats';
import type { Format } from '@/lib/tabular/formats/format';
import type { ReadingOptions } from '@/lib/tabular/read';
import { ASIDE_KINDS, type AsideKind } from '@/lib/tabular/records/aside';

/** Stands for "find out yourself". */
export const DETECT = 'detect';

/** The options as a form holds them: texts, `DETECT` or empty where nothing was decided. */
export interface ReadingForm {
  delimiter: string;
  quote: string;
  escape: string;
  encoding: string;
  headerRows: string;
  skipLines: string;
  comment: string;
  footnotes: string;
  sheet: string;
  headerRow: string;
  /** `rows`: nothing is set aside; a list of kinds, set by other means than the form, is kept as it is. */
  aside: string;
  /** Rows brought back one by one. */
  keptRows: readonly number[];
  table: string;
  entry: string;
}

export interface Choice {
  value: string;
  label: string;
}

/** Select has no empty values. */
export const NONE = 'none';

export const DELIMITERS: readonly Choice[] = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
  { value: ':', label: 'Colon' },
  { value: ' ', label: 'Space' },
];

export const QUOTES: readonly Choice[] = [
  { value: '"', label: 'Double quote "' },
  { value: "'", label: "Single quote '" },
  { value: NONE, label: 'Nothing is quoted' },
];

export const ESCAPES: readonly Choice[] = [
  { value: 'doubled', label: 'Doubled ("")' },
  { value: 'backslash', label: 'With a backslash (\\")' },
];

export const COMMENTS: readonly Choice[] = [
  { value: '#', label: 'Lines that begin with #' },
  { value: '%', label: 'Lines that begin with %' },
  { value: '!', label: 'Lines that begin with !' },
  { value: NONE, label: 'There are none' },
];

/** Stands for reading as rows what would be left out. */
const READ = 'rows';

export const FOOTNOTES: readonly Choice[] = [{ value: READ, label: 'Read as rows' }];

export const ASIDE: readonly Choice[] = [{ value: READ, label: 'Read as rows' }];

const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'iso-8859-2',
  'gbk',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
];

export const ENCODING_CHOICES: readonly Choice[] = ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }));

/** The choices with "detect" first, saying what was detected, and whatever else is chosen. */
export function withDetect(choices: readonly Choice[], chosen: string, detected: string | null | undefined): Choice[] {
  const known = choices.find(({ value }) => value === detected)?.label ?? detected;
  const others = [DETECT, ...choices.map(({ value }) => value)].includes(chosen)
    ? []
    : [{ value: chosen, label: chosen }];
  return [{ value: DETECT, label: known ? `Detect (${known})` : 'Detect' }, ...choices, ...others];
}

const decided = (value: string | undefined): string => (value === undefined ? DETECT : value === '' ? NONE : value);
const counted = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** The form as a person finds it. */
export function formOf({ options }: ReadingJson): ReadingForm {
  return {
    delimiter: decided(options.delimiter),
    quote: decided(options.quote),
    escape: decided(options.escape),
    encoding: decided(options.encoding),
    headerRows: counted(options.header_rows),
    skipLines: counted(options.skip_lines),
    comment: decided(options.comment),
    footnotes: options.skip_footnotes === false ? 'rows' : DETECT,
    sheet: decided(options.sheet),
    headerRow: counted(options.header_row),
    aside:
      options.set_aside === undefined ? DETECT : options.set_aside.length === 0 ? READ : options.set_aside.join(' '),
    keptRows: options.keep_rows ?? [],
    table: options.table === undefined ? DETECT : String(options.table),
    entry: decided(options.entry),
  };
}

export type FormProblems = Partial<Record<keyof ReadingForm, string>>;

const MOST = { headerRows: 20, skipLines: 1_000_000, headerRow: 1_048_576 } as const;

/** What is wrong with the form, field by field. */
export function problemsOf(form: ReadingForm): FormProblems {
  const problems: FormProblems = {};
  for (const [field, most] of Object.entries(MOST) as [keyof typeof MOST, number][]) {
    const text = form[field].trim();
    if (text !== '' && !(/^\d+$/.test(text) && Number(text) <= most)) {
      problems[field] = `A whole number from 0 to ${most.toLocaleString('en-US')}, or empty.`;
    }
  }
  if (form.delimiter !== DETECT && form.delimiter === form.quote) {
    problems.quote = 'Quote and separator must differ.';
  }
  return problems;
}

/** The kinds a choice stands for: none for `READ`. */
const asideKinds = (chosen: string): AsideKind[] => ASIDE_KINDS.filter((kind) => chosen.split(' ').includes(kind));

/** What a person may choose about this file: that of the file inside, where it is an archive. */
export function choicesOf({ file_type: fileType, reading }: ReadingJson): Format['choices'] {
  return formatOf(reading?.format ?? fileType).choices;
}

/** What the form asks for: only what a person decided, here or when the file was sent. */
export function optionsOf(form: ReadingForm, state: ReadingJson): ReadingOptions {
  const character = (value: string) => (value === NONE ? '' : value);
  const count = (value: string) => Number(value.trim());
  const choices = choicesOf(state);
  const file: ReadingOptions = {
    ...(state.options.as_table !== undefined && { as_table: state.options.as_table }),
    ...(form.entry !== DETECT && { entry: form.entry }),
  };
  const aside: ReadingOptions = {
    ...file,
    ...(form.aside !== DETECT && { set_aside: asideKinds(form.aside) }),
    ...(form.keptRows.length > 0 && { keep_rows: [...form.keptRows] }),
  };
  if (choices === 'sheet') {
    return {
      ...aside,
      ...(form.sheet !== DETECT && { sheet: form.sheet }),
      ...(form.table !== DETECT && { table: Number(form.table) }),
      ...(form.headerRow.trim() !== '' && { header_row: count(form.headerRow) }),
    };
  }
  if (choices === undefined) return file;
  return {
    ...aside,
    ...(form.delimiter !== DETECT && { delimiter: form.delimiter }),
    ...(form.quote !== DETECT && { quote: character(form.quote) }),
    ...(form.escape !== DETECT && { escape: form.escape === 'backslash' ? 'backslash' : 'doubled' }),
    ...(form.encoding !== DETECT && { encoding: form.encoding }),
    ...(form.headerRows.trim() !== '' && { header_rows: count(form.headerRows) }),
    ...(form.skipLines.trim() !== '' && { skip_lines: count(form.skipLines) }),
    ...(form.comment !== DETECT && { comment: character(form.comment) }),
    ...(form.footnotes === 'rows' && { skip_footnotes: false }),
  };
}
