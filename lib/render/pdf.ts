import PDFDocument from 'pdfkit';
import { colorOf, type Paint } from '@/lib/charts/scene/paint';
import type { Picture } from '@/lib/charts/scene/picture';
import type { Shape, TextShape } from '@/lib/charts/scene/shapes';
import { boldPath, faceOf, fontFor, regularPath, textWidth } from './fonts';

export type PdfDocument = InstanceType<typeof PDFDocument>;

/** A document without pages yet, its text in the app's own font. */
export function startPdf(title: string): PdfDocument {
  return new PDFDocument({
    autoFirstPage: false,
    font: regularPath(),
    info: { Title: title, Producer: 'RefineX', Creator: 'RefineX' },
  });
}

/** All bytes of a finished document. */
export async function pdfBytes(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve());
    document.on('error', reject);
  });
  document.end();
  await done;
  return Buffer.concat(chunks);
}

/** Draws on the current page, the drawing's top left at (x, y), one of its px as long as `scale` points. */
export function pictureToPdf(
  document: PdfDocument,
  picture: Picture,
  { x, y, scale }: { x: number; y: number; scale: number },
): void {
  document.save().translate(x, y).scale(scale);
  document.rect(0, 0, picture.width, picture.height).fill(color('surface'));
  for (const shape of picture.shapes) draw(document, shape);
  document.restore();
}

/** Pages are light. */
const color = (paint: Paint): string => colorOf(paint, 'light');

function draw(document: PdfDocument, shape: Shape): void {
  if (shape.kind === 'text') {
    drawText(document, shape);
    return;
  }
  const outline = () => {
    switch (shape.kind) {
      case 'rect':
        return document.rect(shape.x, shape.y, shape.width, shape.height);
      case 'circle':
        return document.circle(shape.cx, shape.cy, shape.r);
      case 'path':
        return document.path(shape.d);
      case 'line':
        return document.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2);
    }
  };
  const opacity = shape.kind === 'line' ? 1 : (shape.opacity ?? 1);
  if (shape.kind !== 'line' && shape.fill !== undefined) outline().fillOpacity(opacity).fill(color(shape.fill));
  if (shape.stroke === undefined) return;
  const isPath = shape.kind === 'path';
  outline()
    .lineWidth(shape.strokeWidth ?? 1)
    .lineJoin(isPath ? 'round' : 'miter')
    .lineCap(isPath ? 'round' : 'butt')
    .strokeOpacity(opacity);
  if (shape.kind === 'line' && shape.isDashed) document.dash(5, { space: 4 });
  document.stroke(color(shape.stroke)).undash();
}

/** A text in as many pieces as fonts are needed for its letters. */
export function drawText(
  document: PdfDocument,
  { x, y, text, size, fill, isBold = false, anchor = 'start', turn }: TextShape,
): void {
  const width = textWidth(text, size, isBold);
  let at = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  if (turn !== undefined) document.save().rotate(-turn, { origin: [x, y] });
  for (const run of runsOf(text, isBold)) {
    const face = run.font === regularPath() || run.font === boldPath() ? undefined : faceOf(run.font);
    if (face === undefined) document.font(run.font, size);
    else document.font(run.font, face, size);
    document.fillColor(color(fill)).fillOpacity(1);
    document.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
    at += textWidth(run.text, size, isBold);
  }
  if (turn !== undefined) document.restore();
}

function runsOf(text: string, isBold: boolean): { text: string; font: string }[] {
  const own = isBold ? boldPath() : regularPath();
  const runs: { text: string; font: string }[] = [];
  for (const character of text) {
    const font = character === ' ' ? (runs.at(-1)?.font ?? own) : fontFor(character.codePointAt(0) ?? 0, isBold);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
