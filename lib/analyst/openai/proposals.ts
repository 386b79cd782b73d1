import { z } from 'zod';
import { AnalystFailure } from '@/lib/analyst/analyst';
import { AGGREGATES } from '@/lib/charts/spec';
import { CHART_TYPES } from '@/lib/charts/types';
import { jsonIn } from './json-in';

const column = z
  .string()
  .nullish()
  .transform((name) => (name === '' ? null : (name ?? null)));

const proposal = z.object({
  chart_type: z.enum(CHART_TYPES),
  x_col: z.string().min(1),
  y_col: column,
  group_col: column,
  aggregate: z.enum(AGGREGATES).nullish().catch(null),
  reasoning: z.string().catch(''),
});

/** A chart as a model proposed it; nothing of it is believed yet. */
export type Proposal = z.infer<typeof proposal>;

const answer = z.object({ charts: z.array(z.unknown()) });

/** More proposals than this are not looked at. */
const MOST = 12;

/**
 * The proposals of an answer; those that are none are left out.
 *
 * @throws AnalystFailure when the text holds no such JSON.
 */
export function readProposals(text: string): Proposal[] {
  const parsed = answer.safeParse(jsonIn(text));
  if (!parsed.success) throw new AnalystFailure('The model’s answer could not be read.');
  return parsed.data.charts.slice(0, MOST).flatMap((item) => {
    const read = proposal.safeParse(item);
    return read.success ? [read.data] : [];
  });
}
