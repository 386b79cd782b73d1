import { answerChange } from '@/app/api/jobs/change-answer';
import type { ReadingJson } from '@/lib/contract/datasets';
import { readingState } from '@/lib/data/reading';
import { expectedVersion } from '@/lib/http/if-match';
import { idParams, route } from '@/lib/http/route';
import { readingOptionsSchema } from '@/lib/http/upload-options';
import { changeReading } from '@/lib/services/datasets/change-reading';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const { fileType: file_type, status, version, options, reading } = await readingState(actor, params.id);
  const answer: ReadingJson = { file_type, status, version, options, reading };
  return answer;
});

const options = { auth: 'required', params: idParams, body: readingOptionsSchema } as const;

export const PUT = route(options, async ({ actor, params, body, request }) =>
  answerChange(actor, await changeReading(actor, params.id, expectedVersion(request), body)),
);
