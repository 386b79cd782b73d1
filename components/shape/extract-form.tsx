'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { ColumnPicker } from '@/components/review/recipe/column-picker';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { RowsJson } from '@/lib/contract/rows';
import type { ExtractJson } from '@/lib/contract/shapes';
import { number } from '@/lib/text/words';
import { addLastStep, learnExtraction } from './shape-api';

const EXAMPLES = 4;

interface ExtractFormProps {
  jobId: string;
  rows: RowsJson;
  canWrite: boolean;
}

/** A part of a text by example: what is wanted of some values, the programs that give it, and what each gives elsewhere. */
export function ExtractForm({ jobId, rows, canWrite }: ExtractFormProps) {
  const router = useRouter();
  const texts = rows.columns.filter(({ type }) => type !== 'integer' && type !== 'number');
  const [column, setColumn] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Readonly<Record<string, string>>>({});
  const [name, setName] = useState('');
  const [found, setFound] = useState<ExtractJson['programs'] | null>(null);
  const [chosen, setChosen] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const place = rows.columns.findIndex(({ id }) => id === column);
  const values = [...new Set(rows.rows.map((row) => row[place]).filter((cell) => typeof cell === 'string'))];
  const examples = Object.entries(wanted)
    .filter(([, part]) => part !== '')
    .map(([text, part]) => ({ text, wanted: part }));
  const program = found?.[chosen];

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toast.error(error instanceof ApiError ? error.message : 'That could not be done.');
    }
    setBusy(false);
  }

  const learn = () =>
    run(async () => {
      if (column === null) return;
      setFound((await learnExtraction(jobId, { column, examples })).programs);
      setChosen(0);
    });
  const add = () =>
    run(async () => {
      if (!program || column === null) return;
      await addLastStep(jobId, 'extract', { column, name: name.trim() || 'part', program: program.program });
      router.push(`/jobs/${jobId}/review`);
    });

  return (
    <div className="grid content-start gap-4">
      <Field label="Column to take a part of">
        {(control) => (
          <ColumnPicker
            control={control}
            columns={texts}
            value={column === null ? [] : [column]}
            isSingle
            placeholder="Choose a column"
            onChange={([id]) => {
              setColumn(id ?? null);
              setWanted({});
              setFound(null);
            }}
          />
        )}
      </Field>
      {column !== null && (
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 font-medium text-sm">What you want of one or two of its values</legend>
          {values.slice(0, EXAMPLES).map((text) => (
            <div key={text} className="grid items-center gap-x-3 gap-y-1 text-sm sm:grid-cols-2">
              <span className="min-w-0 truncate" title={text}>
                {text}
              </span>
              <Input
                aria-label={`Wanted of ${text}`}
                value={wanted[text] ?? ''}
                onChange={(event) => setWanted({ ...wanted, [text]: event.target.value })}
              />
            </div>
          ))}
          <div>
            <Button isBusy={isBusy} disabled={examples.length === 0} onClick={() => void learn()}>
              Find how
            </Button>
          </div>
        </fieldset>
      )}
      {found?.length === 0 && <p className="text-sm">Nothing was found that gives this for all the examples.</p>}
      {found && found.length > 0 && (
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 font-medium text-sm">What is taken</legend>
          {found.map((one, i) => (
            <label key={one.description} className="grid gap-1 rounded-lg border bg-surface p-2.5 text-sm">
              <span className="flex items-start gap-2">
                <input
                  type="radio"
                  name="program"
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                  checked={chosen === i}
                  onChange={() => setChosen(i)}
                />
                <span className="min-w-0 [overflow-wrap:anywhere]">{one.description}</span>
              </span>
              <span className="pl-6 text-muted text-xs">
                Something for {number(one.given)} of {number(one.tried)} other values:{' '}
                {one.samples
                  .slice(0, 3)
                  .map(({ text, result }) => `${text} → ${result ?? 'nothing'}`)
                  .join(' · ')}
              </span>
            </label>
          ))}
          {canWrite && (
            <div className="flex flex-wrap items-end gap-3">
              <Field label="New column">
                {(control) => (
                  <Input
                    {...control}
                    value={name}
                    placeholder="part"
                    onChange={(event) => setName(event.target.value)}
                  />
                )}
              </Field>
              <Button variant="primary" isBusy={isBusy} onClick={() => void add()}>
                Add to the recipe
              </Button>
            </div>
          )}
        </fieldset>
      )}
    </div>
  );
}
