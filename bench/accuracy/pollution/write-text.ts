import { Buffer } from 'node:buffer';

export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: 'doubled' | 'backslash';
  readonly newline: string;
  readonly space: string;
  readonly encoding: 'utf8' | 'utf8-bom' | 'utf16le' | 'latin1';
}

export const ORDINARY: Dialect = {
  delimiter: ',',
  quote: '"',
  escape: 'doubled',
  newline: '\n',
  space: '',
  encoding: 'utf8',
};

/** Lines of cells as a file; a line that is a string stands as it is. */
export function writeText(lines: readonly (readonly string[] | string)[], chosen: Partial<Dialect> = {}): Uint8Array {
  const dialect = { ...ORDINARY, ...chosen };
  const text = lines
    .map((line) =>
      typeof line === 'string'
        ? line
        : line.map((cell) => quoted(cell, dialect)).join(dialect.delimiter + dialect.space),
    )
    .map((line) => line + dialect.newline)
    .join('');
  return encoded(text, dialect.encoding);
}

/** Whether every character has a byte in Latin-1. */
export function isLatin1(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return false;
  return true;
}

function quoted(cell: string, { delimiter, quote, escape: style }: Dialect): string {
  const needed = cell.includes(delimiter) || cell.includes(quote) || /[\r\n"]|^\s|\s$/.test(cell);
  if (!needed && !(quote === "'" && /\p{L}/u.test(cell))) return cell;
  const inside = style === 'doubled' ? cell.replaceAll(quote, quote + quote) : cell.replaceAll(/["\\]/g, '\\$&');
  return quote + inside + quote;
}

function encoded(text: string, encoding: Dialect['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return Buffer.from(text, 'utf8');
    case 'utf8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'latin1':
      return Buffer.from(text, 'latin1');
  }
}
