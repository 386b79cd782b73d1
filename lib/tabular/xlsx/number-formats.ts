import type { OfficePackage } from './package';
import { parseXml } from './xml';

/** How a number in a cell is meant: as a date or time of day, a duration, a percentage, digits padded with zeros, or as it is. */
export type NumberFormat =
  | { kind: 'plain' | 'date' | 'duration' }
  | { kind: 'padded'; digits: number }
  /** As it is, beside the sign or the code of a currency. */
  | { kind: 'currency'; unit: string }
  /** Shown times 100, with at least so many decimals. */
  | { kind: 'percent'; decimals: number };

const PLAIN: NumberFormat = { kind: 'plain' };
const DATE: NumberFormat = { kind: 'date' };
const DURATION: NumberFormat = { kind: 'duration' };

/** The ids that stand for a format without naming it (ECMA-376 part 1, 18.8.30), East Asian date formats included. */
function builtInFormat(id: number): NumberFormat {
  if (id === 46) return DURATION;
  if (id === 9 || id === 10) return { kind: 'percent', decimals: id === 9 ? 0 : 2 };
  // The sign is that of the reader's country, which the file does not say: no unit.
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? DATE : PLAIN;
}

/** What a format code such as `yyyy\-mm\-dd` or `[h]:mm` makes of a number. */
export function classifyFormat(code: string): NumberFormat {
  // Literals, padding and colours say nothing; elapsed time in brackets does.
  const positive = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? '';
  const elapsed = /\[(h+|m+|s+)\]/i.test(positive);
  const bare = positive.replace(/\[[^\]]*\]/g, '').toLowerCase();
  if (elapsed) return DURATION;
  if (/general|e[+-]/.test(bare)) return PLAIN;
  if (/[ymdhs]|bb|gg/.test(bare)) return DATE;
  if (isPercent(positive, bare)) return { kind: 'percent', decimals: /\.(0*)/.exec(bare)?.[1]?.length ?? 0 };
  const unit = /[0#?]/.test(bare) ? currencyOf(code.split(';')[0] ?? '') : undefined;
  if (unit !== undefined) return { kind: 'currency', unit };
  return /^0{2,}$/.test(bare) && bare.length === code.length ? { kind: 'padded', digits: bare.length } : PLAIN;
}

/**
 * The currency a format shows: `[$€-407]`, `[$CHF]`, a sign as it is or in quotes. What stands for digits or in other
 * brackets (colours, conditions) is none.
 */
function currencyOf(section: string): string | undefined {
  const bracketed = /\[\$([^\]-]+)(-[^\]]*)?\]/.exec(section)?.[1];
  const literal = section
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/\\(.)/g, '$1')
    .replaceAll('"', '');
  const found = (bracketed ?? /\p{Sc}|\b[A-Z]{3}\b/u.exec(literal)?.[0] ?? '').trim();
  return /^(\p{Sc}|[A-Z]{1,3}\p{Sc}|[A-Z]{3})$/u.test(found) ? found : undefined;
}

/** One percent sign, which multiplies by 100, for every value and not under a condition; no fraction such as `# ?/?%`. */
function isPercent(positive: string, bare: string): boolean {
  return /^[^%/]*%[^%/]*$/.test(bare) && /[0#?]/.test(bare) && !/\[[<>=]/.test(positive);
}

/** The number format of each cell style, by the index cells carry. */
export async function readNumberFormats(archive: OfficePackage, part: string | undefined): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (part === undefined || !archive.has(part)) return formats;
  const codes = new Map<number, string>();
  let inCellFormats = false;
  await parseXml(archive.text(part), {
    open: (element, attributes) => {
      if (element === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (element === 'cellXfs') inCellFormats = true;
      else if (element === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        const code = codes.get(id);
        formats.push(code === undefined ? builtInFormat(id) : classifyFormat(code));
      }
    },
    close: (element) => {
      if (element === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}
