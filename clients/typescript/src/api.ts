// Made of the document of the API by `npm run client`. What is changed here is lost.

export type Account = {
  id: string;
  email: string;
  name: string;
  totp: {
    since: string;
    recovery_codes_left: number;
  } | null;
  email_verified: boolean;
  has_password: boolean;
  identities: Identity[];
};

export type Analyst = {
  is_configured: boolean;
  model: string | null;
  host: string | null;
  is_enabled: boolean;
  can_change: boolean;
  sends: string[];
};

export type AnalystBody = {
  is_enabled: boolean;
};

export type Annotation = {
  annotation_id: string;
  job_id: string;
  chart_id: string | null;
  parent_id: string | null;
  data_point_index: number | null;
  point_label: string;
  place_label: string;
  on: 'point' | 'interval' | 'band' | 'chart' | 'dashboard' | 'column' | 'cell';
  at: {
    on: 'point';
    index: number;
    series: number | null;
  } | {
    on: 'interval';
    from: number;
    to: number;
  } | {
    on: 'band';
    from: number;
    to: number;
  } | {
    on: 'chart';
  } | {
    on: 'dashboard';
  } | {
    on: 'column';
    column_id: string;
  } | {
    on: 'cell';
    column_id: string;
    row: number;
  } | null;
  state: 'exact' | 'moved' | 'changed' | 'detached';
  state_notes: string[];
  changes: ({
    of: string;
    name: string | null;
    before: number | string | null;
    after: number | string | null;
  })[];
  suggestion: {
    at: {
      on: 'point';
      index: number;
      series: number | null;
    } | {
      on: 'interval';
      from: number;
      to: number;
    } | {
      on: 'band';
      from: number;
      to: number;
    } | {
      on: 'chart';
    } | {
      on: 'dashboard';
    } | {
      on: 'column';
      column_id: string;
    } | {
      on: 'cell';
      column_id: string;
      row: number;
    };
    label: string;
  } | null;
  text: string;
  mentions: {
    id: string;
    name: string;
  }[];
  author: {
    id: string;
    name: string;
  } | null;
  is_own: boolean;
  created_at: string;
  edited_at: string | null;
  resolved_at: string | null;
  resolved_by: {
    id: string;
    name: string;
  } | null;
  is_deleted: boolean;
};

export type AnnotationBody = {
  data_point_index?: number;
  place?: ChartPlace;
  text: string;
  mentions?: string[];
};

export type AnnotationChangeBody = {
  text?: string;
  mentions?: string[];
  is_resolved?: boolean;
  place?: 'current' | 'suggested';
};

export type AuditEntry = {
  row_index: number | null;
  column_name: string | null;
  original_value: string | null;
  new_value: string | null;
  reason: string;
  facts?: EntryFacts;
  action: string;
  timestamp: string;
};

export type AuditEvent = {
  event_id: string;
  created_at: string;
  actor: {
    id: string;
    name: string;
    email: string;
  };
  action: 'workspace_created' | 'workspace_renamed' | 'model_policy_changed' | 'link_policy_changed' | 'default_preset_changed' | 'member_invited' | 'invite_revoked' | 'member_joined' | 'role_changed' | 'member_removed' | 'member_left' | 'dataset_deleted';
  subject: string | null;
  before: string | null;
  after: string | null;
  datasets_moved: number | null;
  new_owner: string | null;
};

export type AuditTrail = {
  total: number;
  limit: number;
  offset: number;
  entries: AuditEntry[];
};

export type CellChange = {
  operation: string;
  original_value: string | null;
  new_value: string | null;
  reason: string;
};

export type CellFlags = {
  row_index: number;
  column_id: string;
  filled: boolean;
  outlier: 'open' | 'kept' | null;
};

export type Change = {
  success: true;
  version: number;
  status: 'completed' | 'processing';
  [key: string]: unknown;
};

export type ChangedCell = {
  row_index: number | null;
  column_name: string | null;
  original_value: string | null;
  new_value: string | null;
  reason: string;
  facts?: EntryFacts;
};

export type Chart = PreparedChart & {
  chart_id: string;
  job_id: string;
  is_recommended: boolean;
  reasoning: string | null;
  created_at: string;
  version: number;
  outdated_reason: string | null;
  request: unknown;
  annotation_count: number;
  [key: string]: unknown;
};

export type ChartChangeBody = {
  x_col?: string;
  y_col?: string | null;
  y_cols?: string[] | null;
  group_col?: string | null;
  chart_type?: 'line' | 'bar' | 'scatter' | 'area' | 'box' | 'grouped_bar' | 'stacked_bar' | 'heatmap' | 'histogram' | 'pie' | 'waterfall' | null;
  aggregate?: 'sum' | 'mean' | 'median' | 'count' | 'min' | 'max' | 'distinct' | null;
  bucket?: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | null;
  filters?: Filter[] | null;
  sort?: 'x' | 'value' | null;
  stack?: 'none' | 'stacked' | 'percent' | null;
  log?: boolean | null;
  include_filled?: boolean | null;
  title?: string | null;
};

export type ChartPlace = {
  on: 'point';
  index: number;
  series?: number | null;
} | {
  on: 'interval';
  from: number;
  to: number;
} | {
  on: 'band';
  from: number;
  to: number;
} | {
  on: 'chart';
};

export type ChartPreview = {
  preview: PreparedChart & {
    version: number;
    [key: string]: unknown;
  } | null;
  problem: {
    message: string;
    instead: unknown | null;
    instead_title: string | null;
  } | null;
  types: ({
    chart_type: 'line' | 'bar' | 'scatter' | 'area' | 'box' | 'grouped_bar' | 'stacked_bar' | 'heatmap' | 'histogram' | 'pie' | 'waterfall';
    is_possible: boolean;
    reason: string | null;
  })[];
};

export type ChartRequestBody = {
  x_col: string;
  y_col?: string | null;
  y_cols?: string[] | null;
  group_col?: string | null;
  chart_type?: 'line' | 'bar' | 'scatter' | 'area' | 'box' | 'grouped_bar' | 'stacked_bar' | 'heatmap' | 'histogram' | 'pie' | 'waterfall' | null;
  aggregate?: 'sum' | 'mean' | 'median' | 'count' | 'min' | 'max' | 'distinct' | null;
  bucket?: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | null;
  filters?: Filter[] | null;
  sort?: 'x' | 'value' | null;
  stack?: 'none' | 'stacked' | 'percent' | null;
  log?: boolean | null;
  include_filled?: boolean | null;
  title?: string | null;
};

export type CleaningSummary = {
  duplicates_removed: number;
  outliers_flagged: number;
  missing_values_filled: number;
  columns_renamed: number;
  columns_removed: number;
  dates_converted: number;
  ages_bucketed: number;
  quality_score: number;
  quality_score_before: number;
  quality: {
    before: QualityParts;
    after: QualityParts;
  };
  row_count_before: number;
  row_count_after: number;
  version: number;
  trust: number | null;
};

export type Cluster = {
  to: string;
  cell_count: number;
  spellings: ({
    value: string;
    cell_count: number;
    evidence: 'same' | 'slip' | 'alike' | 'number' | 'word';
    reason: string;
    is_likely: boolean;
  })[];
};

export type Column = {
  id: string;
  name: string | null;
  source_name: string | null;
  source: Profile | null;
  cleaned: Profile | null;
  companion: {
    id: string;
    type: string;
  } | null;
  expected_range: [number, number] | null;
  changes: {
    operation: string;
    label: string;
    count: number;
  }[];
  inference: {
    type: string;
    unit: string | null;
    share: number;
    evidence: string;
  } | null;
};

export type ColumnProfile = {
  name: string;
  id: string;
  type: 'integer' | 'number' | 'date' | 'datetime' | 'boolean' | 'category' | 'text' | 'identifier';
  unit: string | null;
  kind: 'identifier' | 'code' | 'year' | 'measure' | 'money' | 'share' | 'count' | 'ordinal' | 'boolean' | 'category' | 'person' | 'place' | 'organisation' | 'email' | 'url' | 'phone' | 'coordinate' | 'date' | 'time' | 'duration' | 'date_part' | 'list' | 'json' | 'sentence' | 'text' | 'constant' | 'empty';
  kind_given: boolean;
  kind_confidence: number;
  kind_runner_up: 'identifier' | 'code' | 'year' | 'measure' | 'money' | 'share' | 'count' | 'ordinal' | 'boolean' | 'category' | 'person' | 'place' | 'organisation' | 'email' | 'url' | 'phone' | 'coordinate' | 'date' | 'time' | 'duration' | 'date_part' | 'list' | 'json' | 'sentence' | 'text' | 'constant' | 'empty' | null;
  kind_evidence: {
    fact: string;
    [key: string]: unknown;
  }[];
  count: number;
  missing: number;
  missing_percentage: number;
  distinct: number;
  min: number | null;
  max: number | null;
  mean: number | null;
  median: number | null;
  sd: number | null;
  q1: number | null;
  q3: number | null;
  top_values: ({
    value: string | number;
    count: number;
  })[];
  histogram: {
    edges: number[];
    counts: number[];
  } | null;
  text_length: {
    min: number;
    max: number;
    mean: number;
  } | null;
  date_range: {
    min: string;
    max: string;
  } | null;
  flags: string[];
  near_duplicates: string[][];
  [key: string]: unknown;
};

export type ComparedField = {
  column_id: string;
  column: string;
  level: 'same' | 'near' | 'alike' | 'different' | 'missing';
  weight: number;
};

export type ComparedRows = {
  key: string[];
  keys: {
    columns: string[];
    unique_1: number;
    unique_2: number;
    overlap: number;
    spellings: number;
  }[];
  counts: {
    added: number;
    removed: number;
    changed: number;
    cleaning: number;
    unchanged: number;
    duplicate: number;
    without_key_1: number;
    without_key_2: number;
  };
  spellings: {
    key_1: string;
    key_2: string;
  }[];
  spelling_count: number;
  knows_sources: boolean;
  columns: {
    column: string;
    column_2: string;
    changed: number;
  }[];
  total: number;
  limit: number;
  offset: number;
  rows: ({
    state: 'added' | 'removed' | 'changed' | 'cleaning' | 'unchanged' | 'duplicate';
    row_1: number | null;
    row_2: number | null;
    values_1: (string | number | boolean | null)[] | null;
    values_2: (string | number | boolean | null)[] | null;
    changed: number[];
    by_cleaning: number[];
  })[];
};

