import type { ChartRequestJson, RecommendationJson } from '@/lib/contract/charts';

/** The request that keeps what was recommended. */
export function requestOfRecommendation(item: RecommendationJson): ChartRequestJson {
  const { x_col, y_col, y_cols, group_col, chart_type, aggregate, bucket, filters, title, preview } = item;
  return {
    x_col,
    ...(y_cols.length > 1 ? { y_cols } : y_col !== null && { y_col }),
    ...(group_col !== null && { group_col }),
    chart_type,
    ...(aggregate !== null && { aggregate }),
    ...(bucket !== null && { bucket }),
    ...(filters.length > 0 && { filters }),
    // The usual title is made anew when the chart changes; one that somebody thought of is kept.
    ...(title !== preview.title && { title }),
  };
}
