import { type ApiError, errorOf, offlineError } from '@/components/api/api-error';
import { goToLogin } from '@/components/api/session-expired';
import type { JobJson } from '@/lib/contract/jobs';
import type { ReadingOptions } from '@/lib/tabular/read';
import type { ChosenOptions } from './cleaning-options';

interface Handlers {
  onProgress(sentBytes: number, totalBytes: number): void;
  onDone(job: JobJson): void;
  onFail(error: ApiError): void;
}

/** Uploads a file into a workspace, telling how many bytes have gone; `fetch` cannot. Returns how to stop, after which nothing is called. */
export function sendFile(
  { file, workspaceId }: { file: File; workspaceId: string },
  options: ChosenOptions & { reading?: ReadingOptions },
  handlers: Handlers,
): () => void {
  const form = new FormData();
  form.append('workspace_id', workspaceId);
  form.append('options', JSON.stringify(options));
  form.append('file', file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', '/api/upload');
  request.setRequestHeader('Accept', 'application/json');
  request.upload.onprogress = ({ loaded, total }) => handlers.onProgress(loaded, total);
  request.onerror = () => handlers.onFail(offlineError());
  request.onload = () => {
    if (request.status === 201) {
      handlers.onDone(JSON.parse(request.responseText) as JobJson);
      return;
    }
    if (request.status === 401) goToLogin();
    handlers.onFail(errorOf(request.status, request.responseText, request.getResponseHeader('retry-after')));
  };
  request.send(form);
  return () => request.abort();
}
