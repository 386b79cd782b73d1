import type { ChangeJson } from '@/lib/contract/recipe';
import type { ChangeOutcome } from '@/lib/services/datasets/request-run';

/** 201 with what was made. */
export const created = (made: unknown): Response =>
  Response.json(made, { status: 201, headers: { 'Cache-Control': 'no-store' } });

/** What comes of a change: 200 when the new version is there, 202 while it is being made. */
export function changeAnswer({ version, status }: ChangeOutcome, more: Record<string, unknown> = {}): Response {
  const change: ChangeJson = { success: true, version, status };
  return Response.json(
    { ...change, ...more },
    { status: status === 'processing' ? 202 : 200, headers: { 'Cache-Control': 'no-store', ETag: `"${version}"` } },
  );
}