export type Comparison = {
  comparison_id: string;
  status: 'proposed' | 'confirmed';
  period_1: {
    job_id: string;
    filename: string;
    version: number;
    row_count: number;
    columns: ({
      id: string;
      name: string;
      label: string;
      type: string;
      unit: string | null;
    })[];
  };
  period_2: {
    job_id: string;
    filename: string;
    version: number;
    row_count: number;
    columns: ({
      id: string;
      name: string;
      label: string;
      type: string;
      unit: string | null;
    })[];
  };
  header_mapping: Record<string, {
    column: string;
    similarity: number | null;
    certainty: 'certain' | 'likely' | 'chosen';
    reasons: string[];
    column_id_1: string;
    column_id_2: string;
  }>;
  unmatched_1: string[];
  unmatched_2: string[];
  group_columns: string[];
  candidates: Record<string, {
    column: string;
    similarity: number;
  }[]>;
  todos: {
    column: string;
    code: string;
    sentence: string;
    first?: string;
    second?: string;
  }[];
  adjustments: {
    column: string;
    code: string;
    sentence: string;
  }[];
  created_at: string;
};

export type ComparisonInsight = {
  insight_id: string;
  comparison_id: string;
  content: string;
  sentences: {
    pieces: Piece[];
    fact_ids: string[];
  }[];
  confidence: 'low' | 'medium' | 'high';
  confidence_score: number;
  recommendations: {
    action: string;
    reasoning: string;
  }[];
  evidence: Fact[];
  source: 'builtin' | 'model';
  fallback_reason: string | null;
  created_at: string;
  version_1: number;
  version_2: number;
  is_outdated: boolean;
};

export type ComparisonList = ({
  comparison_id: string;
  status: 'proposed' | 'confirmed';
  job_id_1: string;
  job_id_2: string;
  filename_1: string;
  filename_2: string;
  created_at: string;
})[];

export type ComparisonOverview = {
  row_count: [number, number];
  column_count: [number, number];
  missing_share: [number, number];
  quality_score: [number | null, number | null];
  trust: [number | null, number | null];
  drift: {
    code: string;
    sentence: string;
  }[];
  shifts: ({
    kind: 'numbers';
    column: string;
    ks: number;
    ks_p: number;
    psi: number;
    wasserstein: number;
    missing_share: [number, number];
  } | {
    kind: 'categories';
    column: string;
    distance: number;
    psi: number;
    p: number | null;
    shares: {
      value: string;
      before: number;
      after: number;
    }[];
    appeared: string[];
    vanished: string[];
    appeared_count: number;
    vanished_count: number;
    missing_share: [number, number];
  })[];
};

export type ConfirmMappingBody = {
  mapping: Record<string, string>;
  factors?: Record<string, number>;
  aggregates?: Record<string, 'sum' | 'mean' | 'median' | 'count' | 'min' | 'max' | 'distinct'>;
};

export type ConfirmSeriesBody = {
  job_id: string;
  mapping: Record<string, string>;
};

export type ConfirmedMapping = {
  success: true;
  status: 'proposed' | 'confirmed';
};

export type ConnectBody = {
  password?: string;
  provider: 'oidc' | 'google' | 'github';
};

export type Correlation = {
  columns: string[];
  column_ids: string[];
  matrix: ((number | null)[])[];
  n: number[][];
  p: ((number | null)[])[];
  method: 'pearson' | 'spearman';
  version: number;
  left_out: {
    column: string;
    reason: string;
  }[];
};

export type CreatedInvite = {
  invite_id: string;
  role: 'viewer' | 'analyst' | 'admin';
  email: string | null;
  token_hint: string;
  created_by: string | null;
  created_at: string;
  expires_at: string;
  is_expired: boolean;
  url: string;
  mail: 'sent' | 'failed' | 'not_configured' | 'unverified' | null;
};

export type CreatedShare = {
  url: string;
  token: string;
  share_id: string;
};

export type CreatedToken = {
  token_id: string;
  name: string;
  scope: 'read' | 'clean' | 'admin';
  token_hint: string;
  created_at: string;
  expires_at: string | null;
  is_expired: boolean;
  last_used_at: string | null;
  token: string;
};

export type Credentials = {
  email: string;
  password: string;
  code?: string;
};

export type Dashboard = {
  title: string;
  items: DashboardItem[];
  version: number;
};

export type DashboardBody = {
  title: string;
  items: DashboardItem[];
  version?: number;
};

export type DashboardItem = {
  chart_id: string;
  x: number;
  y: number;
  w: number;
  h: number;
};

export type DatasetAnnotationBody = {
  place: DatasetPlace;
  text: string;
  mentions?: string[];
};

export type DatasetPlace = {
  on: 'dashboard';
} | {
  on: 'column';
  column: string;
} | {
  on: 'cell';
  column: string;
  row: number;
};

export type Decided = {
  decision_id: string;
  action: 'accepted' | 'dismissed';
  column_id: string | null;
  column: string | null;
  title: string;
  reason: string;
  cell_count: number;
  examples: ({
    row_index: number | null;
    value: string | null;
    becomes: string | null;
  })[];
};

export type DecisionBody = {
  action: 'accept' | 'dismiss';
};

export type Decisions = {
  state: 'ready' | 'computing' | 'failed';
  version: number;
  elsewhere: number;
  decisions: Decided[];
};

export type Delta = {
  column: string | null;
  column_2: string | null;
  group: (string | null)[] | null;
  aggregate: 'sum' | 'mean' | 'median' | 'count' | 'min' | 'max' | 'distinct';
  period1_value: number | null;
  period2_value: number | null;
  change: number | null;
  change_pct: number | null;
  gap: 'zero_before' | 'none_before' | 'none_after' | 'sign_turned' | null;
  n1: number;
  n2: number;
};

export type Deltas = Delta[];

export type Derivation = {
  derived: {
    shape: Shape;
    follows: boolean;
    is_outdated: boolean;
    parents: ({
      job_id: string | null;
      filename: string | null;
      version: number | null;
      current_version: number | null;
    })[];
    notes: string[];
  } | null;
  children: {
    job_id: string;
    filename: string;
    shape: string;
  }[];
};

export type DerivationChange = {
  follows: boolean;
};

export type DeriveBody = {
  shape: ShapeInput;
  with?: string[];
  name?: string;
  follows?: boolean;
};

export type DeriveOffers = {
  unpivot: ({
    columns: string[];
    name: string;
    by: 'month' | 'year' | 'sequence';
  })[];
  lists: {
    column: string;
    separator: string;
    share: number;
  }[];
  keys: {
    left: string;
    right: string;
    overlap: number;
    is_unique: boolean;
  }[];
  append: ({
    name: string;
    from: (string | null)[];
  })[];
};

export type DerivePreview = {
  columns: ({
    id: string;
    name: string;
    type: string;
    unit: string | null;
  })[];
  rows: ((string | number | boolean | null)[])[];
  row_count: number;
  notes: string[];
  join: JoinFacts | null;
  aliases: {
    key: number;
    left: string;
    right: string;
  }[];
};

export type DerivePreviewBody = {
  shape: ShapeInput;
  with?: string[];
};

export type Document = {
  openapi: string;
  paths: Record<string, unknown>;
  [key: string]: unknown;
};

export type Duplicates = {
  state: 'ready' | 'computing' | 'failed';
  version: number;
  not_offered: 'no_entities' | 'too_many_rows' | null;
  total: number;
  limit: number;
  offset: number;
  columns: string[];
  compared: string[];
  groups: RecordGroup[];
};

export type EmailChangeBody = {
  password?: string;
  email: string;
};

export type EntryFacts = {
  kind: 'cell' | 'mark' | 'row' | 'column' | 'order';
  cells?: (string | null)[];
  reason: {
    code: string;
    [key: string]: unknown;
  };
};

export type Error = {
  error: {
    code: 'invalid_input' | 'invalid_credentials' | 'code_required' | 'invalid_code' | 'unauthenticated' | 'forbidden' | 'cross_origin' | 'quota_exceeded' | 'not_found' | 'method_not_allowed' | 'timed_out' | 'email_taken' | 'stale_version' | 'wrong_state' | 'unsupported_file_type' | 'file_too_large' | 'empty_file' | 'unreadable_file' | 'body_too_large' | 'headers_too_large' | 'too_many_requests' | 'internal' | 'unavailable';
    message: string;
    fields?: Record<string, string>;
  };
};

export type EventSource = {
  event_source_id: string;
  chart_id: string;
  job_id: string;
  filename: string;
  time_col: string;
  label_col: string | null;
  events: {
    at: number;
    label: string;
  }[];
  total: number;
  problem: string | null;
};

export type EventSourceBody = {
  job_id: string;
  time_col: string;
  label_col?: string | null;
};

export type Evidence = {
  fact: Fact;
  rows: Rows;
  marks: Mark[];
  cleaning: {
    filled: number;
    flagged: number;
  };
  source: {
    verdict: 'holds' | 'differs' | 'unknown';
    says: string | null;
  };
};

export type ExplainBody = {
  chart: ChartRequestBody;
  at: string;
} | {
  column: string;
};

export type Explanation = {
  title: string;
  sentences: Sentence[];
  evidence: Fact[];
  rows: Rows;
  marks: Mark[];
};

export type Extract = {
  programs: ({
    program: {
      pieces: ({
        from: {
          at: 'offset';
          offset: number;
        } | {
          at: 'start' | 'end';
          token: 'digits' | 'word' | 'letters' | 'upper' | 'lower' | 'space' | 'literal';
          literal?: string;
          nth: number;
        };
        to: {
          at: 'offset';
          offset: number;
        } | {
          at: 'start' | 'end';
          token: 'digits' | 'word' | 'letters' | 'upper' | 'lower' | 'space' | 'literal';
          literal?: string;
          nth: number;
        };
      } | {
        text: string;
      })[];
      case: 'same' | 'lower' | 'upper' | 'title';
    };
    description: string;
    given: number;
    tried: number;
    samples: ({
      text: string;
      result: string | null;
    })[];
  })[];
};

export type ExtractBody = {
  column: string;
  examples: {
    text: string;
    wanted: string;
  }[];
};

export type Facets = {
  column: RowsColumn;
  expected_range: [number, number] | null;
  total: number;
  missing: number;
  distinct: number;
  filled: number;
  outliers: {
    open: number;
    kept: number;
  };
  values: ({
    value: string | number;
    count: number;
  })[];
  min: number | null;
  max: number | null;
  histogram: {
    edges: number[];
    counts: number[];
  } | null;
};

