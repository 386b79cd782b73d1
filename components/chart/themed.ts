import { colorOf, type Paint } from '@/lib/charts/scene/paint';
import type { ChartTheme } from '@/lib/charts/scene/palette';

/** One CSS colour for both themes: the page's colour scheme picks, so that nothing flashes and the server need not know. */
export function lightDark(color: (theme: ChartTheme) => string): string {
  return `light-dark(${color('light')}, ${color('dark')})`;
}

/** A paint of a scene as a CSS colour for both themes. */
export function themed(paint: Paint): string {
  return lightDark((theme) => colorOf(paint, theme));
}
