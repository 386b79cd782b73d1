import type { PreparedChart } from '@/lib/charts/chart';
import type { Overlay } from '@/lib/charts/scene/overlay';
import { CHROME } from '@/lib/charts/scene/palette';
import { pictureOf } from '@/lib/charts/scene/picture';
import { fitted } from '@/lib/charts/scene/shapes';
import { drawText, type PdfDocument, pdfBytes, pictureToPdf, startPdf } from './pdf';

/** A chart in the grid of 12 columns; a row is 80 px high. */
export interface PlacedChart {
  readonly chart: PreparedChart;
  readonly overlay?: Overlay;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A4 on its side, in points. */
const PAGE = { width: 842, height: 595 };
const MARGIN = 36;
const GAP = 10;
const HEAD = 34;
const FOOT = 18;
const COLUMNS = 12;
/** Points of a grid row: two charts as high as they are at first fill a page. */
const ROW = 48;
/** px of a drawing for a point of the page: letters are as large as a page bears. */
const DENSITY = 1.45;

/** Charts that belong together on a page: no chart reaches over a page's end unless it is taller than a page. */
export function paginate(places: readonly PlacedChart[], rowsPerPage: number): PlacedChart[][] {
  const sorted = [...places].sort((a, b) => a.y - b.y || a.x - b.x);
  const pages: PlacedChart[][] = [];
  let rest = sorted;
  while (rest.length > 0) {
    const top = Math.min(...rest.map(({ y }) => y));
    const limit = top + rowsPerPage;
    const fits = rest.filter(({ y, h }) => y + h <= limit || (y === top && h > rowsPerPage));
    // A chart pushed to the next page takes along those below it, so that the order is kept.
    const pushed = rest.filter((place) => !fits.includes(place));
    const end = Math.min(...pushed.map(({ y }) => y), Number.POSITIVE_INFINITY);
    const page = fits.filter(({ y }) => y <= end);
    pages.push(page.map((place) => ({ ...place, y: place.y - top, h: Math.min(place.h, rowsPerPage) })));
    rest = rest.filter((place) => !page.includes(place));
  }
  return pages;
}

/** The charts as they are arranged, as vectors on pages of A4; `%PDF` bytes. */
export async function dashboardPdf(title: string, source: string, places: readonly PlacedChart[]): Promise<Uint8Array> {
  const document = startPdf(title);
  const rowsPerPage = Math.floor((PAGE.height - 2 * MARGIN - HEAD - FOOT + GAP) / ROW);
  const pages = paginate(places, rowsPerPage);
  for (const [index, page] of (pages.length > 0 ? pages : [[]]).entries()) {
    document.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
    frame(document, title, source, { index, count: Math.max(1, pages.length) });
    for (const place of page) drawChart(document, place);
  }
  return pdfBytes(document);
}

function drawChart(document: PdfDocument, { chart, overlay, x, y, w, h }: PlacedChart): void {
  const column = (PAGE.width - 2 * MARGIN + GAP) / COLUMNS;
  const [width, height] = [column * w - GAP, ROW * h - GAP];
  const at = { x: MARGIN + x * column, y: MARGIN + HEAD + y * ROW };
  const picture = pictureOf(chart, {
    width: width * DENSITY,
    height: height * DENSITY,
    withTitle: true,
    ...(overlay && { overlay }),
  });
  pictureToPdf(document, picture, { ...at, scale: Math.min(width / picture.width, height / picture.height) });
  document.roundedRect(at.x, at.y, width, height, 4).lineWidth(0.5).stroke(CHROME.light.grid);
}

function frame(document: PdfDocument, title: string, source: string, page: { index: number; count: number }): void {
  const width = PAGE.width - 2 * MARGIN;
  drawText(document, fitted(title, width, { x: MARGIN, y: MARGIN + 14, size: 16, fill: 'ink', isBold: true }));
  const y = PAGE.height - MARGIN + 6;
  drawText(document, fitted(source, width - 60, { x: MARGIN, y, size: 8, fill: 'muted' }));
  const number = `${page.index + 1} / ${page.count}`;
  drawText(document, fitted(number, 60, { x: PAGE.width - MARGIN, y, size: 8, fill: 'muted', anchor: 'end' }));
}