export type Fact = {
  fact_id: string;
  kind: unknown;
  says: string;
  values: unknown;
  unit: string | null;
  n: number;
  effect: {
    measure: string;
    size: number;
  };
  p: number | null;
  q: number | null;
  query: unknown;
  query_text: string;
  rows: {
    count: number;
    filters: unknown[];
  };
  quality: {
    filled: number;
    suspected: number;
  };
  confidence: number;
};

export type FeedbackBody = {
  is_helpful: boolean | null;
  reason?: string | null;
};

export type FillCheck = {
  version: number;
  column_id: string;
  known: number;
  missing: number;
  methods: ({
    method: 'neighbours' | 'regression' | 'trees' | 'group_mean' | 'group_median' | 'interpolation' | 'previous' | 'mean' | 'median' | 'mode';
    columns: string[];
    from: string[];
    error: number;
    answered: number;
    band: {
      hidden: number;
      below: number | null;
      above: number | null;
      right: number | null;
    };
  })[];
  proposed: 'neighbours' | 'regression' | 'trees' | 'group_mean' | 'group_median' | 'interpolation' | 'previous' | null;
  step: {
    operation: string;
    params: Record<string, unknown>;
    enabled: boolean;
  } | null;
};

export type FillCheckBody = {
  column: string;
};

export type FillMissingBody = {
  column: string;
  row_indices: number[];
  values: (number | string)[];
};

export type Filter = {
  op: 'equals';
  column: string;
  value: string | number | boolean | null;
  not?: boolean;
} | {
  op: 'in';
  column: string;
  values: (string | number | boolean | null)[];
  not?: boolean;
} | {
  op: 'contains';
  column: string;
  text: string;
  not?: boolean;
} | {
  op: 'range';
  column: string;
  min?: string | number;
  max?: string | number;
  exclusive_max?: boolean;
  not?: boolean;
} | {
  op: 'missing' | 'present' | 'filled';
  column?: string;
  not?: boolean;
} | {
  op: 'outlier';
  column?: string;
  status?: 'open' | 'kept';
  not?: boolean;
} | {
  op: 'changed';
  column?: string;
  operation?: string;
  not?: boolean;
};

export type Filters = string;

export type Find = {
  offset: number;
};

export type Finding = {
  finding_id: string;
  group_id: string;
  kind: 'typo' | 'spelling' | 'language' | 'encoding' | 'pattern' | 'unreadable' | 'sentinel' | 'impossible' | 'future' | 'checksum' | 'vote' | 'misplaced' | 'order' | 'sum' | 'key' | 'unit' | 'outlier' | 'blank';
  column_id: string;
  column: string;
  cells: ({
    row_index: number;
    value: string | number | null;
  })[];
  cell_count: number;
  reason: string;
  facts: Record<string, unknown>;
  confidence: number;
  level: 'high' | 'medium' | 'low';
  repair?: ({
    value: string | number | null;
  })[];
  status: 'open' | 'accepted' | 'dismissed';
};

export type Findings = {
  state: 'ready' | 'computing' | 'failed';
  version: number;
  total: number;
  limit: number;
  offset: number;
  findings: Finding[];
};

export type FollowedJob = {
  job_id: string;
  status: 'pending' | 'processing' | 'completed' | 'failed';
  stage: 'ingest' | 'structure' | 'standardise' | 'missing' | 'outliers' | 'publish' | 'pending' | 'completed' | 'failed';
  progress: number;
  quality_score: number | null;
  row_count: number | null;
  error_message: string | null;
  version: number;
  charts_revision: string;
};

export type FollowedNotifications = {
  unseen: number;
  revision: string;
};

export type FormulaCheck = {
  type: 'number' | 'text' | 'date' | 'boolean' | null;
  unit: string | null;
  kind: string | null;
  errors: {
    start: number;
    end: number;
    code: string;
    message: string;
  }[];
  warnings: {
    start: number;
    end: number;
    code: string;
    message: string;
  }[];
  zero_divisions: number;
  preview: {
    columns: string[];
    rows: ({
      row_index: number;
      cells: (string | null)[];
      before: string | null;
      value: string | null;
    })[];
  };
};

export type FormulaCheckBody = {
  formula: string;
  target?: string;
};

export type FormulaWords = {
  columns: ({
    insert: string;
    label: string;
    type: string;
    kind: string;
    unit: string | null;
  })[];
  functions: {
    name: string;
    signature: string;
    summary: string;
    example: string;
    group: string;
  }[];
  suggestions: {
    name: string;
    formula: string;
  }[];
};

export type Goal = {
  goal_text: string;
  goal_category: 'sales' | 'performance' | 'cost' | 'custom';
  created_at: string;
  updated_at: string;
};

export type GoalBody = {
  goal_text: string;
  goal_category: 'sales' | 'performance' | 'cost' | 'custom';
};

export type Health = {
  status: 'ok';
};

export type Identity = {
  identity_id: string;
  provider: 'oidc' | 'google' | 'github';
  name: string;
  email: string | null;
  created_at: string;
  last_used_at: string | null;
};

export type ImportBody = unknown;

export type Inbox = {
  state: 'ready' | 'computing' | 'failed';
  version: number;
  trust: number | null;
  dismissed: number;
  items: InboxItem[];
};

export type InboxDecisionBody = {
  items: string[];
  action: 'accept' | 'dismiss';
};

export type InboxItem = {
  item_id: string;
  kind: 'finding' | 'suggestion' | 'spellings' | 'duplicates' | 'left_alone' | 'unread' | 'ambiguous_dates' | 'outliers' | 'missing';
  column_id: string | null;
  column: string | null;
  title: string;
  reason: string;
  cell_count: number;
  confidence: number;
  level: 'high' | 'medium' | 'low';
  worth: number;
  accept: string | null;
  dismiss: string;
  examples: ({
    row_index: number | null;
    value: string | null;
    becomes: string | null;
  })[];
};

export type Insight = {
  insight_id: string;
  job_id: string;
  chart_id: string | null;
  content: string;
  sentences: Sentence[];
  confidence: 'low' | 'medium' | 'high';
  confidence_score: number;
  recommendations: {
    action: string;
    reasoning: string;
  }[];
  evidence: Fact[];
  source: 'builtin' | 'model';
  fallback_reason: string | null;
  created_at: string;
  version: number;
  is_outdated: boolean;
  chart: {
    request: unknown;
    preview: PreparedChart | null;
    kept_id: string | null;
  };
  is_new: boolean;
  is_helpful: boolean | null;
  feedback_reason: string | null;
};

export type Invite = {
  invite_id: string;
  role: 'viewer' | 'analyst' | 'admin';
  email: string | null;
  token_hint: string;
  created_by: string | null;
  created_at: string;
  expires_at: string;
  is_expired: boolean;
};

export type Job = {
  id: string;
  filename: string;
  file_size: number;
  file_type: 'csv' | 'tsv' | 'xlsx' | 'ods' | 'json' | 'ndjson' | 'parquet' | 'arrow' | 'gz' | 'zst' | 'zip';
  status: 'pending' | 'processing' | 'completed' | 'failed';
  error_message: string | null;
  row_count: number | null;
  column_count: number | null;
  quality_score: number | null;
  trust: number | null;
  created_at: string;
  processed_at: string | null;
  workspace_id: string;
  owner: {
    id: string;
    name: string;
  } | null;
  can_delete: boolean;
};

export type JobStatus = {
  job_id: string;
  status: 'pending' | 'processing' | 'completed' | 'failed';
  stage: 'ingest' | 'structure' | 'standardise' | 'missing' | 'outliers' | 'publish' | 'pending' | 'completed' | 'failed';
  progress: number;
  quality_score: number | null;
  row_count: number | null;
  error_message: string | null;
};

export type JoinFacts = {
  left_rows: number;
  right_rows: number;
  rows: number;
  matched_left: number;
  matched_right: number;
  unmatched_left_keys: number;
  unmatched_right_keys: number;
  unmatched_left: {
    key: string[];
    rows: number;
  }[];
  unmatched_right: {
    key: string[];
    rows: number;
  }[];
  missing_left: number;
  missing_right: number;
  repeated_left_keys: number;
  repeated_right_keys: number;
  repeated_right: {
    key: string[];
    rows: number;
  }[];
};

export type KeySet = {
  keys: {
    kty: string;
    n: string;
    e: string;
    kid: string;
    alg: string;
    use: string;
  }[];
};

export type Losses = {
  version: number;
  losses: {
    code: string;
    operation: string;
    step: number;
    count: number;
    columns: string[];
    sentence: string;
    edit: RecipeEdit;
  }[];
};

export type Mark = {
  operation: string;
  original_value: string | null;
  new_value: string | null;
  reason: string;
  row_index: number;
  column_id: string | null;
  chain?: CellChange[];
};

export type Member = {
  user_id: string;
  name: string;
  email: string;
  role: 'viewer' | 'analyst' | 'admin';
  is_self: boolean;
  is_permanent: boolean;
  dataset_count: number;
  joined_at: string;
};

export type MemberChangeBody = {
  role: 'viewer' | 'analyst' | 'admin';
};

export type MemberRemoval = {
  success: true;
  datasets_moved: number;
  new_owner: {
    id: string;
    name: string;
  } | null;
};

export type MergeBody = {
  base_version: number;
  steps: unknown[];
};

export type Merged = {
  version: number;
  steps: Step[];
  conflicts: ({
    base: Step;
    mine: Step | null;
    theirs: Step | null;
  })[];
};

export type MissingFields = Record<string, {
  count: number;
  percentage: number;
}>;

export type NewChartBody = {
  x_col: string;
  y_col?: string | null;
  y_cols?: string[] | null;
  group_col?: string | null;
  chart_type?: 'line' | 'bar' | 'scatter' | 'area' | 'box' | 'grouped_bar' | 'stacked_bar' | 'heatmap' | 'histogram' | 'pie' | 'waterfall' | null;
  aggregate?: 'sum' | 'mean' | 'median' | 'count' | 'min' | 'max' | 'distinct' | null;
  bucket?: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | null;
  filters?: Filter[] | null;
  sort?: 'x' | 'value' | null;
  stack?: 'none' | 'stacked' | 'percent' | null;
  log?: boolean | null;
  include_filled?: boolean | null;
  title?: string | null;
  is_recommended?: boolean;
  reasoning?: string | null;
};

