import type { PreparedChart } from '@/lib/charts/chart';
import { chartScene } from '@/lib/render';
import { sceneToSvg } from '@/lib/render/svg';

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
 * The chart alone, on nothing, as an image that needs no further request and can run no script. Sizes in CSS pixels.
 */
export function chartPicture(
  chart: PreparedChart,
  size: { width: number; height: number },
  theme: PictureTheme,
): string {
  const scene = chartScene(bare(chart), { ...size, theme, withTitle: false });
  return dataUrl(sceneToSvg({ ...scene, background: 'none' }));
}
