import { ellipsise, type Measure } from '@/lib/charts/scene/layout';
import { textWidth } from './fonts';
import type { TextShape } from './scene';

export const measureAt =
  (size: number, isBold = false): Measure =>
  (text) =>
    textWidth(text, size, isBold);

type Written = Omit<TextShape, 'kind' | 'text' | 'full'>;

/** A text on one line, shortened to `width`. */
export function fitted(text: string, width: number, written: Written): TextShape {
  const shown = ellipsise(oneLine(text), width, measureAt(written.size, written.isBold));
  return { kind: 'text', text: shown, ...written, ...(shown === text ? {} : { full: text }) };
}

/** Tabs and line breaks as spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A text on as many lines as it needs, at most `most`; the last is shortened. */
export function wrapped(text: string, width: number, size: number, isBold: boolean, most: number): string[] {
  const measure = measureAt(size, isBold);
  const lines: string[] = [];
  let rest = oneLine(text).split(' ');
  while (rest.length > 0) {
    if (lines.length === most - 1) return [...lines, ellipsise(rest.join(' '), width, measure)];
    let count = 1;
    while (count < rest.length && measure(rest.slice(0, count + 1).join(' ')) <= width) count++;
    lines.push(ellipsise(rest.slice(0, count).join(' '), width, measure));
    rest = rest.slice(count);
  }
  return lines;
}
