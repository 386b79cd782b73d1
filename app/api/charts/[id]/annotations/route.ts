import { z } from 'zod';
import { idParams, route } from '@/lib/http/route';
import { annotate, annotationsOf } from '@/lib/services/charts/annotations';

const MOST_TEXT = 2000;

const body = z.strictObject({
  data_point_index: z.number().int().min(0),
  text: z.string().trim().min(1, 'must not be empty').max(MOST_TEXT, `must have at most ${MOST_TEXT} characters`),
});

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  annotationsOf(actor, params.id),
);

export const POST = route({ auth: 'required', params: idParams, body }, async ({ actor, params, body }) => {
  const written = await annotate(actor, params.id, { place: body.data_point_index, text: body.text });
  return Response.json(written, { status: 201, headers: { 'Cache-Control': 'no-store' } });
});
