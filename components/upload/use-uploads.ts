'use client';

import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { useSWRConfig } from 'swr';
import { isJobsPath } from '@/components/job/jobs-api';
import type { JobJson } from '@/lib/contract/jobs';
import { checkFile, mayBeReadAsTable } from './check-file';
import type { ChosenOptions } from './cleaning-options';
import { sendFile } from './send-file';
import { isSendingAny, nextToSend, type UploadState, uploadQueue } from './upload-queue';

/** Checks files, sends them two at a time, and keeps what is needed to stop or repeat each. */
export function useUploads(maxUploadMb: number, options: ChosenOptions, workspaceId: string) {
  const { mutate } = useSWRConfig();
  const [items, dispatch] = useReducer(uploadQueue, []);
  /** With the workspace each was meant for when it was added. */
  const files = useRef(new Map<string, { file: File; workspaceId: string }>());
  const aborts = useRef(new Map<string, () => void>());
  const asTable = useRef(new Set<string>());
  const own = useRef(new Map<string, ChosenOptions>());
  const whenSent = useRef(new Map<string, (job: JobJson) => void>());
  const move = useCallback((id: string, to: UploadState) => dispatch({ type: 'moved', id, to }), []);

  const addFiles = useCallback(
    (added: readonly File[], chosen: ChosenOptions | null = null, onSent?: (job: JobJson) => void) => {
      const entries = added.map((file) => ({ id: crypto.randomUUID(), file }));
      for (const { id, file } of entries) {
        files.current.set(id, { file, workspaceId });
        if (chosen !== null) own.current.set(id, chosen);
        if (onSent !== undefined) whenSent.current.set(id, onSent);
      }
      dispatch({
        type: 'added',
        items: entries.map(({ id, file }) => ({ id, name: file.name, sizeBytes: file.size })),
      });
      for (const { id, file } of entries) {
        void checkFile(file, maxUploadMb).then(async (message) => {
          if (message === undefined) return move(id, { phase: 'waiting' });
          const mayBeTable = await mayBeReadAsTable(file, maxUploadMb);
          move(id, { phase: 'refused', message, ...(mayBeTable && { mayBeTable }) });
        });
      }
    },
    [maxUploadMb, move, workspaceId],
  );

  const send = useEffectEvent((id: string) => {
    const added = files.current.get(id);
    if (!added || aborts.current.has(id)) return;
    const { file } = added;
    move(id, { phase: 'sending', sentBytes: 0, totalBytes: file.size });
    const wanted = own.current.get(id) ?? options;
    const chosen = asTable.current.has(id) ? { ...wanted, reading: { as_table: true } } : wanted;
    const abort = sendFile(added, chosen, {
      onProgress: (sentBytes, totalBytes) => move(id, { phase: 'sending', sentBytes, totalBytes }),
      onDone: (job) => {
        aborts.current.delete(id);
        move(id, { phase: 'uploaded', job });
        whenSent.current.get(id)?.(job);
        void mutate(isJobsPath);
      },
      onFail: (error) => {
        aborts.current.delete(id);
        move(id, { phase: error.isTemporary ? 'unsent' : 'refused', message: error.message });
      },
    });
    aborts.current.set(id, abort);
  });

  useEffect(() => {
    for (const id of nextToSend(items)) send(id);
  }, [items]);

  const isSending = isSendingAny(items);
  useEffect(() => {
    if (!isSending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isSending]);

  const stop = useCallback((id: string) => {
    aborts.current.get(id)?.();
    aborts.current.delete(id);
  }, []);
  const cancel = useCallback(
    (id: string) => {
      stop(id);
      move(id, { phase: 'cancelled' });
    },
    [move, stop],
  );
  const retry = useCallback((id: string) => move(id, { phase: 'waiting' }), [move]);
  const readAsTable = useCallback(
    (id: string) => {
      asTable.current.add(id);
      move(id, { phase: 'waiting' });
    },
    [move],
  );
  const remove = useCallback(
    (id: string) => {
      stop(id);
      files.current.delete(id);
      dispatch({ type: 'removed', id });
    },
    [stop],
  );

  return { items, addFiles, cancel, retry, readAsTable, remove };
}
