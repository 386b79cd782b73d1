import { extraFonts } from './fonts';
import type { Scene, Shape, TextShape } from './scene';

const FAMILY = "Geist, Inter, system-ui, -apple-system, 'Segoe UI', sans-serif";

/** A text for XML: escaped, and without the characters XML has no way to write. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function number(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}

/** A drawing as a document of its own. */
export function sceneToSvg({ width, height, background, title, description, shapes }: Scene): string {
  const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${FAMILY}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${background}"/>`,
    ...shapes.map(element),
    '</svg>',
    '',
  ].join('\n');
}

function element(shape: Shape): string {
  const opacity = 'opacity' in shape && shape.opacity !== undefined ? ` opacity="${number(shape.opacity)}"` : '';
  switch (shape.kind) {
    case 'rect': {
      const place = `x="${number(shape.x)}" y="${number(shape.y)}" width="${number(shape.width)}" height="${number(shape.height)}"`;
      return `<rect${shape.role ? ` class="${shape.role}"` : ''} ${place} fill="${shape.fill}"${opacity}/>`;
    }
    case 'circle':
      return `<circle cx="${number(shape.cx)}" cy="${number(shape.cy)}" r="${number(shape.r)}" fill="${shape.fill}"${opacity}/>`;
    case 'line': {
      const ends = `x1="${number(shape.x1)}" y1="${number(shape.y1)}" x2="${number(shape.x2)}" y2="${number(shape.y2)}"`;
      const dash = shape.isDashed ? ' stroke-dasharray="5 4"' : '';
      return `<line ${ends} stroke="${shape.stroke}" stroke-width="${number(shape.strokeWidth)}"${dash}/>`;
    }
    case 'path': {
      const stroke = shape.stroke
        ? ` stroke="${shape.stroke}" stroke-width="${number(shape.strokeWidth ?? 1)}" stroke-linejoin="round" stroke-linecap="round"`
        : '';
      return `<path d="${shape.d}" fill="${shape.fill ?? 'none'}"${stroke}${opacity}/>`;
    }
    case 'text':
      return textElement(shape);
  }
}

function textElement({ x, y, text, size, fill, isBold, anchor, turn, full }: TextShape): string {
  // A renderer looks for a letter the font lacks among fonts of the same weight, and those of a system are regular.
  const isHeavy = isBold && extraFonts(text).length === 0;
  const look = `font-size="${number(size)}" fill="${fill}"${isHeavy ? ' font-weight="600"' : ''}`;
  const at = anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '';
  const title = full === undefined || full === text ? '' : `<title>${escapeXml(full)}</title>`;
  const turned = turn === undefined ? '' : ` transform="rotate(${number(-turn)} ${number(x)} ${number(y)})"`;
  return `<text x="${number(x)}" y="${number(y)}" ${look}${at}${turned}>${title}${escapeXml(text)}</text>`;
}
