import { CHROME } from '@/lib/charts/look/palette';
import { drawSvg, svgToPng } from '@/lib/draw';
import { escapeXml } from '@/lib/draw/svg';
import type { SharedContent } from './content';

const WIDTH = 1200;
const HEIGHT = 630;
/** Drawn at half the size and enlarged, so that its letters can be read in a small preview. */
const SCALE = 2;
const size = { width: WIDTH / SCALE, height: HEIGHT / SCALE };

/** What is known to be shared when nothing may be said of it. */
const NEUTRAL = 'Shared with RefineX';

/** The product mark and a line of text. */
function card(title: string): string {
  const { surface, ink, accent } = CHROME.light;
  const shown = title.length > 48 ? `${title.slice(0, 47)}…` : title;
  const bars: [x: number, y: number, width: number, opacity: number][] = [
    [7, 8, 8, 0.55],
    [17, 8, 5, 0.55],
    [7, 14.25, 5, 0.8],
    [14, 14.25, 11, 0.8],
    [7, 20.5, 18, 1],
  ];
  const rects = bars.map(
    ([x, y, width, opacity]) =>
      `<rect x="${x}" y="${y}" width="${width}" height="3.5" rx="1" fill="#fff" opacity="${opacity}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Geist">`,
    `<rect width="100%" height="100%" fill="${surface}"/>`,
    `<g transform="translate(${size.width / 2 - 32} 90) scale(2)"><rect width="32" height="32" rx="7" fill="${accent}"/>${rects.join('')}</g>`,
    `<text x="${size.width / 2}" y="205" font-size="22" font-weight="600" text-anchor="middle" fill="${ink}">${escapeXml(shown)}</text>`,
    '</svg>',
  ].join('');
}

function drawing(content: SharedContent | null): string {
  if (content === null) return card(NEUTRAL);
  if (content.kind === 'dashboard') return card(content.title);
  return drawSvg(content.chart, { ...size, theme: 'light', withTitle: true });
}

/** The picture that messengers show beside a link, 1200 × 630; null for a link of which nothing may be told. */
export function previewPicture(content: SharedContent | null): Promise<Uint8Array> {
  return svgToPng(drawing(content), { scale: SCALE });
}
