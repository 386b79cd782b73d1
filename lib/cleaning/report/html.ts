/** Text that is HTML already. Only `html` makes it, so that nothing gets in unescaped. */
class Html {
  constructor(readonly text: string) {}
}

export type { Html };

/** What may stand in a template: HTML as it is, text and numbers escaped, nothing for nothing, lists one after another. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template of HTML. Whatever is put into it is escaped, unless it is such a template itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, i) => text + render(parts[i - 1]) + string));
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(render).join('');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
/** Besides the signs of HTML: control characters but tab and line ends, marks that turn the direction of text, lone surrogates. */
const UNSAFE = /[&<>"']|[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** The text for an HTML element or a quoted attribute. What cannot be seen, or would reorder what can, is named: ⟨U+202E⟩. */
export function escapeHtml(text: string): string {
  return text.replace(UNSAFE, (character) => ENTITIES.get(character) ?? `⟨U+${codePoint(character)}⟩`);
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
