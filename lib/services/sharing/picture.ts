import type { PreparedChart } from '@/lib/charts/chart';
import type { Overlay } from '@/lib/charts/scene/overlay';
import { pictureOf } from '@/lib/charts/scene/picture';
import { pictureToSvg } from '@/lib/render/svg';

export type PictureTheme = 'light' | 'dark';

/** What ends or misreads a data URL. The rest stays as it is, which compresses better than base64. */
const UNSAFE = /[%#<>"\n\r\t]/g;

const dataUrl = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${svg.replace(UNSAFE, (character) => encodeURIComponent(character))}`;

/** Title and notes stand around the picture as text of the page. */
const bare = (chart: PreparedChart): PreparedChart => ({
  ...chart,
  config: { ...chart.config, notes: [], filter_text: null },
});

/**
 * The chart alone, on nothing and without a margin, as an image that needs no further request and can run no script: the drawing that
 * takes its place on screen has the same size and the same scene. Sizes in CSS pixels.
 */
export function chartPicture(
  chart: PreparedChart,
  size: { width: number; height: number },
  theme: PictureTheme,
  { isCompact = false, overlay }: { isCompact?: boolean; overlay?: Overlay } = {},
): string {
  // What is written stands around the picture, too.
  const over = overlay && { overlay: { ...overlay, lines: [] } };
  const picture = pictureOf(bare(chart), { ...size, withTitle: false, margin: 0, isCompact, ...over });
  return dataUrl(pictureToSvg(picture, { theme, isBare: true }));
}