export type NewComparisonBody = {
  job_id_1: string;
  job_id_2: string;
};

export type NewComparisonInsightBody = {
  threshold?: number;
};

export type NewInviteBody = {
  role: 'viewer' | 'analyst' | 'admin';
  email?: string | null;
  expires_in_days?: number;
};

export type NewPresetBody = {
  name: string;
  job_id: string;
};

export type NewSeriesBody = {
  job_ids: string[];
  order?: 'given' | 'by_name';
};

export type NewShareBody = {
  expires_at?: string | null;
  password?: string | null;
};

export type NewTokenBody = {
  name: string;
  scope?: 'read' | 'clean' | 'admin';
  expires_in_days?: number | null;
};

export type NewWorkspaceBody = {
  name: string;
};

export type Notification = {
  notification_id: string;
  kind: 'mention' | 'reply' | 'resolved';
  actor: {
    id: string;
    name: string;
  } | null;
  annotation_id: string;
  thread_id: string;
  text: string;
  label: string;
  job_id: string;
  filename: string;
  chart_id: string | null;
  on: 'point' | 'interval' | 'band' | 'chart' | 'dashboard' | 'column' | 'cell';
  created_at: string;
  seen_at: string | null;
};

export type OpenInvite = {
  workspace_name: string;
  role: 'viewer' | 'analyst' | 'admin';
  invited_by: string | null;
  email: string | null;
  expires_at: string;
};

export type Operation = {
  id: string;
  label: string;
  description: string;
  phase: string;
  origin: 'default' | 'suggested' | 'manual';
  lossy: boolean;
  params: Record<string, unknown>;
};

export type Outlier = {
  row_index: number;
  column: string;
  value: string | number | null;
  expected_range: [number, number] | null;
  status: 'open' | 'kept' | 'removed';
};

export type OwnPasswordBody = {
  password?: string;
};

export type PasswordChangeBody = {
  current_password?: string;
  new_password: string;
};

export type People = {
  id: string;
  name: string;
}[];

export type Piece = {
  text: string;
  fact_id: string | null;
  slot: string | null;
};

export type PreparedChart = {
  chart_type: 'line' | 'bar' | 'scatter' | 'area' | 'box' | 'grouped_bar' | 'stacked_bar' | 'heatmap' | 'histogram' | 'pie' | 'waterfall';
  title: string;
  x_header: string;
  y_header: string;
  data: Record<string, unknown>[];
  config: {
    x_col: string;
    y_cols: string[];
    group_col: string | null;
    aggregate: 'sum' | 'mean' | 'median' | 'count' | 'min' | 'max' | 'distinct' | null;
    bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | null;
    filters: {
      op: string;
      [key: string]: unknown;
    }[];
    filter_text: string | null;
    sort: 'x' | 'value';
    stack: 'none' | 'stacked' | 'percent';
    log: boolean;
    x_kind: 'category' | 'time' | 'number';
    x_unit: string | null;
    y_kind: 'category' | 'time' | 'number';
    y_unit: string | null;
    series: ({
      key: string;
      label: string;
      unit: string | null;
    })[];
    counts: {
      rows: number;
      matched: number;
      used: number;
      missing: number;
      points: number;
      [key: string]: unknown;
    };
    notes: string[];
    density: {
      columns: number;
      rows: number;
      counts: number[];
      [key: string]: unknown;
    } | null;
    fit: {
      slope: number;
      intercept: number;
      r: number;
      n: number;
      [key: string]: unknown;
    } | null;
    [key: string]: unknown;
  };
  [key: string]: unknown;
};

export type PresetChoiceBody = {
  chosen?: 'standard' | 'careful' | string | null;
  workspace_default?: 'standard' | 'careful' | string | null;
  workspace_id?: string;
};

export type PresetList = {
  current: 'standard' | 'careful' | string;
  chosen: 'standard' | 'careful' | string | null;
  workspace_default: 'standard' | 'careful' | string | null;
  can_set_default: boolean;
  saved: SavedPreset[];
};

export type Presets = {
  version: number;
  presets: ({
    preset: 'standard' | 'careful' | string;
    name: string;
    is_current: boolean;
    gives_up: {
      code: string;
      count: number;
      columns: string[];
      sentence: string;
    }[];
    steps: {
      operation: string;
      params: Record<string, unknown>;
      enabled: boolean;
    }[];
  })[];
};

export type Preview = {
  change_count: number;
  sentence: string;
  note?: string;
  skipped_reason: string | null;
  cells: ChangedCell[];
};

export type PreviewBody = {
  operation: string;
  params?: Record<string, unknown>;
  step?: number;
  facts?: boolean;
};

export type Profile = ColumnProfile;

export type Quality = {
  score: number;
  parts: QualityParts;
  costs: ({
    part: string;
    column_id: string | null;
    column: string | null;
    points: number;
    reason: string;
  })[];
};

export type QualityOfVersion = {
  before: Quality;
  after: Quality;
};

export type QualityParts = {
  completeness: number;
  uniqueness: number;
  consistency: number;
  integrity: number;
};

export type Reading = {
  file_type: 'csv' | 'tsv' | 'xlsx' | 'ods' | 'json' | 'ndjson' | 'parquet' | 'arrow' | 'gz' | 'zst' | 'zip';
  status: 'pending' | 'processing' | 'completed' | 'failed';
  version: number;
  options: unknown;
  reading: unknown | null;
  like: {
    job_id: string | null;
    filename: string;
    version: number;
    renamed: {
      model: string;
      column: string;
    }[];
    perhaps: {
      model: string;
      column: string;
      similarity: number;
    }[];
    missing: string[];
    added: string[];
    left: ({
      operation: string;
      columns: string[] | null;
    })[];
  } | null;
};

export type ReadingOptions = {
  as_table?: boolean;
  entry?: string;
  delimiter?: string;
  quote?: string;
  escape?: 'doubled' | 'backslash';
  skip_initial_space?: boolean;
  encoding?: string;
  header_rows?: number;
  skip_lines?: number;
  comment?: string;
  skip_footnotes?: boolean;
  sheet?: string;
  set_aside?: ('blank' | 'repeated_header' | 'units' | 'total' | 'note' | 'heading' | 'second_table' | 'overlong')[];
  keep_rows?: number[];
  table?: number;
  header_row?: number;
};

export type Ready = {
  status: 'ok';
  database: 'ok';
  storage: 'ok';
};

export type Recipe = {
  version: number;
  status: 'pending' | 'processing' | 'completed' | 'failed';
  steps: RecipeStep[];
  can_undo: boolean;
  can_redo: boolean;
  columns: RecipeColumn[];
};

export type RecipeBody = unknown[];

export type RecipeColumn = {
  id: string;
  source_name: string | null;
  name: string | null;
  type: string;
  unit: string | null;
};

export type RecipeEdit = {
  at: number;
  place: 'instead' | 'after';
  step: {
    operation: string;
    params: Record<string, unknown>;
    enabled: boolean;
  };
};

export type RecipeStep = {
  operation: string;
  params: Record<string, unknown>;
  enabled: boolean;
  label: string;
  description: string;
  phase: string;
  lossy: boolean;
  change_count: number;
  sentence: string;
  note?: string;
  skipped_reason: string | null;
};

export type Recommendation = {
  x_col: string;
  y_col: string | null;
  y_cols: string[];
  group_col: string | null;
  chart_type: 'line' | 'bar' | 'scatter' | 'area' | 'box' | 'grouped_bar' | 'stacked_bar' | 'heatmap' | 'histogram' | 'pie' | 'waterfall';
  aggregate: 'sum' | 'mean' | 'median' | 'count' | 'min' | 'max' | 'distinct' | null;
  bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | null;
  filters: unknown[];
  title: string;
  score: number;
  reasoning: string;
  source: 'builtin' | 'model';
  fallback_reason: string | null;
  version: number;
  chart_id: string | null;
  preview: PreparedChart;
};

export type RecordDecisionBody = {
  action: 'merge' | 'keep';
  keep_row?: number;
  rules?: Record<string, 'kept' | 'longest' | 'most_frequent' | 'largest' | 'smallest'>;
};

export type RecordGroup = {
  group_id: string;
  probability: number;
  rows: ({
    row_index: number;
    values: (string | number | null)[];
  })[];
  pairs: {
    rows: [number, number];
    probability: number;
    fields: ComparedField[];
  }[];
  keep_row: number;
  status: 'open' | 'kept';
};

export type RecoveryCodes = {
  recovery_codes: string[];
};

export type Refresh = {
  refresh_token: string;
};

export type Registered = {
  id: string;
  email: string;
  name: string;
};

export type Registration = {
  email: string;
  password: string;
  name: string;
};

export type RenamePresetBody = {
  name: string;
};

export type ReplyBody = {
  text: string;
  mentions?: string[];
};

export type ResetBody = {
  token: string;
  password: string;
};

export type ResetRequestBody = {
  email: string;
};

export type ResolveOutlierBody = {
  row_index: number;
  column?: string;
  action: 'keep' | 'remove';
};

export type Rows = {
  total: number;
  columns: RowsColumn[];
  rows: ((string | number | boolean | null)[])[];
  row_indices: number[];
};

export type RowsColumn = {
  id: string;
  name: string;
  type: string;
  unit: string | null;
  companion_of?: string;
};

export type RowsView = {
  total: number;
  columns: RowsColumn[];
  rows: ((string | number | boolean | null)[])[];
  row_indices: number[];
  marks?: Mark[];
  flags?: CellFlags[];
};

export type SavedPreset = {
  preset: string;
  name: string;
  created_by: string | null;
  created_at: string;
  can_change: boolean;
  steps: Step[];
};

export type SecurityEvent = {
  event_id: string;
  created_at: string;
  kind: 'registered' | 'signed_in' | 'sign_in_refused' | 'sign_in_limited' | 'email_verified' | 'email_changed' | 'identity_connected' | 'identity_disconnected' | 'session_ended' | 'sessions_ended' | 'password_changed' | 'password_reset' | 'token_created' | 'token_revoked' | 'token_refused' | 'refused' | 'share_opened' | 'share_password_refused' | 'admin_action';
  actor_id: string | null;
  subject: string | null;
  address: string | null;
};

export type SeenBody = {
  notification_ids?: string[];
};

export type Sentence = {
  pieces: Piece[];
  fact_ids: string[];
};

