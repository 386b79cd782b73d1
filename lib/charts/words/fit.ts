import type { FitLine } from '@/lib/charts/chart';
import { number } from '@/lib/text/words';

/** “0.83”, “−0.05”: a correlation coefficient with its two decimals. */
export function coefficient(r: number): string {
  return r
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, '')
    .replace('-', '−');
}

/** “p < 0.001”, “p = 0.032”; empty when there is none. */
export function probability(p: number | null): string {
  if (p === null) return '';
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
}

/** “r = 0.83, n = 392, p < 0.001”. */
export function fitWords({ r, n, p }: Pick<FitLine, 'r' | 'n' | 'p'>): string {
  return [`r = ${coefficient(r)}`, `n = ${number(n)}`, probability(p)].filter(Boolean).join(', ');
}
