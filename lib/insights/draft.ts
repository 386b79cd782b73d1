import type { ChartFilter } from '@/lib/charts/spec';
import type { EffectMeasure, FactKind, FactQuery, FactValues } from './fact';

/**
 * A candidate: what was tested, whether or not it will be told. All candidates of a run are one family of tests. `isSizeable`: the
 * effect is over its floor, and no other candidate says the same better.
 */
export type Draft = {
  [K in FactKind]: {
    readonly kind: K;
    readonly values: FactValues[K];
    readonly unit: string | null;
    readonly n: number;
    readonly effect: { readonly measure: EffectMeasure; readonly size: number };
    readonly p: number | null;
    readonly isSizeable: boolean;
    readonly query: FactQuery;
    readonly rows: { readonly count: number; readonly filters: readonly ChartFilter[] };
  };
}[FactKind];

/** A draft of one kind: the type checker cannot see by itself that kind and values belong together. */
export type DraftOf<K extends FactKind> = Extract<Draft, { kind: K }>;
