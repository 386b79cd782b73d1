'use client';

import { FolderUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { useUploadQueue } from '@/components/upload/upload-provider';
import { ACCEPTED_EXTENSIONS } from '@/lib/tabular/formats';
import { plural } from '@/lib/text/words';
import { compareSeveral } from './series-api';

const isTable = ({ name }: File) => ACCEPTED_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension));

/** Uploads a folder of files at once. */
export function FolderButton() {
  const { add } = useUploadQueue();
  const input = useRef<HTMLInputElement | null>(null);
  const id = useId();
  return (
    <>
      <input
        id={id}
        ref={(element) => {
          // React knows no attribute for folders.
          element?.setAttribute('webkitdirectory', '');
          input.current = element;
        }}
        type="file"
        multiple
        hidden
        aria-label="Folder to upload"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])].filter(isTable);
          if (files.length === 0) toast.error('The folder holds no file that can be read as a table.');
          add(files);
          currentTarget.value = '';
        }}
      />
      <Button className="h-9" onClick={() => input.current?.click()}>
        <FolderUp aria-hidden="true" />
        Upload a folder
      </Button>
    </>
  );
}

/** What several chosen datasets and this one become: a series over time. */
export function SeriesBar({ jobId, chosen, onClear }: { jobId: string; chosen: readonly string[]; onClear(): void }) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function compare(): Promise<void> {
    setBusy(true);
    try {
      const { series_id: id } = await compareSeveral([jobId, ...chosen]);
      router.push(`/compare/series/${id}`);
    } catch (error) {
      toast.error(error instanceof ApiError ? error.message : 'The series could not be made.');
      setBusy(false);
    }
  }

  return (
    <div className="sticky bottom-4 flex flex-wrap items-center gap-3 rounded-xl border bg-surface px-4 py-3 shadow-lg">
      <p className="mr-auto text-sm">
        This one and {plural(chosen.length, 'other')}, in the order of time as their names say.
      </p>
      <Button variant="ghost" onClick={onClear}>
        Clear
      </Button>
      <Button variant="primary" isBusy={isBusy} onClick={() => void compare()}>
        Compare over time
      </Button>
    </div>
  );
}
