'use client';

import { usePathname, useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { toast } from 'sonner';
import { useWorkspaces } from '@/components/workspaces/workspace-provider';
import type { PresetListJson } from '@/lib/contract/presets';
import { ACCEPTED_EXTENSIONS } from '@/lib/tabular/formats';
import type { ChosenOptions } from './cleaning-options';
import { DropOverlay } from './drop-overlay';
import type { UploadItem } from './upload-queue';
import { useRememberedOptions } from './use-remembered-options';
import { useUploads } from './use-uploads';

interface Uploads {
  items: readonly UploadItem[];
  maxUploadMb: number;
  options: ChosenOptions;
  /** The ways to clean there were when the page was loaded. */
  presets: PresetListJson;
  setOptions(options: ChosenOptions): void;
  /** Options for what is added from now on, instead of the chosen ones; null: the chosen ones again. */
  setOptionsHere(options: ChosenOptions | null): void;
  /** Takes files in and shows them on the upload page. */
  add(files: readonly File[]): void;
  /** Opens the dialog of the system. */
  chooseFiles(): void;
  cancel(id: string): void;
  /** Sends the file of an item once more. */
  retry(id: string): void;
  /** Sends a refused file that a person says holds a table. */
  readAsTable(id: string): void;
  remove(id: string): void;
}

/** Pages that show themselves what is on its way. */
const SHOWS_UPLOADS = /^\/upload$|^\/jobs\/[^/]+\/compare$/;

const UploadContext = createContext<Uploads | null>(null);

export function useUploadQueue(): Uploads {
  const uploads = use(UploadContext);
  if (!uploads) throw new Error('useUploadQueue needs an UploadProvider above it.');
  return uploads;
}

interface UploadProviderProps {
  maxUploadMb: number;
  presets: PresetListJson;
  children: ReactNode;
}

/** Takes files dropped anywhere, and keeps sending them while people move from page to page. */
export function UploadProvider({ maxUploadMb, presets, children }: UploadProviderProps) {
  const { current, canUpload } = useWorkspaces();
  const [options, setOptions] = useRememberedOptions(presets.current);
  const [optionsHere, setOptionsHere] = useState<ChosenOptions | null>(null);
  const { items, addFiles, cancel, retry, readAsTable, remove } = useUploads(
    maxUploadMb,
    options,
    current.workspace_id,
  );
  const router = useRouter();
  const path = usePathname();

  const add = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      if (!canUpload) {
        toast.error(`You are a viewer in “${current.name}”. Analysts and admins upload to it.`);
        return;
      }
      addFiles(files, optionsHere);
      if (!SHOWS_UPLOADS.test(path)) router.push('/upload');
    },
    [addFiles, canUpload, current.name, optionsHere, path, router],
  );

  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: (accepted: File[]) => add(accepted),
    noClick: true,
    noKeyboard: true,
  });

  const value = useMemo(
    () => ({
      items,
      maxUploadMb,
      options,
      presets,
      setOptions,
      setOptionsHere,
      add,
      chooseFiles: open,
      cancel,
      retry,
      readAsTable,
      remove,
    }),
    [items, maxUploadMb, options, presets, setOptions, add, open, cancel, retry, readAsTable, remove],
  );

  return (
    <UploadContext value={value}>
      <div {...getRootProps({ className: 'flex flex-1 flex-col' })}>
        {/* Opened by buttons; out of sight for assistive technology too. */}
        <input
          {...getInputProps({
            'aria-label': 'Files to upload',
            accept: ACCEPTED_EXTENSIONS.join(','),
            style: { display: 'none' },
          })}
        />
        {children}
        {isDragActive && <DropOverlay maxUploadMb={maxUploadMb} />}
      </div>
    </UploadContext>
  );
}
