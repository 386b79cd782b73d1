import type { PreparedChart } from '@/lib/charts/chart';
import type { FactJson, InsightJson, SentenceJson } from '@/lib/contract/insights';
import type { ReadInsight } from '@/lib/data/insights';
import { confidenceWord } from '@/lib/insights';
import type { Fact } from '@/lib/insights/fact';
import { contentOf, queryText, recommendationsOf, type Sentence, sayFact, sentencesOf } from '@/lib/insights/language';
import { filterJson, requestJson } from '@/lib/services/charts/chart-json';

/** What the row does not know: the chart as it looks now, the kept one that shows the same, and the current version. */
export interface Around {
  readonly preview: PreparedChart | null;
  readonly keptId: string | null;
  readonly version: number;
}

/** An insight as the API shows it; its sentences are made here. */
export function insightJson(row: ReadInsight, { preview, keptId, version }: Around): InsightJson {
  const { insight } = row;
  return {
    insight_id: row.id,
    job_id: row.jobId,
    chart_id: row.chartId,
    content: contentOf(insight),
    sentences: sentencesOf(insight).map(sentenceJson),
    confidence: confidenceWord(insight.confidence),
    confidence_score: Math.round(insight.confidence * 100) / 100,
    recommendations: recommendationsOf(insight),
    evidence: insight.facts.map((fact) => factJson(fact, insight.names)),
    source: row.source,
    fallback_reason: row.fallbackReason,
    created_at: row.createdAt.toISOString(),
    version: row.version,
    is_outdated: row.version < version,
    chart: { request: requestJson(row.spec), preview, kept_id: keptId },
    is_new: row.reaction === null,
    is_helpful: row.reaction?.isHelpful ?? null,
    feedback_reason: row.reaction?.reason ?? null,
  };
}

export const sentenceJson = ({ pieces, facts }: Sentence): SentenceJson => ({
  pieces: pieces.map(({ text, fact, slot }) => ({ text, fact_id: fact, slot })),
  fact_ids: [...facts],
});

export function factJson(fact: Fact, names: Readonly<Record<string, string>>): FactJson {
  const { id, rows, ...rest } = fact;
  return {
    fact_id: id,
    kind: rest.kind,
    says: sayFact(fact, names),
    values: rest.values,
    unit: rest.unit,
    n: rest.n,
    effect: rest.effect,
    p: rest.p,
    q: rest.q,
    query: rest.query,
    query_text: queryText(fact, names),
    rows: { count: rows.count, filters: rows.filters.map(filterJson) },
    quality: rest.quality,
    confidence: Math.round(rest.confidence * 100) / 100,
  };
}
