/** How a share page was asked to look. */
export interface ShareView {
  /** Within a page elsewhere: the chart alone. */
  isEmbedded: boolean;
  /** Undefined: as the reader's system has it. */
  theme: 'light' | 'dark' | undefined;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Of a repeated name the last counts, as it does where the headers are chosen. */
const last = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.at(-1) : value;

/** `?embed=1&theme=light|dark`. A theme is for embedding alone. */
export function shareView(query: Query): ShareView {
  const isEmbedded = last(query.embed) === '1';
  const theme = last(query.theme);
  return { isEmbedded, theme: isEmbedded && (theme === 'light' || theme === 'dark') ? theme : undefined };
}

/** Whether the reader holds a phone, so far as the browser says: for a first picture in the right proportions. */
export function isNarrow(headers: Headers): boolean {
  const hint = headers.get('sec-ch-ua-mobile');
  return hint === null ? /\bMobi/.test(headers.get('user-agent') ?? '') : hint === '?1';
}
