/** Colours are written `#rrggbb`; channels are 0–255. */

export type Rgb = readonly [red: number, green: number, blue: number];

export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Intensity of light of a channel, 0–1, as IEC 61966-2-1 defines sRGB. */
export function linearChannel(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0–1, as WCAG 2.2 defines it. */
export function luminance(hex: string): number {
  const [red, green, blue] = parseHex(hex);
  return 0.2126 * linearChannel(red) + 0.7152 * linearChannel(green) + 0.0722 * linearChannel(blue);
}

/** Contrast ratio, 1–21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour at `share` (0–1, clamped; no number counts as 0) of a row of evenly spaced stops. */
export function mixStops(stops: readonly string[], share: number): string {
  const last = stops.length - 1;
  const place = (share > 0 ? Math.min(share, 1) : 0) * last;
  const index = Math.min(Math.floor(place), last - 1);
  const from = parseHex(stops[index] ?? '#000000');
  const to = parseHex(stops[index + 1] ?? '#000000');
  const part = place - index;
  const mixed = (a: number, b: number) => a + (b - a) * part;
  return toHex([mixed(from[0], to[0]), mixed(from[1], to[1]), mixed(from[2], to[2])]);
}
