'use client';

import { useEffect, useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { ColumnPicker } from '@/components/review/recipe/column-picker';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import type { RowsJson } from '@/lib/contract/rows';
import type { AliasJson, DeriveOffersJson } from '@/lib/contract/shapes';
import type { FormProps } from './form-props';
import { PickOthers } from './pick-others';
import { offersPath, rowsPath } from './shape-api';

type How = 'left' | 'inner' | 'anti';

interface JoinFormProps extends FormProps {
  /** Keys a person took for one another. */
  aliases: readonly AliasJson[];
}

/** Another dataset, the columns that name the same things, and which rows stay. */
export function JoinForm({ jobId, workspaceId, columns, aliases, onChange }: JoinFormProps) {
  const [other, setOther] = useState<string | null>(null);
  const [how, setHow] = useState<How>('left');
  const [chosen, setChosen] = useState<{ left?: string; right?: string }>({});
  const { data: offers } = useSWR<DeriveOffersJson, ApiError>(other === null ? null : offersPath(jobId, [other]));
  const { data: rows } = useSWR<RowsJson, ApiError>(other === null ? null : rowsPath(other));
  const [offer] = offers?.keys ?? [];
  const left = chosen.left ?? offer?.left;
  const right = chosen.right ?? (chosen.left === undefined ? offer?.right : undefined);
  const key = JSON.stringify([other, how, left ?? null, right ?? null, aliases]);

  useEffect(() => {
    const [second, kind, a, b, taken] = JSON.parse(key) as [
      string | null,
      How,
      string | null,
      string | null,
      AliasJson[],
    ];
    if (second === null || a === null || b === null) onChange(null);
    else {
      onChange({ shape: { shape: 'join', how: kind, keys: [{ left: a, right: b }], aliases: taken }, with: [second] });
    }
  }, [key, onChange]);

  return (
    <>
      <PickOthers
        jobId={jobId}
        workspaceId={workspaceId}
        legend="Dataset to join"
        isSingle
        value={other === null ? [] : [other]}
        onChange={([id]) => {
          setOther(id ?? null);
          setChosen({});
        }}
      />
      {other !== null && (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Key in this dataset">
              {(control) => (
                <ColumnPicker
                  control={control}
                  columns={columns}
                  value={left === undefined ? [] : [left]}
                  isSingle
                  placeholder="Choose a column"
                  onChange={([id]) => id && setChosen({ ...(right !== undefined && { right }), left: id })}
                />
              )}
            </Field>
            <Field label="Key in the other">
              {(control) => (
                <ColumnPicker
                  control={control}
                  columns={rows?.columns ?? []}
                  value={right === undefined ? [] : [right]}
                  isSingle
                  placeholder="Choose a column"
                  onChange={([id]) => id && setChosen({ ...(left !== undefined && { left }), right: id })}
                />
              )}
            </Field>
          </div>
          <Segmented<How>
            label="Rows that stay"
            value={how}
            onChange={setHow}
            options={[
              { value: 'left', label: 'All rows' },
              { value: 'inner', label: 'With a match' },
              { value: 'anti', label: 'Without' },
            ]}
          />
        </>
      )}
    </>
  );
}
