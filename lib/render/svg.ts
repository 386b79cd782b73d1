import { colorOf, type Paint } from '@/lib/charts/scene/paint';
import { CHROME, type ChartTheme } from '@/lib/charts/scene/palette';
import type { Picture } from '@/lib/charts/scene/picture';
import type { Shape, TextShape } from '@/lib/charts/scene/shapes';
import { extraFonts } from './fonts';

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

interface SvgOptions {
  readonly theme: ChartTheme;
  /** Stands on nothing, where the page has a ground of its own. */
  readonly isBare?: boolean;
}

/** A picture as a document of its own. */
export function pictureToSvg(
  { width, height, title, description, shapes }: Picture,
  { theme, isBare = false }: SvgOptions,
): string {
  const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${FAMILY}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${isBare ? 'none' : CHROME[theme].surface}"/>`,
    ...shapes.map((shape) => element(shape, theme)),
    '</svg>',
    '',
  ].join('\n');
}

function element(shape: Shape, theme: ChartTheme): string {
  const drawn = `${roleOf(shape)}${placeOf(shape)}${inkOf(shape, theme)}`;
  return shape.kind === 'text' ? textElement(shape, drawn) : `<${shape.kind}${drawn}/>`;
}

/** What it is for, so that whoever reads the drawing finds values, ticks and the legend. */
function roleOf({ role, series }: Shape): string {
  return `${role === undefined ? '' : ` class="${role}"`}${series === undefined ? '' : ` data-series="${series}"`}`;
}

function placeOf(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return ` x="${number(shape.x)}" y="${number(shape.y)}" width="${number(shape.width)}" height="${number(shape.height)}"`;
    case 'circle':
      return ` cx="${number(shape.cx)}" cy="${number(shape.cy)}" r="${number(shape.r)}"`;
    case 'line':
      return ` x1="${number(shape.x1)}" y1="${number(shape.y1)}" x2="${number(shape.x2)}" y2="${number(shape.y2)}"`;
    case 'path':
      return ` d="${shape.d}"`;
    case 'text':
      return ` x="${number(shape.x)}" y="${number(shape.y)}"`;
  }
}

function inkOf(shape: Shape, theme: ChartTheme): string {
  const color = (paint: Paint | undefined) => (paint === undefined ? 'none' : colorOf(paint, theme));
  const fill = shape.kind === 'line' ? '' : ` fill="${color(shape.fill)}"`;
  const opacity = 'opacity' in shape && shape.opacity !== undefined ? ` opacity="${number(shape.opacity)}"` : '';
  if (shape.kind === 'text' || shape.stroke === undefined) return `${fill}${opacity}`;
  const joins = shape.kind === 'path' ? ' stroke-linejoin="round" stroke-linecap="round"' : '';
  const dash = shape.kind === 'line' && shape.isDashed ? ' stroke-dasharray="5 4"' : '';
  const stroke = ` stroke="${color(shape.stroke)}" stroke-width="${number(shape.strokeWidth ?? 1)}"${joins}${dash}`;
  return `${fill}${stroke}${opacity}`;
}

function textElement({ x, y, text, size, isBold, anchor, turn, full }: TextShape, drawn: string): string {
  // A renderer looks for a letter the font lacks among fonts of the same weight, and those of a system are regular.
  const isHeavy = isBold && extraFonts(text).length === 0;
  const letters = ` font-size="${number(size)}"${isHeavy ? ' font-weight="600"' : ''}`;
  const at = anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '';
  const title = full === undefined || full === text ? '' : `<title>${escapeXml(full)}</title>`;
  const turned = turn === undefined ? '' : ` transform="rotate(${number(-turn)} ${number(x)} ${number(y)})"`;
  return `<text${drawn}${letters}${at}${turned}>${title}${escapeXml(text)}</text>`;
}
