import type { JobJson } from '@/lib/contract/jobs';

/** Where a file stands on its way to the server; what happens there afterwards is told by its job. */
export type UploadState =
  | { phase: 'checking' }
  /** Not sent, and no use in trying again. */
  | { phase: 'refused'; message: string; mayBeTable?: boolean }
  | { phase: 'waiting' }
  | { phase: 'sending'; sentBytes: number; totalBytes: number }
  | { phase: 'unsent'; message: string }
  | { phase: 'cancelled' }
  | { phase: 'uploaded'; job: JobJson };

export type UploadItem = { id: string; name: string; sizeBytes: number } & UploadState;

export type UploadAction =
  | { type: 'added'; items: readonly { id: string; name: string; sizeBytes: number }[] }
  | { type: 'moved'; id: string; to: UploadState }
  | { type: 'removed'; id: string };

/** Files sent at the same time; more would only slow each other down. */
const MAX_SENDING = 2;

/** From where a state may be entered. A late word of an upload that was cancelled changes nothing. */
const FROM: Readonly<Record<UploadState['phase'], readonly UploadState['phase'][]>> = {
  checking: [],
  refused: ['checking', 'sending'],
  waiting: ['checking', 'refused', 'unsent', 'cancelled', 'uploaded'],
  sending: ['waiting', 'sending'],
  unsent: ['sending'],
  cancelled: ['checking', 'waiting', 'sending'],
  uploaded: ['sending'],
};

/** The files in the order they came, the newest batch first. */
export function uploadQueue(items: readonly UploadItem[], action: UploadAction): readonly UploadItem[] {
  switch (action.type) {
    case 'added':
      return [...action.items.map((item) => ({ ...item, phase: 'checking' as const })), ...items];
    case 'moved':
      return items.map((item) => (item.id === action.id ? move(item, action.to) : item));
    case 'removed':
      return items.filter(({ id }) => id !== action.id);
  }
}

function move(item: UploadItem, to: UploadState): UploadItem {
  if (!FROM[to.phase].includes(item.phase)) return item;
  // What was refused is sent only when a person may say what it is.
  if (item.phase === 'refused' && item.mayBeTable !== true) return item;
  const { id, name, sizeBytes } = item;
  return { id, name, sizeBytes, ...to };
}

/** Ids that should start sending now: those that wait longest, as far as there is room. */
export function nextToSend(items: readonly UploadItem[]): string[] {
  const sending = items.filter(({ phase }) => phase === 'sending').length;
  const waiting = items.filter(({ phase }) => phase === 'waiting').map(({ id }) => id);
  return waiting.slice(0, Math.max(0, MAX_SENDING - sending));
}

/** Whether leaving the page would lose something. */
export const isSendingAny = (items: readonly UploadItem[]): boolean =>
  items.some(({ phase }) => phase === 'checking' || phase === 'waiting' || phase === 'sending');