export type Series = {
  series_id: string;
  columns: ({
    id: string;
    name: string;
    label: string;
    unit: string | null;
  })[];
  group_columns: string[];
  periods: ({
    job_id: string;
    filename: string;
    label: string;
    version: number;
    row_count: number;
    columns: ({
      id: string;
      name: string;
      label: string;
      unit: string | null;
    })[];
    header_mapping: Record<string, string>;
    missing: string[];
  })[];
  created_at: string;
};

export type SeriesLine = {
  column: string | null;
  aggregate: 'sum' | 'mean' | 'median' | 'count' | 'min' | 'max' | 'distinct';
  group: (string | null)[] | null;
  values: (number | null)[];
  change_pct: (number | null)[];
  gaps: ('zero_before' | 'none_before' | 'none_after' | 'sign_turned' | null)[];
  n: number[];
};

export type SeriesLines = SeriesLine[];

export type SeriesList = {
  series_id: string;
  filename: string;
  period_count: number;
  created_at: string;
}[];

export type Session = {
  session_id: string;
  kind: 'browser' | 'api';
  user_agent: string | null;
  address: string | null;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  is_current: boolean;
};

export type SessionsEnded = {
  success: true;
  ended: number;
};

export type Shape = {
  shape: 'unpivot';
  columns: string[];
  keep?: string[];
  name: string;
  value: string;
  drop_missing: boolean;
} | {
  shape: 'pivot';
  by: string[];
  column: string;
  values: ({
    column?: string;
    aggregate: 'count' | 'distinct' | 'sum' | 'mean' | 'median' | 'min' | 'max' | 'first' | 'last';
    name?: string;
  })[];
} | {
  shape: 'group';
  by: string[];
  values: ({
    column?: string;
    aggregate: 'count' | 'distinct' | 'sum' | 'mean' | 'median' | 'min' | 'max' | 'first' | 'last';
    name?: string;
  })[];
} | {
  shape: 'split_rows';
  column: string;
  separator: string;
} | {
  shape: 'append';
  columns: ({
    name: string;
    from: (string | null)[];
  })[];
  source: {
    name: string;
    labels: string[];
  } | null;
} | {
  shape: 'join';
  how: 'left' | 'inner' | 'anti';
  keys: {
    left: string;
    right: string;
  }[];
  take?: string[];
  aliases: {
    key: number;
    left: string;
    right: string;
  }[];
};

export type ShapeInput = {
  shape: 'unpivot';
  columns: string[];
  keep?: string[];
  name?: string;
  value?: string;
  drop_missing?: boolean;
} | {
  shape: 'pivot';
  by: string[];
  column: string;
  values: ({
    column?: string;
    aggregate: 'count' | 'distinct' | 'sum' | 'mean' | 'median' | 'min' | 'max' | 'first' | 'last';
    name?: string;
  })[];
} | {
  shape: 'group';
  by: string[];
  values: ({
    column?: string;
    aggregate: 'count' | 'distinct' | 'sum' | 'mean' | 'median' | 'min' | 'max' | 'first' | 'last';
    name?: string;
  })[];
} | {
  shape: 'split_rows';
  column: string;
  separator: string;
} | {
  shape: 'append';
  columns: ({
    name: string;
    from: (string | null)[];
  })[];
  source: {
    name: string;
    labels: string[];
  } | null;
} | {
  shape: 'join';
  how: 'left' | 'inner' | 'anti';
  keys: {
    left: string;
    right: string;
  }[];
  take?: string[];
  aliases?: {
    key?: number;
    left: string;
    right: string;
  }[];
};

export type Share = {
  share_id: string;
  kind: 'chart' | 'dashboard' | 'comparison';
  token_hint: string;
  has_password: boolean;
  expires_at: string | null;
  is_expired: boolean;
  view_count: number;
  last_viewed_at: string | null;
  created_at: string;
  created_by: string | null;
};

export type SignificantChange = {
  column: string | null;
  column_2: string | null;
  aggregate: 'sum' | 'mean' | 'median' | 'count' | 'min' | 'max' | 'distinct';
  old_value: number | null;
  new_value: number | null;
  change_pct: number | null;
  likely_cause: string | null;
  cause: {
    mode: 'additive' | 'ratio';
    change: number;
    slices: ({
      conditions: ({
        column: string;
        value: string | null;
      })[];
      before: number | null;
      after: number | null;
      rows_before: number;
      rows_after: number;
      contribution: number;
      share: number | null;
    })[];
    residual: number;
    effects: {
      volume: number;
      mix: number;
      price: number;
      by: string | null;
    } | null;
    generic: {
      code: string;
      [key: string]: unknown;
    }[];
    is_everywhere: boolean;
  } | null;
  basis: 'whole' | 'part';
  parts: Delta[];
  noise: {
    test: string;
    p: number | null;
    adjusted_p: number | null;
    interval: [number, number] | null;
    effect: number | null;
    n1: number;
    n2: number;
  };
};

export type SignificantChanges = SignificantChange[];

export type Sort = string;

export type Spellings = {
  version: number;
  column_id: string;
  column: string;
  method: 'suggested' | 'fingerprint' | 'ngram' | 'metaphone' | 'cologne' | 'levenshtein' | 'jaro_winkler';
  distinct: number;
  compared: number;
  is_bounded: boolean;
  total: number;
  limit: number;
  offset: number;
  clusters: Cluster[];
};

export type SpellingsBody = {
  merges?: {
    from: string[];
    to: string;
  }[];
  apart?: {
    from: string;
    to: string;
  }[];
};

export type Step = {
  operation: string;
  params: Record<string, unknown>;
  enabled: boolean;
};

export type Success = {
  success: true;
};

export type Suggestion = {
  operation: string;
  label: string;
  lossy: boolean;
  params: Record<string, unknown>;
  title: string;
  reason: string;
  affected: number;
  doubt?: {
    kind: 'decimal' | 'percent' | 'currencies' | 'units' | 'letters' | 'ranges' | 'clock';
    units?: {
      unit: string;
      cells: number;
    }[];
    [key: string]: unknown;
  };
  examples?: {
    text: string;
    value: string;
  }[];
};

export type TakeBackBody = {
  decisions: string[];
};

export type Token = {
  token_id: string;
  name: string;
  scope: 'read' | 'clean' | 'admin';
  token_hint: string;
  created_at: string;
  expires_at: string | null;
  is_expired: boolean;
  last_used_at: string | null;
};

export type TokenPair = {
  access_token: string;
  token_type: 'bearer';
  expires_in: number;
  refresh_token: string;
};

export type TotpConfirmBody = {
  code: string;
};

export type TotpSetup = {
  secret: string;
  uri: string;
};

export type Trust = {
  state: 'ready' | 'computing' | 'failed';
  version: number;
  trust: number | null;
  open: {
    high: number;
    medium: number;
    low: number;
  } | null;
  columns: {
    column_id: string;
    column: string;
    trust: number;
  }[];
};

export type UnlockBody = {
  password: string;
  is_embedded?: boolean;
};

export type UploadOptions = {
  preset?: 'standard' | 'careful' | string;
  whitespace?: boolean;
  blanks?: boolean;
  names?: boolean;
  duplicates?: boolean;
  empty_columns?: boolean;
  numbers?: boolean;
  variants?: boolean;
  dates?: 'month' | 'day' | 'full' | 'keep';
  booleans?: boolean;
  ages?: 'bucket' | 'keep';
  fill?: 'mean' | 'median' | 'mode' | 'zero' | 'leave';
  categorical?: 'mode' | 'leave';
  outliers?: 'iqr' | 'zscore' | 'mad' | 'off';
  reading?: ReadingOptions;
  like?: string;
};

export type Usage = {
  datasets: {
    used: number;
    limit: number | null;
  };
  bytes: {
    used: number;
    limit: number | null;
  };
  rows: {
    used: number;
    limit: number | null;
  };
  processing_minutes: {
    used: number;
    limit: number | null;
  };
};

export type VerificationBody = {
  token: string;
};

export type Verified = {
  email: string;
};

export type Version = {
  version: number;
  action: 'upload' | 'fill' | 'resolve' | 'recipe' | 'import' | 'reading' | 'follow' | 'undo' | 'redo';
  created_at: string;
  created_by: {
    id: string;
    name: string;
  } | null;
  row_count: number;
  column_count: number;
  quality_score: number;
  is_current: boolean;
};

export type VersionSteps = {
  version: number;
  steps: Step[];
};

export type WorkCells = {
  version: number;
  total: number;
  cells: ({
    row_index: number;
    value: string | null;
    original_value: string | null;
    reason: string | null;
  })[];
};

export type WorkList = {
  version: number;
  missing: ({
    column_id: string;
    column: string;
    type: string;
    count: number;
    percentage: number;
    fill: 'number' | 'text' | 'none';
    is_left: boolean;
    why?: string;
  })[];
  outliers: ({
    column_id: string;
    column: string;
    type: string;
    open: number;
    kept: number;
    expected_range: [number, number] | null;
  })[];
  unread: {
    column_id: string;
    column: string;
    type: string;
    count: number;
    is_left: boolean;
  }[];
  ambiguous_dates: ({
    column_id: string;
    column: string;
    type: string;
    order: 'dmy' | 'mdy' | 'ymd';
    count: number;
    examples: ({
      row_index: number;
      original_value: string | null;
      new_value: string | null;
    })[];
  })[];
  left_alone: ({
    code: string;
    column_id: string | null;
    count: number;
    sentence: string;
    edit: RecipeEdit;
  })[];
};

export type Workspace = {
  workspace_id: string;
  name: string;
  role: 'viewer' | 'analyst' | 'admin';
  is_personal: boolean;
  member_count: number;
  dataset_count: number;
  allows_model: boolean;
  allows_links: boolean;
  default_preset: 'standard' | 'careful' | string | null;
  created_at: string;
};

export type WorkspaceChangeBody = {
  name?: string;
  allows_model?: boolean;
  allows_links?: boolean;
  default_preset?: 'standard' | 'careful' | string | null;
};

