import type { CorrelationMethod } from '@/lib/contract/correlation';

export type MatrixOrder = 'data' | 'similarity';

/** How the matrix is looked at; all of it stands in the address. */
export interface CorrelationView {
  readonly method: CorrelationMethod;
  readonly order: MatrixOrder;
  /** Ids of the columns whose scatter is open; null leaves the choice to us. */
  readonly x: string | null;
  readonly y: string | null;
}

/** What an address asks for; anything it does not say or that makes no sense is as usual. */
export function viewOfQuery(query: { get(name: string): string | null }): CorrelationView {
  return {
    method: query.get('method') === 'spearman' ? 'spearman' : 'pearson',
    order: query.get('order') === 'similarity' ? 'similarity' : 'data',
    x: query.get('x'),
    y: query.get('y'),
  };
}

/** The query of an address, beginning with `?`; empty when everything is as usual. */
export function queryOfView({ method, order, x, y }: CorrelationView): string {
  const query = new URLSearchParams();
  if (method !== 'pearson') query.set('method', method);
  if (order !== 'data') query.set('order', order);
  if (x !== null && y !== null) {
    query.set('x', x);
    query.set('y', y);
  }
  return query.size > 0 ? `?${query}` : '';
}
