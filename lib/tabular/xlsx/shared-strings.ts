import { MOST_TEXTS } from './limits';
import { type OfficePackage, tooDense } from './package';
import { parseXml } from './xml';

/** The workbook's table of distinct texts; rich text without its formatting, without phonetic guides. */
export async function readSharedStrings(archive: OfficePackage, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined || !archive.has(part)) return strings;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await parseXml(archive.text(part), {
    open: (element) => {
      if (element === 'si') text = '';
      else if (element === 't') inText = !inPhonetic;
      else if (element === 'rPh') inPhonetic = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (element) => {
      if (element === 't') inText = false;
      else if (element === 'rPh') inPhonetic = false;
      else if (element === 'si' && strings.push(decodeEscapes(text)) > MOST_TEXTS) throw tooDense();
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written `_x0000_` (ECMA-376 part 1, ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The inverse of `decodeEscapes`. Carriage returns are escaped too, since XML readers turn them into line feeds. */
export function encodeEscapes(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu, (character) =>
    character === '\t' || character === '\n'
      ? character
      : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
