import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/cleaning/canonical';
import type { ComparisonInsightJson } from '@/lib/contract/comparison';
import type { ComparisonInsightRow } from '@/lib/data/comparison-insights';
import { confidenceWord } from '@/lib/insights';
import { contentOf, recommendationsOf, sentencesOf } from '@/lib/insights/language';
import { factJson } from '@/lib/services/insights/insight-json';
import type { OpenComparison } from './open-comparison';

/** What is said about a comparison as the API shows it; its sentences are made here. */
export function comparisonInsightJson(row: ComparisonInsightRow, open: OpenComparison): ComparisonInsightJson {
  const { insight } = row;
  return {
    insight_id: row.id,
    comparison_id: row.comparisonId,
    content: contentOf(insight),
    sentences: sentencesOf(insight).map(({ pieces, facts }) => ({
      pieces: pieces.map(({ text, fact, slot }) => ({ text, fact_id: fact, slot })),
      fact_ids: [...facts],
    })),
    confidence: confidenceWord(insight.confidence),
    confidence_score: Math.round(insight.confidence * 100) / 100,
    recommendations: recommendationsOf(insight),
    evidence: insight.facts.map((fact) => factJson(fact, insight.names)),
    source: row.source,
    fallback_reason: row.fallbackReason,
    created_at: row.createdAt.toISOString(),
    version_1: row.version1,
    version_2: row.version2,
    is_outdated:
      row.version1 < open.first.dataset.version ||
      row.version2 < open.second.dataset.version ||
      row.mappedAs !== mappedAs(open),
  };
}

/** Tells whether the columns are joined and counted as they were. */
export const mappedAs = ({ mapping, row }: OpenComparison): string =>
  createHash('sha256')
    .update(canonicalJson([mapping, row.settings]))
    .digest('hex');
