/** JSON shapes of goals, charts, recommendations, correlation, annotations, dashboards and sharing. Types only. */

import type { PreparedChart } from '@/lib/charts/chart';
import type { Aggregate, Bucket, ChartSort, ChartType, Stack } from '@/lib/charts/spec';
import type { FilterJson } from './view';

export const GOAL_CATEGORIES = ['sales', 'performance', 'cost', 'custom'] as const;
export type GoalCategory = (typeof GOAL_CATEGORIES)[number];

export interface GoalJson {
  goal_text: string;
  goal_category: GoalCategory;
  created_at: string;
  updated_at: string;
}

/**
 * Body of a new chart, of a preview and of a change. Columns by name or by id; what is left out is chosen. Without
 * `y_col` and `y_cols` rows are counted.
 */
export interface ChartRequestJson {
  x_col: string;
  y_col?: string;
  y_cols?: string[];
  group_col?: string;
  chart_type?: ChartType;
  aggregate?: Aggregate;
  bucket?: Bucket;
  filters?: FilterJson[];
  sort?: ChartSort;
  stack?: Stack;
  log?: boolean;
  title?: string;
}

/** Where a recommendation or a text comes from. */
export type AnalystSource = 'builtin' | 'model';

export interface RecommendationJson {
  x_col: string;
  y_col: string | null;
  y_cols: string[];
  group_col: string | null;
  chart_type: ChartType;
  aggregate: Aggregate | null;
  bucket: Bucket | null;
  /** The rows it is about; none for all of them. */
  filters: FilterJson[];
  title: string;
  /** 0–1. */
  score: number;
  reasoning: string;
  source: AnalystSource;
  /** Why the model's proposal was not used, when one was asked for. */
  fallback_reason: string | null;
  /** Version of the data the reasoning was computed on. */
  version: number;
  /** The kept chart that shows this, if any. */
  chart_id: string | null;
  /** The chart, ready to be drawn. */
  preview: PreparedChart;
}

/** A preview: a chart that has not been kept. `version` is that of the data. */
export interface ChartPreviewJson extends PreparedChart {
  version: number;
}

/** Answer to a preview. `preview` is null when there is a `problem`, and the other way round. */
export interface ChartPreviewAnswerJson {
  preview: ChartPreviewJson | null;
  /** Why this makes no sense, and the nearest that does. */
  problem: { message: string; instead: ChartRequestJson | null; instead_title: string | null } | null;
  /** Which types could show these columns, and why not. */
  types: { chart_type: ChartType; is_possible: boolean; reason: string | null }[];
}

export interface ChartJson extends PreparedChart {
  chart_id: string;
  job_id: string;
  is_recommended: boolean;
  /** Why it was recommended. */
  reasoning: string | null;
  created_at: string;
  /** Version of the data it shows. */
  version: number;
  /** Why it shows an older version than the current one; null when it is current. */
  outdated_reason: string | null;
  /** What it was asked for, with columns by id: the body that would make it again. */
  request: ChartRequestJson;
  annotation_count: number;
}

export type CorrelationMethod = 'pearson' | 'spearman';

/** Matrices are square, in the order of `columns`. */
export interface CorrelationJson {
  columns: string[];
  column_ids: string[];
  /** −1…1, null where it cannot be computed (a constant column, fewer than two complete rows). */
  matrix: (number | null)[][];
  /** Complete pairs. */
  n: number[][];
  /** Two-sided p values. */
  p: (number | null)[][];
  method: CorrelationMethod;
  version: number;
  /** Numeric columns that take no part, and why. */
  left_out: { column: string; reason: string }[];
}

/** Whether a language model helps, and what it is told. */
export interface AnalystJson {
  /** Whether this installation has one. */
  is_configured: boolean;
  model: string | null;
  /** Host of the endpoint. */
  host: string | null;
  /** Whether the workspace allows it. */
  is_enabled: boolean;
  can_change: boolean;
  /** What leaves this installation, in words. */
  sends: string[];
}

export interface AnnotationJson {
  annotation_id: string;
  chart_id: string;
  /** Place in the chart's `data`; null when the chart no longer has this point. */
  data_point_index: number | null;
  /** What the point was called when the annotation was written: "Lyon", "2024-03 · Paris". */
  point_label: string;
  text: string;
  author: { id: string; name: string } | null;
  is_own: boolean;
  created_at: string;
}

export type ShareKind = 'chart' | 'dashboard';

/** Answer to a new link: the only time the token is told. */
export interface NewShareJson {
  url: string;
  token: string;
  share_id: string;
}

export interface ShareJson {
  share_id: string;
  kind: ShareKind;
  /** The last four characters of the token. */
  token_hint: string;
  has_password: boolean;
  expires_at: string | null;
  is_expired: boolean;
  view_count: number;
  last_viewed_at: string | null;
  created_at: string;
  created_by: string | null;
}

/** A place in the grid of 12 columns; a row is 80 px high. */
export interface DashboardItemJson {
  chart_id: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Every kept chart has its place. */
export interface DashboardJson {
  title: string;
  items: DashboardItemJson[];
  version: number;
}
