import { z } from 'zod';
import { time } from './common';

const MOST_TEXT = 2000;

export const annotationBody = z.strictObject({
  data_point_index: z.number().int().min(0),
  text: z.string().trim().min(1, 'must not be empty').max(MOST_TEXT, `must have at most ${MOST_TEXT} characters`),
});

export const annotationSchema = z.strictObject({
  annotation_id: z.uuid(),
  chart_id: z.uuid(),
  /** Place in the chart's `data`; null when the chart no longer has this point. */
  data_point_index: z.number().nullable(),
  /** What the point was called when the annotation was written: "Lyon", "2024-03 · Paris". */
  point_label: z.string(),
  text: z.string(),
  author: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  is_own: z.boolean(),
  created_at: time,
});
export type AnnotationJson = z.output<typeof annotationSchema>;
