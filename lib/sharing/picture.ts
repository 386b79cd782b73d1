import type { PreparedChart } from '@/lib/charts/chart';
import { drawSvg } from '@/lib/draw';

export type PictureTheme = 'light' | 'dark';

/** What ends or misreads a data URL. The rest stays as it is, which compresses better than base64. */
const UNSAFE = /[%#<>"\n\r\t]/g;

const dataUrl = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${svg.replace(UNSAFE, (character) => encodeURIComponent(character))}`;

/** The chart as an image that needs no further request and can run no script. Sizes in CSS pixels. */
export function chartPicture(
  chart: PreparedChart,
  size: { width: number; height: number },
  theme: PictureTheme,
): string {
  return dataUrl(drawSvg(chart, { ...size, theme, withTitle: false }));
}
