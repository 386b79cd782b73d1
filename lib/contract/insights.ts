import { z } from 'zod';
import type { Fact } from '@/lib/insights/fact';
import { ANALYST_SOURCES, type ChartRequestJson, chartRequestBody, preparedChartSchema } from './charts';
import { idParams, pageQuery, time } from './common';
import type { FilterJson } from './filters';
import { markSchema, rowsSchema } from './rows';

/** A piece of a sentence: words, or what a slot of a fact holds. */
export const pieceSchema = z.strictObject({
  text: z.string(),
  fact_id: z.string().nullable(),
  slot: z.string().nullable(),
});
export type PieceJson = z.output<typeof pieceSchema>;

export const sentenceSchema = z.strictObject({ pieces: z.array(pieceSchema), fact_ids: z.array(z.string()) });
export type SentenceJson = z.output<typeof sentenceSchema>;

/** A fact with what it says by itself. `values` have the names and units of its kind (docs/insights.md). */
export const factSchema = z.strictObject({
  fact_id: z.string(),
  kind: z.custom<Fact['kind']>((value) => typeof value === 'string'),
  says: z.string(),
  values: z.custom<Fact['values']>((value) => typeof value === 'object'),
  unit: z.string().nullable(),
  n: z.number(),
  effect: z.strictObject({ measure: z.string(), size: z.number() }),
  p: z.number().nullable(),
  q: z.number().nullable(),
  /** What was computed, with columns by id, and in words. */
  query: z.custom<Fact['query']>((value) => typeof value === 'object'),
  query_text: z.string(),
  rows: z.strictObject({ count: z.number(), filters: z.array(z.custom<FilterJson>()) }),
  /** Shares of the cells used, 0–1. */
  quality: z.strictObject({ filled: z.number(), suspected: z.number() }),
  confidence: z.number(),
});
export type FactJson = z.output<typeof factSchema>;

export const insightSchema = z.strictObject({
  insight_id: z.uuid(),
  job_id: z.uuid(),
  /** The kept chart it explains; null for what stands out of the dataset. */
  chart_id: z.uuid().nullable(),
  content: z.string(),
  sentences: z.array(sentenceSchema),
  confidence: z.enum(['low', 'medium', 'high']),
  /** 0–1. */
  confidence_score: z.number(),
  recommendations: z.array(z.strictObject({ action: z.string(), reasoning: z.string() })),
  evidence: z.array(factSchema),
  source: z.enum(ANALYST_SOURCES),
  /** Why the model that was asked is not the one that tells it, or that some of its words were left out. */
  fallback_reason: z.string().nullable(),
  created_at: time,
  /** Version of the data it was computed from, and whether there is a later one. */
  version: z.number(),
  is_outdated: z.boolean(),
  /** The chart that shows it. */
  chart: z.strictObject({
    request: z.custom<ChartRequestJson>(),
    preview: preparedChartSchema.nullable(),
    /** The kept chart that shows the same, if any. */
    kept_id: z.uuid().nullable(),
  }),
  is_new: z.boolean(),
  is_helpful: z.boolean().nullable(),
  feedback_reason: z.string().nullable(),
});
export type InsightJson = z.output<typeof insightSchema>;

const MOST_REASON = 500;

/** A thumb; null takes it back. Without a body it only says that the insight was seen. */
export const feedbackBody = z.strictObject({
  is_helpful: z.boolean().nullable(),
  reason: z.string().trim().max(MOST_REASON, `must have at most ${MOST_REASON} characters`).nullish(),
});

export const insightParams = idParams;

export const evidenceQuery = pageQuery.extend({
  fact: z.string().min(1, 'must name a fact of the insight'),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** What a fact rests on: rows, what cleaning did to them, and whether it holds on the source as well. */
export const evidenceSchema = z.strictObject({
  fact: factSchema,
  rows: rowsSchema,
  marks: z.array(markSchema),
  cleaning: z.strictObject({
    /** Cells of the columns used, of all rows of the fact. */
    filled: z.number(),
    flagged: z.number(),
  }),
  source: z.strictObject({
    verdict: z.enum(['holds', 'differs', 'unknown']),
    /** What the same query says on the source; null where it says nothing. */
    says: z.string().nullable(),
  }),
});
export type EvidenceJson = z.output<typeof evidenceSchema>;

/** What somebody asks about: a place of a chart, by what its axis calls it (`2024-03`, `Porto`), or a column. */
export const explainBody = z.union([
  z.strictObject({ chart: chartRequestBody, at: z.string() }),
  z.strictObject({ column: z.string().min(1) }),
]);
export type ExplainBody = z.output<typeof explainBody>;

/** What is said of it, and the first of its rows. */
export const explanationSchema = z.strictObject({
  title: z.string(),
  sentences: z.array(sentenceSchema),
  evidence: z.array(factSchema),
  rows: rowsSchema,
  marks: z.array(markSchema),
});
export type ExplanationJson = z.output<typeof explanationSchema>;
