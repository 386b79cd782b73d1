import { CHROME } from '@/lib/charts/scene/palette';
import { shorten, textWidth } from '@/lib/charts/scene/text';
import { drawSvg, svgToPng } from '@/lib/render';
import { escapeXml } from '@/lib/render/svg';
import { drawnPictures } from '@/lib/services/charts/drawn-pictures';
import type { SharedContent } from './linked-content';

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

const MARGIN = 18;
const GAP = 10;
const HEAD = 46;
const MOST_TILES = 4;
/** px of a tile's drawing for a px of the picture: a chart needs room more than large letters. */
const TILE_DENSITY = 2.1;

type Dashboard = Extract<SharedContent, { kind: 'dashboard' }>;

/** The first charts of a dashboard beside each other, below its title. */
function tiles({ title, charts }: Dashboard): string {
  const { surface, ink, muted, grid } = CHROME.light;
  const shown = charts.slice(0, MOST_TILES);
  const columns = shown.length === MOST_TILES ? 2 : shown.length;
  const rows = Math.ceil(shown.length / columns);
  const width = (size.width - 2 * MARGIN - (columns - 1) * GAP) / columns;
  const height = (size.height - HEAD - MARGIN - (rows - 1) * GAP) / rows;
  const drawn = shown.map(({ chart, overlay }, index) => {
    const x = MARGIN + (index % columns) * (width + GAP);
    const y = HEAD + Math.floor(index / columns) * (height + GAP);
    const bare = { ...chart, config: { ...chart.config, notes: [], filter_text: null } };
    const inner = { width: (width - 2) * TILE_DENSITY, height: (height - 2) * TILE_DENSITY };
    const picture = drawSvg(bare, { ...inner, theme: 'light', withTitle: true, overlay: { ...overlay, lines: [] } });
    const scale = `translate(${x + 1} ${y + 1}) scale(${1 / TILE_DENSITY})`;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="${surface}" stroke="${grid}"/><g transform="${scale}">${picture}</g>`;
  });
  const more = charts.length - shown.length;
  const rest = more > 0 ? `and ${more} more ${more === 1 ? 'chart' : 'charts'}` : '';
  const room = size.width - 2 * MARGIN - (rest === '' ? 0 : textWidth(rest, 11) + 16);
  const name = shorten(title, room, 18, true);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Geist">`,
    `<rect width="100%" height="100%" fill="${surface}"/>`,
    `<text x="${MARGIN}" y="32" font-size="18" font-weight="600" fill="${ink}">${escapeXml(name)}</text>`,
    `<text x="${size.width - MARGIN}" y="32" font-size="11" text-anchor="end" fill="${muted}">${rest}</text>`,
    ...drawn,
    '</svg>',
  ].join('');
}

function drawing(content: SharedContent | null): string {
  if (content === null) return card(NEUTRAL);
  if (content.kind === 'dashboard') return content.charts.length === 0 ? card(content.title) : tiles(content);
  if (content.kind === 'comparison') return card(content.title);
  const overlay = { ...content.overlay, lines: [] };
  return drawSvg(content.chart, { ...size, theme: 'light', withTitle: true, overlay });
}

/** The picture that messengers show beside a link, 1200 × 630; null for a link of which nothing may be told. */
export function previewPicture(content: SharedContent | null): Promise<Uint8Array> {
  return drawnPictures().of(['preview', content], () => svgToPng(drawing(content), { scale: SCALE }));
}