/** Everything that can be asked, by method and path. */
export interface Operations {
  /** Upload a file. */
  'POST /api/upload': {
    body: FormData;
    answer: Job;
  };
  /** List uploads. */
  'GET /api/upload/jobs': {
    query?: { limit?: number; offset?: number; workspace_id?: string };
    answer: Job[];
  };
  /** Read an upload. */
  'GET /api/upload/jobs/{id}': {
    path: { id: string };
    answer: Job;
  };
  /** Delete an upload with everything made of it. */
  'DELETE /api/upload/jobs/{id}': {
    path: { id: string };
    answer: Success;
  };
  /** Ask how far it is. */
  'GET /api/upload/jobs/{id}/status': {
    path: { id: string };
    answer: JobStatus;
  };
  /** Follow how far it is. */
  'GET /api/upload/jobs/{id}/events': {
    path: { id: string };
    query?: { follow?: '1' };
    answer: Response;
  };
  /** List ways to clean. */
  'GET /api/presets': {
    query?: { workspace_id?: string };
    answer: PresetList;
  };
  /** Save how a dataset is cleaned. */
  'POST /api/presets': {
    body: NewPresetBody;
    answer: SavedPreset;
  };
  /** Choose how files to come are cleaned. */
  'PATCH /api/presets': {
    body: PresetChoiceBody;
    answer: PresetList;
  };
  /** Rename a saved way to clean. */
  'PATCH /api/presets/{preset_id}': {
    path: { preset_id: string };
    body: RenamePresetBody;
    answer: SavedPreset;
  };
  /** Delete a saved way to clean. */
  'DELETE /api/presets/{preset_id}': {
    path: { preset_id: string };
    answer: Success;
  };
  /** Read what cleaning did, in numbers. */
  'GET /api/jobs/{id}/cleaning-summary': {
    path: { id: string };
    answer: CleaningSummary;
  };
  /** List every single change. */
  'GET /api/jobs/{id}/audit-trail': {
    path: { id: string };
    query?: { limit?: number; offset?: number; action?: string; column?: string; row?: number; facts?: boolean | 0 | 1 };
    answer: AuditTrail;
  };
  /** Download every single change. */
  'GET /api/jobs/{id}/audit-trail/export': {
    path: { id: string };
    query?: { escape_formulas?: boolean | 0 | 1 };
    answer: Response;
  };
  /** Read what each column holds. */
  'GET /api/jobs/{id}/profile': {
    path: { id: string };
    answer: Profile[];
  };
  /** Read what became of a column. */
  'GET /api/jobs/{id}/columns/{columnId}': {
    path: { id: string; columnId: string };
    answer: Column;
  };
  /** Read rows. */
  'GET /api/jobs/{id}/rows': {
    path: { id: string };
    query?: { limit?: number; offset?: number; version?: 'source' | 'cleaned'; view?: 'all' | 'changes'; filters?: Filters; sort?: Sort; marks?: boolean | 0 | 1; companions?: boolean | 0 | 1 };
    answer: RowsView;
  };
  /** Find where a row stands in a view. */
  'GET /api/jobs/{id}/find': {
    path: { id: string };
    query: { version?: 'source' | 'cleaned'; view?: 'all' | 'changes'; filters?: Filters; sort?: Sort; row: number };
    answer: Find;
  };
  /** Read what a column can be filtered by. */
  'GET /api/jobs/{id}/facets': {
    path: { id: string };
    query: { version?: 'source' | 'cleaned'; view?: 'all' | 'changes'; filters?: Filters; column: string; search?: string; limit?: number };
    answer: Facets;
  };
  /** Count missing cells by column. */
  'GET /api/jobs/{id}/missing-fields': {
    path: { id: string };
    answer: MissingFields;
  };
  /** List outliers. */
  'GET /api/jobs/{id}/outliers': {
    path: { id: string };
    query?: { limit?: number; offset?: number; status?: 'open' | 'kept' | 'removed'; column?: string };
    answer: Outlier[];
  };
  /** Read what the quality score is made of. */
  'GET /api/jobs/{id}/quality': {
    path: { id: string };
    answer: QualityOfVersion;
  };
  /** Read how far the data can be trusted. */
  'GET /api/jobs/{id}/trust': {
    path: { id: string };
    answer: Trust;
  };
  /** List what is probably wrong. */
  'GET /api/jobs/{id}/findings': {
    path: { id: string };
    query?: { limit?: number; offset?: number; kind?: 'typo' | 'spelling' | 'language' | 'encoding' | 'pattern' | 'unreadable' | 'sentinel' | 'impossible' | 'future' | 'checksum' | 'vote' | 'misplaced' | 'order' | 'sum' | 'key' | 'unit' | 'outlier' | 'blank'; column?: string; min_confidence?: number; status?: 'open' | 'accepted' | 'dismissed' };
    answer: Findings;
  };
  /** List rows that are probably the same. */
  'GET /api/jobs/{id}/duplicates': {
    path: { id: string };
    query?: { limit?: number; offset?: number; status?: 'open' | 'kept' };
    answer: Duplicates;
  };
  /** List decisions worth taking. */
  'GET /api/jobs/{id}/inbox': {
    path: { id: string };
    answer: Inbox;
  };
  /** Accept decisions or dismiss them. */
  'POST /api/jobs/{id}/inbox': {
    path: { id: string };
    body: InboxDecisionBody;
    answer: Change;
  };
  /** Read what is left to decide, by column. */
  'GET /api/jobs/{id}/work-list': {
    path: { id: string };
    answer: WorkList;
  };
  /** List cells to look at. */
  'GET /api/jobs/{id}/work-list/{kind}': {
    path: { id: string; kind: 'missing' | 'outliers' | 'unread' };
    query: { limit?: number; offset?: number; column: string };
    answer: WorkCells;
  };
  /** Read what the result gave up. */
  'GET /api/jobs/{id}/losses': {
    path: { id: string };
    answer: Losses;
  };
  /** Compare ways to clean this file. */
  'GET /api/jobs/{id}/presets': {
    path: { id: string };
    answer: Presets;
  };
  /** Read how the file was read. */
  'GET /api/jobs/{id}/reading': {
    path: { id: string };
    answer: Reading;
  };
  /** Read the file in another way. */
  'PUT /api/jobs/{id}/reading': {
    path: { id: string };
    body: ReadingOptions;
    answer: Change;
  };
  /** Download the cleaned table. */
  'GET /api/jobs/{id}/export': {
    path: { id: string };
    query?: { escape_formulas?: boolean | 0 | 1; format?: 'csv' | 'xlsx' | 'json' | 'parquet' | 'arrow'; header?: boolean | 0 | 1; headers?: 'current' | 'original' };
    answer: Response;
  };
  /** Read the report as a page. */
  'GET /api/jobs/{id}/report': {
    path: { id: string };
    query?: { download?: boolean | 0 | 1 };
    answer: Response;
  };
  /** Read the recipe. */
  'GET /api/jobs/{id}/recipe': {
    path: { id: string };
    answer: Recipe;
  };
  /** Clean by another recipe. */
  'PUT /api/jobs/{id}/recipe': {
    path: { id: string };
    body: RecipeBody;
    answer: Change;
  };
  /** Download the recipe. */
  'GET /api/jobs/{id}/recipe/export': {
    path: { id: string };
    answer: Response;
  };
  /** Clean by a recipe from a file. */
  'POST /api/jobs/{id}/recipe/import': {
    path: { id: string };
    body: ImportBody;
    answer: Change;
  };
  /** Join steps made from an older version with the current ones. */
  'POST /api/jobs/{id}/recipe/merge': {
    path: { id: string };
    body: MergeBody;
    answer: Merged;
  };
  /** Look at what a step would do. */
  'POST /api/jobs/{id}/recipe/preview': {
    path: { id: string };
    body: PreviewBody;
    answer: Preview;
  };
  /** List what a recipe can do. */
  'GET /api/jobs/{id}/operations': {
    path: { id: string };
    answer: Operation[];
  };
  /** List steps worth taking. */
  'GET /api/jobs/{id}/suggestions': {
    path: { id: string };
    answer: Suggestion[];
  };
  /** List versions. */
  'GET /api/jobs/{id}/versions': {
    path: { id: string };
    query?: { limit?: number; offset?: number };
    answer: Version[];
  };
  /** Read the recipe of a version. */
  'GET /api/jobs/{id}/versions/{version}': {
    path: { id: string; version: number };
    answer: VersionSteps;
  };
  /** Undo the last change, or a step. */
  'POST /api/jobs/{id}/undo': {
    path: { id: string };
    query?: { step?: number };
    answer: Change;
  };
  /** Redo what was undone. */
  'POST /api/jobs/{id}/redo': {
    path: { id: string };
    query?: { step?: number };
    answer: Change;
  };
  /** Fill missing cells with known values. */
  'POST /api/jobs/{id}/fill-missing': {
    path: { id: string };
    body: FillMissingBody;
    answer: Change;
  };
  /** Measure ways to fill a column. */
  'POST /api/jobs/{id}/fill-missing/check': {
    path: { id: string };
    body: FillCheckBody;
    answer: FillCheck;
  };
  /** Keep an outlier or remove it. */
  'POST /api/jobs/{id}/resolve-outlier': {
    path: { id: string };
    body: ResolveOutlierBody;
    answer: Change;
  };
  /** Accept a finding or dismiss it. */
  'POST /api/jobs/{id}/findings/{finding_id}': {
    path: { id: string; finding_id: string };
    body: DecisionBody;
    answer: Change;
  };
  /** Accept findings of one cause or dismiss them. */
  'POST /api/jobs/{id}/findings/groups/{group_id}': {
    path: { id: string; group_id: string };
    body: DecisionBody;
    answer: Change;
  };
  /** Merge rows or keep them apart. */
  'POST /api/jobs/{id}/duplicates/{group_id}': {
    path: { id: string; group_id: string };
    body: RecordDecisionBody;
    answer: Change;
  };
  /** List what was decided. */
  'GET /api/jobs/{id}/decisions': {
    path: { id: string };
    answer: Decisions;
  };
  /** Take decisions back. */
  'POST /api/jobs/{id}/decisions': {
    path: { id: string };
    body: TakeBackBody;
    answer: Change;
  };
  /** List values that may be spellings of one another. */
  'GET /api/jobs/{id}/columns/{columnId}/spellings': {
    path: { id: string; columnId: string };
    query?: { limit?: number; offset?: number; method?: 'suggested' | 'fingerprint' | 'ngram' | 'metaphone' | 'cologne' | 'levenshtein' | 'jaro_winkler'; n?: number; edits?: number; similarity?: number; min_size?: number; search?: string };
    answer: Spellings;
  };
  /** Merge spellings or keep them apart. */
  'POST /api/jobs/{id}/columns/{columnId}/spellings': {
    path: { id: string; columnId: string };
    body: SpellingsBody;
    answer: Change;
  };
  /** List what a formula can be made of. */
  'GET /api/jobs/{id}/formula': {
    path: { id: string };
    answer: FormulaWords;
  };
  /** Check a formula and look at what it gives. */
  'POST /api/jobs/{id}/formula/check': {
    path: { id: string };
    body: FormulaCheckBody;
    answer: FormulaCheck;
  };
  /** Make a dataset of this one. */
  'POST /api/jobs/{id}/derive': {
    path: { id: string };
    body: DeriveBody;
    answer: Job;
  };
  /** Look at a dataset before it is made. */
  'POST /api/jobs/{id}/derive/preview': {
    path: { id: string };
    body: DerivePreviewBody;
    answer: DerivePreview;
  };
  /** Read what shapes seem to fit. */
  'GET /api/jobs/{id}/derive/offers': {
    path: { id: string };
    query?: { with?: string };
    answer: DeriveOffers;
  };
  /** Read what it is made of, and what is made of it. */
  'GET /api/jobs/{id}/derivation': {
    path: { id: string };
    answer: Derivation;
  };
  /** Say whether it follows what it is made of. */
  'PATCH /api/jobs/{id}/derivation': {
    path: { id: string };
    body: DerivationChange;
    answer: Derivation;
  };
  /** Make it anew of the current versions. */
  'POST /api/jobs/{id}/derivation/update': {
    path: { id: string };
    answer: Change;
  };
  /** Learn from examples which part of a text is wanted. */
  'POST /api/jobs/{id}/extract': {
    path: { id: string };
    body: ExtractBody;
    answer: Extract;
  };
  /** Read the goal. */
  'GET /api/jobs/{id}/goal': {
    path: { id: string };
    answer: Goal;
  };
  /** Say what is to be found out. */
  'POST /api/jobs/{id}/goal': {
    path: { id: string };
    body: GoalBody;
    answer: Goal;
  };
  /** Get charts that answer the goal. */
  'GET /api/jobs/{id}/recommendations': {
    path: { id: string };
    answer: Recommendation[];
  };
  /** Read whether a language model helps. */
  'GET /api/jobs/{id}/analyst': {
    path: { id: string };
    answer: Analyst;
  };
  /** Say whether a language model may help. */
  'PUT /api/jobs/{id}/analyst': {
    path: { id: string };
    body: AnalystBody;
    answer: Analyst;
  };
  /** List kept charts. */
  'GET /api/jobs/{id}/charts': {
    path: { id: string };
    query?: { limit?: number; offset?: number };
    answer: Chart[];
  };
  /** Keep a chart. */
  'POST /api/jobs/{id}/charts': {
    path: { id: string };
    body: NewChartBody;
    answer: Chart;
  };
  /** Look at a chart without keeping it. */
  'POST /api/jobs/{id}/charts/preview': {
    path: { id: string };
    body: ChartRequestBody;
    answer: ChartPreview;
  };
  /** Read a chart. */
  'GET /api/jobs/{id}/charts/{chart_id}': {
    path: { id: string; chart_id: string };
    answer: Chart;
  };
  /** Change a chart. */
  'PATCH /api/jobs/{id}/charts/{chart_id}': {
    path: { id: string; chart_id: string };
    body: ChartChangeBody;
    answer: Chart;
  };
  /** Delete a chart. */
  'DELETE /api/jobs/{id}/charts/{chart_id}': {
    path: { id: string; chart_id: string };
    answer: Success;
  };
  /** Download a chart as a picture or its data. */
  'GET /api/charts/{id}/export': {
    path: { id: string };
    query?: { escape_formulas?: boolean | 0 | 1; format?: 'png' | 'svg' | 'csv'; theme?: 'light' | 'dark'; width?: number; height?: number };
    answer: Response;
  };
  /** Correlate columns of numbers. */
  'GET /api/jobs/{id}/correlation': {
    path: { id: string };
    query?: { method?: 'pearson' | 'spearman'; columns?: string };
    answer: Correlation;
  };
  /** Read the dashboard. */
  'GET /api/jobs/{id}/dashboard': {
    path: { id: string };
    answer: Dashboard;
  };
  /** Arrange the dashboard. */
  'PUT /api/jobs/{id}/dashboard': {
    path: { id: string };
    body: DashboardBody;
    answer: Dashboard;
  };
  /** Download the dashboard. */
  'GET /api/jobs/{id}/dashboard/export': {
    path: { id: string };
    query?: { format?: 'pdf' };
    answer: Response;
  };
  /** Explain a chart. */
  'POST /api/charts/{id}/insights': {
    path: { id: string };
    answer: Insight;
  };
  /** List insights of a dataset. */
  'GET /api/jobs/{id}/insights': {
    path: { id: string };
    query?: { limit?: number; offset?: number };
    answer: Insight[];
  };
  /** Explain a place of a chart, or a column. */
  'POST /api/jobs/{id}/explain': {
    path: { id: string };
    body: ExplainBody;
    answer: Explanation;
  };
  /** Read an insight, of a chart, a dataset or a comparison. */
  'GET /api/insights/{id}': {
    path: { id: string };
    answer: Insight | ComparisonInsight;
  };
  /** Delete an insight. */
  'DELETE /api/insights/{id}': {
    path: { id: string };
    answer: Success;
  };
  /** Say it anew on the current version. */
  'POST /api/insights/{id}/regenerate': {
    path: { id: string };
    answer: Insight;
  };
  /** Say whether it helped. */
  'PUT /api/insights/{id}/feedback': {
    path: { id: string };
    body: FeedbackBody;
    answer: Success;
  };
  /** Read what a fact rests on. */
  'GET /api/insights/{id}/evidence': {
    path: { id: string };
    query: { limit?: number; offset?: number; fact: string };
    answer: Evidence;
  };
  /** List what was written on a chart. */
  'GET /api/charts/{id}/annotations': {
    path: { id: string };
    answer: Annotation[];
  };
  /** Write on a chart. */
  'POST /api/charts/{id}/annotations': {
    path: { id: string };
    body: AnnotationBody;
    answer: Annotation;
  };
  /** List what was written on a dashboard or a table. */
  'GET /api/jobs/{id}/annotations': {
    path: { id: string };
    answer: Annotation[];
  };
  /** Write on a dashboard, a column or a cell. */
  'POST /api/jobs/{id}/annotations': {
    path: { id: string };
    body: DatasetAnnotationBody;
    answer: Annotation;
  };
  /** Answer what was written. */
  'POST /api/annotations/{id}/replies': {
    path: { id: string };
    body: ReplyBody;
    answer: Annotation;
  };
  /** Change what was written, or say that it is done. */
  'PATCH /api/annotations/{id}': {
    path: { id: string };
    body: AnnotationChangeBody;
    answer: Annotation;
  };
  /** Delete what I have written. */
  'DELETE /api/annotations/{id}': {
    path: { id: string };
    answer: Success;
  };
  /** List who can be mentioned. */
  'GET /api/jobs/{id}/people': {
    path: { id: string };
    answer: People;
  };
  /** List events drawn along the time of a chart. */
  'GET /api/charts/{id}/event-sources': {
    path: { id: string };
    answer: EventSource[];
  };
  /** Draw events of another dataset along a chart. */
  'POST /api/charts/{id}/event-sources': {
    path: { id: string };
    body: EventSourceBody;
    answer: EventSource;
  };
  /** Draw these events no longer. */
  'DELETE /api/charts/{id}/event-sources/{source_id}': {
    path: { id: string; source_id: string };
    answer: Success;
  };
  /** List comparisons. */
  'GET /api/compare': {
    query?: { limit?: number; offset?: number; job_id?: string };
    answer: ComparisonList;
  };
  /** Compare two datasets. */
  'POST /api/compare': {
    body: NewComparisonBody;
    answer: Comparison;
  };
  /** Read a comparison. */
  'GET /api/compare/{id}': {
    path: { id: string };
    answer: Comparison;
  };
  /** Delete a comparison. */
  'DELETE /api/compare/{id}': {
    path: { id: string };
    answer: Success;
  };
  /** Say which columns belong together. */
  'POST /api/compare/{id}/confirm-mapping': {
    path: { id: string };
    body: ConfirmMappingBody;
    answer: ConfirmedMapping;
  };
  /** List what changed. */
  'GET /api/compare/{id}/deltas': {
    path: { id: string };
    query?: { group_by?: string };
    answer: Deltas;
  };
  /** List changes that are more than noise, and why. */
  'GET /api/compare/{id}/significant-changes': {
    path: { id: string };
    query?: { threshold?: number };
    answer: SignificantChanges;
  };
  /** Read what is said of it. */
  'GET /api/compare/{id}/insights': {
    path: { id: string };
    answer: ComparisonInsight[];
  };
  /** Have it said what changed and why. */
  'POST /api/compare/{id}/insights': {
    path: { id: string };
    body?: NewComparisonInsightBody;
    answer: ComparisonInsight;
  };
  /** Read how both differ as a whole. */
  'GET /api/compare/{id}/overview': {
    path: { id: string };
    answer: ComparisonOverview;
  };
  /** Read rows side by side. */
  'GET /api/compare/{id}/rows': {
    path: { id: string };
    query?: { limit?: number; offset?: number; key?: string; state?: 'added' | 'removed' | 'changed' | 'cleaning' | 'unchanged' | 'duplicate'; spellings?: boolean | 0 | 1; column?: string; value?: string; where?: string };
    answer: ComparedRows;
  };
  /** Download what changed. */
  'GET /api/compare/{id}/export': {
    path: { id: string };
    query?: { escape_formulas?: boolean | 0 | 1; part?: 'deltas' | 'rows'; format?: 'csv' | 'xlsx' | 'json' | 'parquet' | 'arrow'; group_by?: string; key?: string; state?: 'added' | 'removed' | 'changed' | 'cleaning' | 'unchanged' | 'duplicate'; spellings?: boolean | 0 | 1 };
    answer: Response;
  };
  /** Read its report as a page. */
  'GET /api/compare/{id}/report': {
    path: { id: string };
    query?: { download?: boolean | 0 | 1 };
    answer: Response;
  };
  /** List series of periods. */
  'GET /api/compare/series': {
    query?: { limit?: number; offset?: number; job_id?: string };
    answer: SeriesList;
  };
  /** Compare more than two datasets. */
  'POST /api/compare/series': {
    body: NewSeriesBody;
    answer: Series;
  };
  /** Read a series. */
  'GET /api/compare/series/{id}': {
    path: { id: string };
    answer: Series;
  };
  /** Delete a series. */
  'DELETE /api/compare/series/{id}': {
    path: { id: string };
    answer: Success;
  };
  /** Say which columns of a later period belong to the first. */
  'POST /api/compare/series/{id}/confirm-mapping': {
    path: { id: string };
    body: ConfirmSeriesBody;
    answer: Success;
  };
  /** Read every measure over the periods. */
  'GET /api/compare/series/{id}/lines': {
    path: { id: string };
    query?: { group_by?: string };
    answer: SeriesLines;
  };
  /** List links to a chart. */
  'GET /api/charts/{id}/share': {
    path: { id: string };
    answer: Share[];
  };
  /** Make a link to a chart. */
  'POST /api/charts/{id}/share': {
    path: { id: string };
    body?: NewShareBody;
    answer: CreatedShare;
  };
  /** Revoke a link to a chart. */
  'DELETE /api/charts/{id}/share/{token}': {
    path: { id: string; token: string };
    answer: Success;
  };
  /** List links to a dashboard. */
  'GET /api/jobs/{id}/dashboard/share': {
    path: { id: string };
    answer: Share[];
  };
  /** Make a link to a dashboard. */
  'POST /api/jobs/{id}/dashboard/share': {
    path: { id: string };
    body?: NewShareBody;
    answer: CreatedShare;
  };
  /** Revoke a link to a dashboard. */
  'DELETE /api/jobs/{id}/dashboard/share/{token}': {
    path: { id: string; token: string };
    answer: Success;
  };
  /** List links to a comparison. */
  'GET /api/compare/{id}/share': {
    path: { id: string };
    answer: Share[];
  };
  /** Make a link to a comparison. */
  'POST /api/compare/{id}/share': {
    path: { id: string };
    body?: NewShareBody;
    answer: CreatedShare;
  };
  /** Revoke a link to a comparison. */
  'DELETE /api/compare/{id}/share/{token}': {
    path: { id: string; token: string };
    answer: Success;
  };
  /** Give the password of a link. */
  'POST /share/{token}/unlock': {
    path: { token: string };
    body: UnlockBody;
    answer: Success;
  };
  /** Download a chart that a link shows. */
  'GET /share/{token}/export': {
    path: { token: string };
    query?: { escape_formulas?: boolean | 0 | 1; format?: 'png' | 'svg' | 'csv'; theme?: 'light' | 'dark'; chart?: string };
    answer: Response;
  };
  /** Get the picture of a link. */
  'GET /share/{token}/preview.png': {
    path: { token: string };
    answer: Response;
  };
  /** List what concerns me. */
  'GET /api/notifications': {
    query?: { limit?: number; offset?: number };
    answer: Notification[];
  };
  /** Say what I have seen. */
  'POST /api/notifications/seen': {
    body: SeenBody;
    answer: Success;
  };
  /** Follow how much I have not seen. */
  'GET /api/notifications/events': {
    answer: Response;
  };
  /** Make an account. */
  'POST /api/auth/register': {
    body: Registration;
    answer: Registered;
  };
  /** Sign in for an access token. */
  'POST /api/auth/login': {
    body: Credentials;
    answer: TokenPair;
  };
  /** Get a new access token. */
  'POST /api/auth/refresh': {
    body: Refresh;
    answer: TokenPair;
  };
  /** Read the keys that check access tokens. */
  'GET /api/auth/jwks': {
    answer: KeySet;
  };
  /** Have a link mailed that sets a new password. */
  'POST /api/auth/forgot-password': {
    body: ResetRequestBody;
    answer: Success;
  };
  /** Set a new password with the token of such a link. */
  'POST /api/auth/reset-password': {
    body: ResetBody;
    answer: Success;
  };
  /** Browser sign-in: read the session, the CSRF token, the providers. */
  'GET /api/auth/{nextauth}': {
    path: { nextauth: string };
    answer: unknown;
  };
  /** Browser sign-in: sign in and out. */
  'POST /api/auth/{nextauth}': {
    path: { nextauth: string };
    body: FormData;
    answer: unknown;
  };
  /** Read my account. */
  'GET /api/account': {
    answer: Account;
  };
  /** Delete my account. */
  'DELETE /api/account': {
    body: OwnPasswordBody;
    answer: Success;
  };
  /** Download everything of mine. */
  'GET /api/account/export': {
    answer: Response;
  };
  /** Connect another way to sign in. */
  'POST /api/account/identities': {
    body: ConnectBody;
    answer: Success;
  };
  /** Disconnect a way to sign in. */
  'DELETE /api/account/identities/{identity_id}': {
    path: { identity_id: string };
    answer: Success;
  };
  /** Confirm an e-mail address with the token of its link. */
  'POST /api/auth/verify-email': {
    body: VerificationBody;
    answer: Verified;
  };
  /** Have a link mailed to another e-mail address. */
  'POST /api/account/email': {
    body: EmailChangeBody;
    answer: Success;
  };
  /** Have the link that confirms my address mailed again. */
  'POST /api/account/email/verification': {
    answer: Success;
  };
  /** Change my password. */
  'POST /api/account/password': {
    body: PasswordChangeBody;
    answer: SessionsEnded;
  };
  /** List where I am signed in. */
  'GET /api/account/sessions': {
    answer: Session[];
  };
  /** Sign out everywhere else. */
  'DELETE /api/account/sessions': {
    query?: { all?: boolean | 0 | 1 };
    answer: SessionsEnded;
  };
  /** Sign out somewhere. */
  'DELETE /api/account/sessions/{session_id}': {
    path: { session_id: string };
    answer: Success;
  };
  /** List my tokens for programs. */
  'GET /api/account/tokens': {
    answer: Token[];
  };
  /** Make a token for a program. */
  'POST /api/account/tokens': {
    body: NewTokenBody;
    answer: CreatedToken;
  };
  /** Revoke a token. */
  'DELETE /api/account/tokens/{token_id}': {
    path: { token_id: string };
    answer: Success;
  };
  /** Set up an authenticator app. */
  'POST /api/account/totp': {
    body: OwnPasswordBody;
    answer: TotpSetup;
  };
  /** Turn the authenticator app on. */
  'PUT /api/account/totp': {
    body: TotpConfirmBody;
    answer: RecoveryCodes;
  };
  /** Turn the authenticator app off. */
  'DELETE /api/account/totp': {
    body: OwnPasswordBody;
    answer: Success;
  };
  /** List my workspaces. */
  'GET /api/workspaces': {
    answer: Workspace[];
  };
  /** Make a workspace. */
  'POST /api/workspaces': {
    body: NewWorkspaceBody;
    answer: Workspace;
  };
  /** Read a workspace. */
  'GET /api/workspaces/{id}': {
    path: { id: string };
    answer: Workspace;
  };
  /** Change its name or its policy. */
  'PATCH /api/workspaces/{id}': {
    path: { id: string };
    body: WorkspaceChangeBody;
    answer: Workspace;
  };
  /** Delete an empty workspace. */
  'DELETE /api/workspaces/{id}': {
    path: { id: string };
    answer: Success;
  };
  /** List its members. */
  'GET /api/workspaces/{id}/members': {
    path: { id: string };
    answer: Member[];
  };
  /** Change what a member may do. */
  'PATCH /api/workspaces/{id}/members/{user_id}': {
    path: { id: string; user_id: string };
    body: MemberChangeBody;
    answer: Member;
  };
  /** Take a member out. */
  'DELETE /api/workspaces/{id}/members/{user_id}': {
    path: { id: string; user_id: string };
    query?: { new_owner?: string };
    answer: MemberRemoval;
  };
  /** List open invitations. */
  'GET /api/workspaces/{id}/invites': {
    path: { id: string };
    answer: Invite[];
  };
  /** Invite somebody. */
  'POST /api/workspaces/{id}/invites': {
    path: { id: string };
    body: NewInviteBody;
    answer: CreatedInvite;
  };
  /** Revoke an invitation. */
  'DELETE /api/workspaces/{id}/invites/{invite_id}': {
    path: { id: string; invite_id: string };
    answer: Success;
  };
  /** Read an invitation. */
  'GET /api/invites/{token}': {
    path: { token: string };
    answer: OpenInvite;
  };
  /** Join by an invitation. */
  'POST /api/invites/{token}': {
    path: { token: string };
    answer: Workspace;
  };
  /** Read what was done to it. */
  'GET /api/workspaces/{id}/audit-log': {
    path: { id: string };
    query?: { limit?: number; offset?: number };
    answer: AuditEvent[];
  };
  /** Download what was done to it. */
  'GET /api/workspaces/{id}/audit-log/export': {
    path: { id: string };
    query?: { escape_formulas?: boolean | 0 | 1 };
    answer: Response;
  };
  /** Read what concerns its security. */
  'GET /api/workspaces/{id}/security-log': {
    path: { id: string };
    query?: { limit?: number; offset?: number };
    answer: SecurityEvent[];
  };
  /** Download what concerns its security. */
  'GET /api/workspaces/{id}/security-log/export': {
    path: { id: string };
    query?: { format?: 'csv' | 'json'; escape_formulas?: '0' | '1' };
    answer: Response;
  };
  /** Read how much of its quotas it has used. */
  'GET /api/workspaces/{id}/usage': {
    path: { id: string };
    answer: Usage;
  };
  /** Read this document. */
  'GET /api/openapi.json': {
    answer: Document;
  };
  /** Ask whether it is up. */
  'GET /api/health': {
    answer: Health;
  };
  /** Ask whether it is ready. */
  'GET /api/health/ready': {
    answer: Ready;
  };
  /** Read measurements for Prometheus. */
  'GET /api/metrics': {
    answer: Response;
  };
}

/** What answers with a file or a stream instead of JSON. */
export const STREAMED: ReadonlySet<string> = new Set<keyof Operations>([
  'GET /api/upload/jobs/{id}/events',
  'GET /api/jobs/{id}/audit-trail/export',
  'GET /api/jobs/{id}/export',
  'GET /api/jobs/{id}/report',
  'GET /api/jobs/{id}/recipe/export',
  'GET /api/charts/{id}/export',
  'GET /api/jobs/{id}/dashboard/export',
  'GET /api/compare/{id}/export',
  'GET /api/compare/{id}/report',
  'GET /share/{token}/export',
  'GET /share/{token}/preview.png',
  'GET /api/notifications/events',
  'GET /api/account/export',
  'GET /api/workspaces/{id}/audit-log/export',
  'GET /api/workspaces/{id}/security-log/export',
  'GET /api/metrics',
]);
