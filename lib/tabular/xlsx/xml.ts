import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { MOST_ELEMENTS } from './limits';
import { tooDense } from './package';

export interface XmlHandlers {
  /** `name` has no namespace prefix; attributes are named as written. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Character data; one text may come in several pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Parses a part's XML.
 *
 * @throws the parser's error, with line and column, on what is not well-formed; AppError `unreadable_file` for more elements than
 * any table has
 */
export async function parseXml(
  chunks: AsyncIterable<string>,
  { open, text, close }: XmlHandlers,
  mostElements = MOST_ELEMENTS,
): Promise<void> {
  const parser = new SaxesParser();
  let elements = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (++elements > mostElements) throw tooDense();
    open?.(localName(tag.name), tag.attributes);
  });
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(localName(tag.name)));
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
}

/** Some writers prefix every element (`x:row`). */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An XML schema boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
