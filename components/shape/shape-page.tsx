'use client';

import { useRouter } from 'next/navigation';
import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { toast } from 'sonner';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { RowsJson } from '@/lib/contract/rows';
import type { AliasJson, DeriveOffersJson } from '@/lib/contract/shapes';
import { plural } from '@/lib/text/words';
import { AppendForm } from './append-form';
import { ExtractForm } from './extract-form';
import type { FormProps } from './form-props';
import { GroupForm } from './group-form';
import { JoinFacts } from './join-facts';
import { JoinForm } from './join-form';
import { ListsForm } from './lists-form';
import { MadeOf } from './made-of';
import { PreviewTable } from './preview-table';
import { type DeriveRequest, deriveDataset, offersPath, rowsPath } from './shape-api';
import { UnpivotForm } from './unpivot-form';
import { usePreview } from './use-preview';

const KINDS = [
  { value: 'group', label: 'Group', does: 'One row for each value, with what its rows say together.' },
  { value: 'pivot', label: 'Pivot', does: 'The values of a column become columns.' },
  { value: 'unpivot', label: 'Unpivot', does: 'Columns such as months become rows.' },
  { value: 'split_rows', label: 'Split lists', does: 'A row for each part of a list.' },
  { value: 'join', label: 'Join', does: 'What another dataset says of the same things, beside each row.' },
  { value: 'append', label: 'Append', does: 'Files of the same sort below each other.' },
  {
    value: 'extract',
    label: 'Extract',
    does: 'A part of a text as a new column, by example: a step of this dataset’s recipe.',
  },
] as const;
type Kind = (typeof KINDS)[number]['value'];

interface ShapePageProps {
  jobId: string;
  workspaceId: string;
  filename: string;
  version: number;
  canWrite: boolean;
}

/** Makes other rows of a dataset, alone or with others: a form, what would come out, and the dataset it becomes. */
export function ShapePage({ jobId, workspaceId, filename, version, canWrite }: ShapePageProps) {
  const router = useRouter();
  const { data: rows } = useSWR<RowsJson, ApiError>(rowsPath(jobId));
  const { data: offers } = useSWR<DeriveOffersJson, ApiError>(offersPath(jobId, []));
  const [picked, setPicked] = useState<Kind | null>(null);
  const [request, setRequest] = useState<DeriveRequest | null>(null);
  const [aliases, setAliases] = useState<AliasJson[]>([]);
  const [isBusy, setBusy] = useState(false);
  const kind: Kind = picked ?? ((offers?.unpivot.length ?? 0) > 0 ? 'unpivot' : 'group');
  const { preview, error, isLoading } = usePreview(jobId, version, request);

  async function make(): Promise<void> {
    if (!request) return;
    setBusy(true);
    try {
      const { id } = await deriveDataset(jobId, request);
      router.push(`/jobs/${id}`);
    } catch (failure) {
      toast.error(failure instanceof ApiError ? failure.message : 'The dataset could not be made.');
      setBusy(false);
    }
  }

  return (
    <>
      <MadeOf jobId={jobId} version={version} canWrite={canWrite} />
      <RadioGroup.Root
        aria-label="What to make"
        value={kind}
        onValueChange={(value) => {
          setPicked(KINDS.find((one) => one.value === value)?.value ?? null);
          setRequest(null);
          setAliases([]);
        }}
        className="flex flex-wrap gap-2"
      >
        {KINDS.map(({ value, label }) => (
          <RadioGroup.Item
            key={value}
            value={value}
            className="h-8.5 rounded-md border bg-surface px-3 font-medium text-muted text-sm transition-colors hover:text-ink data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft data-[state=checked]:text-accent"
          >
            {label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <p className="text-muted text-sm">{KINDS.find(({ value }) => value === kind)?.does}</p>
      {rows && kind === 'extract' && <ExtractForm jobId={jobId} rows={rows} canWrite={canWrite} />}
      {rows && offers && kind !== 'extract' && (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
          <div className="grid content-start gap-4">
            <ShapeForm
              key={kind}
              kind={kind}
              aliases={aliases}
              jobId={jobId}
              workspaceId={workspaceId}
              filename={filename}
              columns={rows.columns}
              offers={offers}
              onChange={setRequest}
            />
            {canWrite && (
              <div>
                <Button variant="primary" isBusy={isBusy} disabled={!request || !!error} onClick={() => void make()}>
                  Make dataset
                </Button>
              </div>
            )}
          </div>
          <section aria-label="Preview" aria-busy={isLoading} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
            {error && <Notice>{error.message}</Notice>}
            {preview?.join && (
              <JoinFacts facts={preview.join} offered={preview.aliases} taken={aliases} onTake={setAliases} />
            )}
            {preview?.notes.map((note) => (
              <Notice key={note} tone="info">
                {note}
              </Notice>
            ))}
            <p role="status" className="text-muted text-sm">
              {preview
                ? `${plural(preview.row_count, 'row')} × ${plural(preview.columns.length, 'column')}`
                : 'What comes out is shown here as soon as the form is filled in.'}
            </p>
            {preview && <PreviewTable columns={preview.columns} rows={preview.rows} />}
          </section>
        </div>
      )}
    </>
  );
}

function ShapeForm({ kind, aliases, ...form }: FormProps & { kind: Exclude<Kind, 'extract'>; aliases: AliasJson[] }) {
  switch (kind) {
    case 'unpivot':
      return <UnpivotForm {...form} />;
    case 'split_rows':
      return <ListsForm {...form} />;
    case 'join':
      return <JoinForm {...form} aliases={aliases} />;
    case 'append':
      return <AppendForm {...form} />;
    default:
      return <GroupForm {...form} isPivot={kind === 'pivot'} />;
  }
}
