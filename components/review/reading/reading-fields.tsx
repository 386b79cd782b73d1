import { readingFacts } from '@/components/dataset/reading-facts';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { ReadingJson } from '@/lib/contract/reading';
import { formatOf } from '@/lib/tabular/formats';
import type { Reading } from '@/lib/tabular/read';
import { plural } from '@/lib/text/words';
import {
  ASIDE,
  type Choice,
  COMMENTS,
  choicesOf,
  DELIMITERS,
  DETECT,
  ENCODING_CHOICES,
  ESCAPES,
  FOOTNOTES,
  type FormProblems,
  NONE,
  QUOTES,
  type ReadingForm,
  withDetect,
} from './reading-form';

interface ReadingFieldsProps {
  state: ReadingJson;
  form: ReadingForm;
  problems: FormProblems;
  onChange(change: Partial<ReadingForm>): void;
}

/** What was decided about reading the file, by a person or from its content. */
export function ReadingFields(props: ReadingFieldsProps) {
  const { file_type: fileType, reading } = props.state;
  const choices = choicesOf(props.state);
  return (
    <>
      {reading && <Remarks reading={reading} />}
      <EntryField {...props} />
      {choices === 'dialect' && <TextFields {...props} />}
      {choices === 'sheet' && <WorkbookFields {...props} />}
      {choices === undefined && (
        <p className="text-sm">
          {formatOf(reading?.format ?? fileType).name} says itself how it is to be read. There is nothing to choose.
        </p>
      )}
    </>
  );
}

function Remarks({ reading }: { reading: Reading }) {
  const { summary, notes } = readingFacts(reading);
  return (
    <div className="grid gap-1 rounded-lg bg-sunken px-3 py-2 text-sm">
      <p>Read as {summary}.</p>
      {notes.length > 0 && (
        <ul className="grid list-disc gap-0.5 pl-4 text-muted">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Which file of an archive; nothing when there is no choice. */
function EntryField({ state, form, onChange }: ReadingFieldsProps) {
  const { entry, entries = [] } = state.reading?.archive ?? {};
  if (entries.length < 2) return null;
  const files = entries.map((name) => ({ value: name, label: name }));
  return (
    <Pick
      label="File in the archive"
      value={form.entry}
      choices={withDetect(files, form.entry, entry)}
      onChange={(chosen) => onChange({ entry: chosen })}
    />
  );
}

function TextFields({ state, form, problems, onChange }: ReadingFieldsProps) {
  const found = state.reading?.format === 'csv' || state.reading?.format === 'tsv' ? state.reading : null;
  const character = (value: string | null | undefined) => (value === '' || value === null ? NONE : value);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Pick
        label="Separator"
        value={form.delimiter}
        choices={withDetect(DELIMITERS, form.delimiter, found?.delimiter)}
        onChange={(delimiter) => onChange({ delimiter })}
      />
      <Pick
        label="Encoding"
        value={form.encoding}
        choices={withDetect(ENCODING_CHOICES, form.encoding, found?.encoding)}
        onChange={(encoding) => onChange({ encoding })}
      />
      <Pick
        label="Quotes"
        value={form.quote}
        error={problems.quote}
        choices={withDetect(QUOTES, form.quote, found ? character(found.quote) : null)}
        onChange={(quote) => onChange({ quote })}
      />
      <Pick
        label="A quote inside quotes"
        value={form.escape}
        choices={withDetect(ESCAPES, form.escape, found?.escape)}
        onChange={(inside) => onChange({ escape: inside })}
      />
      <Count
        label="Header rows"
        hint="0: there is no header."
        value={form.headerRows}
        error={problems.headerRows}
        detected={found?.header_rows}
        onChange={(headerRows) => onChange({ headerRows })}
      />
      <Count
        label="Lines to skip"
        hint="Before the header, not part of the table."
        value={form.skipLines}
        error={problems.skipLines}
        detected={found?.skipped_lines.filter(({ reason }) => reason === 'preamble').length}
        onChange={(skipLines) => onChange({ skipLines })}
      />
      <Pick
        label="Comments"
        value={form.comment}
        choices={withDetect(COMMENTS, form.comment, found ? character(found.comment) : null)}
        onChange={(comment) => onChange({ comment })}
      />
      <Pick
        label="Notes below the table"
        value={form.footnotes}
        choices={withDetect(FOOTNOTES, form.footnotes, null).map((choice, index) =>
          index === 0 ? { ...choice, label: 'Left out' } : choice,
        )}
        onChange={(footnotes) => onChange({ footnotes })}
      />
      <Pick
        label="Rows that are no records"
        value={form.aside}
        choices={withDetect(ASIDE, form.aside, null).map((choice, index) =>
          index === 0 ? { ...choice, label: 'Set aside' } : choice,
        )}
        onChange={(aside) => onChange({ aside })}
      />
    </div>
  );
}

function WorkbookFields({ state, form, problems, onChange }: ReadingFieldsProps) {
  const found = state.reading !== null && 'sheets' in state.reading ? state.reading : null;
  const tables = (found?.tables ?? []).map(({ range, rows, columns }, index) => ({
    value: String(index + 1),
    label: `${range}, ${plural(rows, 'row')} × ${plural(columns, 'column')}`,
  }));
  const sheets = found?.sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? `${name} (hidden)` : name }));
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Pick
        label="Sheet"
        value={form.sheet}
        choices={withDetect(sheets ?? [], form.sheet, found?.sheet)}
        onChange={(sheet) => onChange({ sheet, table: DETECT })}
      />
      {(tables.length > 1 || form.table !== DETECT) && (
        <Pick
          label="Table on the sheet"
          value={form.table}
          choices={withDetect(
            [{ value: '0', label: 'All of the sheet as one' }, ...tables],
            form.table,
            found?.table === undefined ? undefined : String(found.table),
          )}
          onChange={(table) => onChange({ table })}
        />
      )}
      <Count
        label="Header row"
        hint="Its number in the sheet. 0: there is no header."
        value={form.headerRow}
        error={problems.headerRow}
        detected={found?.header_rows.at(-1) ?? (found ? 0 : undefined)}
        onChange={(headerRow) => onChange({ headerRow })}
      />
      <Pick
        label="Rows that are no records"
        value={form.aside}
        choices={withDetect(ASIDE, form.aside, null).map((choice, index) =>
          index === 0 ? { ...choice, label: 'Set aside' } : choice,
        )}
        onChange={(aside) => onChange({ aside })}
      />
    </div>
  );
}

interface PickProps {
  label: string;
  value: string;
  error?: string | undefined;
  choices: readonly Choice[];
  onChange(value: string): void;
}

function Pick({ label, value, error, choices, onChange }: PickProps) {
  return (
    <Field label={label} {...(error && { error })}>
      {(control) => <Select {...control} value={value} options={choices} onChange={onChange} />}
    </Field>
  );
}

interface CountProps {
  label: string;
  hint: string;
  value: string;
  error: string | undefined;
  detected: number | undefined;
  onChange(value: string): void;
}

function Count({ label, hint, value, error, detected, onChange }: CountProps) {
  return (
    <Field label={label} {...(error && { error })} hint={<span className="text-xs">{hint} Empty: detect.</span>}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          placeholder={detected === undefined ? 'Detect' : `Detect (${detected})`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
