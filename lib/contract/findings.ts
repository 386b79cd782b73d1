import { z } from 'zod';
import { CONFIDENCES, FINDING_KINDS } from '@/lib/findings/finding';
import { idParams, pageQuery } from './common';

/**
 * `computing` while the worker still looks: then there is nothing in the list yet. `failed` when looking takes more memory or time than it
 * may: then there is nothing, or not all.
 */
export const FINDINGS_STATES = ['ready', 'computing', 'failed'] as const;
export type FindingsState = (typeof FINDINGS_STATES)[number];

/** What became of a finding: nobody decided, it was repaired, or it was said to be right. */
export const DECISION_STATUSES = ['open', 'accepted', 'dismissed'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

export const DECISIONS = ['accept', 'dismiss'] as const;
export type Decision = (typeof DECISIONS)[number];

const id = z.string().min(1).max(200);
const value = z.union([z.string(), z.number()]).nullable();
const level = z.enum(CONFIDENCES);
const state = z.enum(FINDINGS_STATES);

export const findingParams = idParams.extend({ finding_id: id });
export const findingGroupParams = idParams.extend({ group_id: id });
export const decisionBody = z.strictObject({ action: z.enum(DECISIONS) });

export const findingsQuery = pageQuery.extend({
  kind: z.enum(FINDING_KINDS).optional(),
  /** Name or id of a column. */
  column: z.string().optional(),
  min_confidence: z.coerce.number().min(0).max(1).optional(),
  status: z.enum(DECISION_STATUSES).optional(),
});
export type FindingsQuery = z.output<typeof findingsQuery>;

export const findingSchema = z.strictObject({
  finding_id: z.string(),
  /** Findings of one cause share it. */
  group_id: z.string(),
  kind: z.enum(FINDING_KINDS),
  column_id: z.string(),
  column: z.string(),
  /** The first 100 of `cell_count`. */
  cells: z.array(z.strictObject({ row_index: z.number(), value })),
  cell_count: z.number(),
  /** What it rests on, as a sentence. */
  reason: z.string(),
  /** The same as facts, by kind. */
  facts: z.record(z.string(), z.unknown()),
  /** How sure, 0–1, and as a word. */
  confidence: z.number(),
  level,
  /** What accepting makes of each cell; absent where nobody can say. */
  repair: z.array(z.strictObject({ value })).optional(),
  status: z.enum(DECISION_STATUSES),
});
export type FindingJson = z.output<typeof findingSchema>;

const page = { total: z.number(), limit: z.number(), offset: z.number() };

export const findingsSchema = z.strictObject({ state, version: z.number(), ...page, findings: z.array(findingSchema) });
export type FindingsJson = z.output<typeof findingsSchema>;

export const RECORD_STATUSES = ['open', 'kept'] as const;
export const duplicatesQuery = pageQuery.extend({ status: z.enum(RECORD_STATUSES).optional() });
export type DuplicatesQuery = z.output<typeof duplicatesQuery>;

/** Which value a column of the merged record gets: that of the row that stays, or of all rows the one that is so. */
export const MERGE_RULES = ['kept', 'longest', 'most_frequent', 'largest', 'smallest'] as const;
export type MergeRule = (typeof MERGE_RULES)[number];

export const recordDecisionBody = z.strictObject({
  action: z.enum(['merge', 'keep']),
  /** The row that stays; the fullest one where it is left out. */
  keep_row: z.number().int().min(0).optional(),
  /** By name or id of a column. */
  rules: z.record(z.string(), z.enum(MERGE_RULES)).optional(),
});
export type RecordDecision = z.output<typeof recordDecisionBody>;

/** How a field of two records compares; weight in bits. */
export const comparedFieldSchema = z.strictObject({
  column_id: z.string(),
  column: z.string(),
  level: z.enum(['same', 'near', 'alike', 'different', 'missing']),
  weight: z.number(),
});
export type ComparedFieldJson = z.output<typeof comparedFieldSchema>;

export const recordGroupSchema = z.strictObject({
  group_id: z.string(),
  /** The least sure link that holds the group together, 0–1. */
  probability: z.number(),
  rows: z.array(z.strictObject({ row_index: z.number(), values: z.array(value) })),
  pairs: z.array(
    z.strictObject({
      rows: z.tuple([z.number(), z.number()]),
      probability: z.number(),
      fields: z.array(comparedFieldSchema),
    }),
  ),
  /** The row that would stay, if nobody says otherwise. */
  keep_row: z.number(),
  status: z.enum(RECORD_STATUSES),
});
export type RecordGroupJson = z.output<typeof recordGroupSchema>;

export const duplicatesSchema = z.strictObject({
  state,
  version: z.number(),
  /** Why nobody looked: the rows of the table are no entities, or there are too many. */
  not_offered: z.enum(['no_entities', 'too_many_rows']).nullable(),
  ...page,
  /** Names of all columns, in the order of `values`; those compared are in `compared`. */
  columns: z.array(z.string()),
  compared: z.array(z.string()),
  groups: z.array(recordGroupSchema),
});
export type DuplicatesJson = z.output<typeof duplicatesSchema>;

export const INBOX_KINDS = [
  'finding',
  'suggestion',
  'spellings',
  'duplicates',
  'left_alone',
  'unread',
  'ambiguous_dates',
  'outliers',
  'missing',
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** One decision: findings of one cause, a step worth taking, or a list of cells. */
export const inboxItemSchema = z.strictObject({
  item_id: z.string(),
  kind: z.enum(INBOX_KINDS),
  column_id: z.string().nullable(),
  column: z.string().nullable(),
  title: z.string(),
  reason: z.string(),
  cell_count: z.number(),
  /** How sure it is that something is wrong, 0–1. */
  confidence: z.number(),
  level,
  /** √cells × certainty × weight of the column; the list is sorted by it. */
  worth: z.number(),
  /** What accepting does; null where a person has to look at each. */
  accept: z.string().nullable(),
  dismiss: z.string(),
  examples: z.array(
    z.strictObject({ row_index: z.number().nullable(), value: z.string().nullable(), becomes: z.string().nullable() }),
  ),
});
export type InboxItemJson = z.output<typeof inboxItemSchema>;

export const inboxSchema = z.strictObject({
  state,
  version: z.number(),
  trust: z.number().nullable(),
  /** Decisions to leave something as it is. */
  dismissed: z.number(),
  items: z.array(inboxItemSchema),
});
export type InboxJson = z.output<typeof inboxSchema>;

export const inboxDecisionBody = z.strictObject({
  items: z.array(id).min(1).max(1000),
  action: z.enum(DECISIONS),
});
export type InboxDecision = z.output<typeof inboxDecisionBody>;

/** One thing a person decided: to change something, or to leave it as it is. */
export const decidedSchema = z.strictObject({
  decision_id: z.string(),
  action: z.enum(['accepted', 'dismissed']),
  column_id: z.string().nullable(),
  column: z.string().nullable(),
  title: z.string(),
  /** What it rested on; empty where that is not known. */
  reason: z.string(),
  cell_count: z.number(),
  examples: z.array(
    z.strictObject({ row_index: z.number().nullable(), value: z.string().nullable(), becomes: z.string().nullable() }),
  ),
});
export type DecidedJson = z.output<typeof decidedSchema>;

export const decisionsSchema = z.strictObject({
  state,
  version: z.number(),
  /** Decisions to leave something as it is that is not in this version any more. */
  elsewhere: z.number(),
  decisions: z.array(decidedSchema),
});
export type DecisionsJson = z.output<typeof decisionsSchema>;

/** Decisions that are to be open again. */
export const takeBackBody = z.strictObject({ decisions: z.array(id).min(1).max(1000) });
export type TakeBack = z.output<typeof takeBackBody>;

/** How far the data can be trusted: shares of cells without open findings, 0–1; null until it was looked through. */
export const trustSchema = z.strictObject({
  state,
  version: z.number(),
  trust: z.number().nullable(),
  open: z.strictObject({ high: z.number(), medium: z.number(), low: z.number() }).nullable(),
  columns: z.array(z.strictObject({ column_id: z.string(), column: z.string(), trust: z.number() })),
});
export type TrustJson = z.output<typeof trustSchema>;
