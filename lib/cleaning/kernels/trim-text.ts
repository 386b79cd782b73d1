/** All of Unicode's white space (no-break and typographic spaces, tabs, line ends), and the invisible zero-width marks. */
const EDGES = /^[\s\u180e\u200b\u2060\ufeff]+|[\s\u180e\u200b\u2060\ufeff]+$/g;

/** Whether the first or the last character may be white space; most texts are told by this alone. */
export function mayNeedTrimming(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= 32 || last <= 32 || first >= 128 || last >= 128;
}

/** The text without white space at its ends. */
export function trimText(text: string): string {
  return mayNeedTrimming(text) ? text.replace(EDGES, '') : text;
}
