import { describe, expect, it } from 'vitest';
import type { JobJson } from '@/lib/contract/jobs';
import { isSendingAny, nextToSend, type UploadAction, type UploadItem, uploadQueue } from './upload-queue';

const job: JobJson = {
  id: 'j',
  filename: 'a.csv',
  file_size: 1,
  file_type: 'csv',
  status: 'pending',
  error_message: null,
  row_count: null,
  column_count: null,
  quality_score: null,
  trust: null,
  created_at: '2026-01-01T00:00:00Z',
  processed_at: null,
  workspace_id: '00000000-0000-4000-8000-000000000000',
  owner: null,
  can_delete: true,
};

const run = (...actions: UploadAction[]) => actions.reduce(uploadQueue, [] as readonly UploadItem[]);
const added = (...ids: string[]): UploadAction => ({
  type: 'added',
  items: ids.map((id) => ({ id, name: `${id}.csv`, sizeBytes: 10 })),
});
const moved = (id: string, to: Extract<UploadAction, { type: 'moved' }>['to']): UploadAction => ({
  type: 'moved',
  id,
  to,
});
const phases = (items: readonly UploadItem[]) => items.map(({ id, phase }) => `${id} ${phase}`);

describe('uploadQueue', () => {
  it('puts new files above those that are there', () => {
    expect(phases(run(added('a'), added('b', 'c')))).toEqual(['b checking', 'c checking', 'a checking']);
  });

  it('leads a file to its job', () => {
    const [item] = run(
      added('a'),
      moved('a', { phase: 'waiting' }),
      moved('a', { phase: 'sending', sentBytes: 0, totalBytes: 10 }),
      moved('a', { phase: 'uploaded', job }),
    );
    expect(item).toEqual({ id: 'a', name: 'a.csv', sizeBytes: 10, phase: 'uploaded', job });
  });

  it('ignores what comes after a file was cancelled or removed', () => {
    const late = moved('a', { phase: 'sending', sentBytes: 5, totalBytes: 10 });
    expect(phases(run(added('a'), moved('a', { phase: 'cancelled' }), late))).toEqual(['a cancelled']);
    expect(run(added('a'), { type: 'removed', id: 'a' }, late)).toEqual([]);
  });

  it('lets a file that was not sent try again, and forgets why it failed', () => {
    const [item] = run(
      added('a'),
      moved('a', { phase: 'waiting' }),
      moved('a', { phase: 'sending', sentBytes: 0, totalBytes: 10 }),
      moved('a', { phase: 'unsent', message: 'offline' }),
      moved('a', { phase: 'waiting' }),
    );
    expect(item).toEqual({ id: 'a', name: 'a.csv', sizeBytes: 10, phase: 'waiting' });
  });

  it('sends what was refused when a person says that it is a table, where that helps', () => {
    const refused = moved('a', { phase: 'refused', message: 'no', mayBeTable: true });
    expect(phases(run(added('a'), refused, moved('a', { phase: 'waiting' })))).toEqual(['a waiting']);
  });

  it('never sends what was refused', () => {
    const refused = moved('a', { phase: 'refused', message: 'no' });
    expect(phases(run(added('a'), refused, moved('a', { phase: 'waiting' })))).toEqual(['a refused']);
  });
});

it('nextToSend keeps two on their way', () => {
  const waiting = ['a', 'b', 'c'].map((id) => moved(id, { phase: 'waiting' }));
  const all = run(added('a', 'b', 'c'), ...waiting);
  expect(nextToSend(all)).toEqual(['a', 'b']);
  const one = uploadQueue(all, moved('a', { phase: 'sending', sentBytes: 0, totalBytes: 10 }));
  expect(nextToSend(one)).toEqual(['b']);
});

it('isSendingAny is false once all have arrived or stopped', () => {
  expect(isSendingAny(run(added('a')))).toBe(true);
  expect(isSendingAny(run(added('a'), moved('a', { phase: 'cancelled' })))).toBe(false);
});
