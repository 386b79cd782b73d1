/** Which characters separate decimals and groups of thousands. */
export interface Separators {
  readonly decimal: '.' | ',';
  readonly thousands: ',' | '.' | ' ' | "'";
}

interface Candidate extends Separators {
  readonly pattern: RegExp;
}

function candidate(decimal: Separators['decimal'], thousands: Separators['thousands']): Candidate {
  const d = `\\${decimal}`;
  const t = thousands === '.' ? '\\.' : thousands;
  const grouped = `[1-9]\\d{0,2}(?:${t}\\d{3})+`;
  const indian = thousands === ',' ? `|[1-9]\\d?(?:,\\d{2})+,\\d{3}` : '';
  // Either `1.` and `.5` and plain digits, or groups of thousands; a group never starts with 0.
  return {
    decimal,
    thousands,
    pattern: new RegExp(`^(?:\\d+(?:${d}\\d*)?|${d}\\d+|(?:${grouped}${indian})(?:${d}\\d*)?)$`),
  };
}

/** The conventions considered, in the order in which a tie between them is settled. */
export const CANDIDATES: readonly Candidate[] = [
  candidate('.', ','),
  candidate(',', '.'),
  candidate('.', ' '),
  candidate(',', ' '),
  candidate('.', "'"),
  candidate(',', "'"),
];

/** The mask of a body that reads the same in every convention. */
export const EVERY_CANDIDATE = (1 << CANDIDATES.length) - 1;

const EITHER_WAY = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** The conventions in which the body is a number: bit `i` stands for `CANDIDATES[i]`. */
export function fittingCandidates(body: string): number {
  let first = '';
  let last = '';
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    last = body.charAt(i);
    if (first === '') first = last;
  }
  if (first === '') return body === '' ? 0 : EVERY_CANDIDATE;
  // Whatever comes last is the decimal separator, unless it is that of thousands too.
  let mask = 0;
  for (let i = 0; i < CANDIDATES.length; i++) {
    const { decimal, thousands, pattern } = CANDIDATES[i] as Candidate;
    if (last !== decimal && last !== thousands) continue;
    if (first !== thousands && first !== decimal) continue;
    if (pattern.test(body)) mask |= 1 << i;
  }
  return mask;
}

/** Whether the only separator could be the decimal one as well as that of thousands: `1,234`. */
export function readsEitherWay(body: string): boolean {
  return EITHER_WAY.test(body);
}

/** The body as JavaScript writes numbers, or null when it does not fit the separators. */
export function canonicalBody(body: string, { decimal, thousands }: Separators): string | null {
  const pattern = patternOf(decimal, thousands);
  if (pattern === undefined || !pattern.test(body)) return null;
  const digits = body.includes(thousands) ? body.replaceAll(thousands, '') : body;
  return decimal === ',' ? digits.replace(',', '.') : digits;
}

function patternOf(decimal: string, thousands: string): RegExp | undefined {
  for (let i = 0; i < CANDIDATES.length; i++) {
    const candidate = CANDIDATES[i] as Candidate;
    if (candidate.decimal === decimal && candidate.thousands === thousands) return candidate.pattern;
  }
  return undefined;
}
