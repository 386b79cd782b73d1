import type { ChartPictures } from '@/components/sharing/page/chart-picture';
import type { PreparedChart } from '@/lib/charts/chart';
import type { Overlay } from '@/lib/charts/scene/overlay';
import { chartPicture } from '@/lib/services/sharing/picture';
import type { ShareView } from '@/lib/services/sharing/view';

/** How a page was asked for, by whom as far as drawing goes. */
export interface SharedView extends ShareView {
  token: string;
  isNarrow: boolean;
}

/** The chart in the theme that was asked for, or in both. */
export function pictures(
  chart: PreparedChart,
  size: { width: number; height: number },
  theme: SharedView['theme'],
  options: { isCompact?: boolean; overlay?: Overlay } = {},
): ChartPictures {
  return {
    ...(theme !== 'dark' && { light: chartPicture(chart, size, 'light', options) }),
    ...(theme !== 'light' && { dark: chartPicture(chart, size, 'dark', options) }),
  };
}
