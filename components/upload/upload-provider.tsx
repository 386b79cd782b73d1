'use client';

import { usePathname, useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { toast } from 'sonner';
import { useWorkspaces } from '@/components/workspaces/workspace-provider';
import type { JobJson } from '@/lib/contract/jobs';
import type { PresetListJson } from '@/lib/contract/presets';
import { ACCEPTED_EXTENSIONS } from '@/lib/tabular/formats';
import type { ChosenOptions } from './cleaning-options';
import { DropOverlay, type Model, modelAt } from './drop-overlay';
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
  /** The same; the files are cleaned by the recipe of a dataset. */
  chooseFilesLike(model: Model): void;
  /** The dataset of the page: files dropped on it may be cleaned like it. */
  setModelHere(model: Model | null): void;
  /** The dataset files are held over. */
  modelOver: Model | null;
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
  const [modelHere, setModelHere] = useState<Model | null>(null);
  const [modelOver, setModelOver] = useState<Model | null>(null);
  /** Whose recipe the files of the open dialog are for. */
  const dialogModel = useRef<Model | null>(null);
  const router = useRouter();
  const path = usePathname();

  const add = useCallback(
    (files: readonly File[], like: Model | null = null) => {
      if (files.length === 0) return;
      if (!canUpload) {
        toast.error(`You are a viewer in “${current.name}”. Analysts and admins upload to it.`);
        return;
      }
      if (like !== null) {
        // One file leads to what became of it.
        const open = files.length === 1 ? (job: JobJson) => router.push(`/jobs/${job.id}`) : undefined;
        addFiles(files, { like: like.jobId }, open);
      } else addFiles(files, optionsHere);
      if (!SHOWS_UPLOADS.test(path) || like !== null) router.push('/upload');
    },
    [addFiles, canUpload, current.name, optionsHere, path, router],
  );

  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: (accepted, _rejected, event) => {
      const isDropped = 'target' in event && 'type' in event && event.type === 'drop';
      add(accepted, isDropped ? modelAt(event.target) : dialogModel.current);
      dialogModel.current = null;
      setModelOver(null);
    },
    onDragOver: ({ target }) => {
      const model = modelAt(target);
      setModelOver((before) => (before?.jobId === model?.jobId ? before : model));
    },
    onDragLeave: () => setModelOver(null),
    noClick: true,
    noKeyboard: true,
  });

  const chooseFiles = useCallback(() => {
    dialogModel.current = null;
    open();
  }, [open]);
  const chooseFilesLike = useCallback(
    (model: Model) => {
      dialogModel.current = model;
      open();
    },
    [open],
  );

  const value = useMemo(
    () => ({
      items,
      maxUploadMb,
      options,
      presets,
      setOptions,
      setOptionsHere,
      add,
      chooseFiles,
      chooseFilesLike,
      setModelHere,
      modelOver,
      cancel,
      retry,
      readAsTable,
      remove,
    }),
    [
      items,
      maxUploadMb,
      options,
      presets,
      setOptions,
      add,
      chooseFiles,
      chooseFilesLike,
      modelOver,
      cancel,
      retry,
      readAsTable,
      remove,
    ],
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
        {isDragActive && <DropOverlay maxUploadMb={maxUploadMb} here={modelHere} over={modelOver} />}
      </div>
    </UploadContext>
  );
}
