/** In this order: what says several names says the later ones to be taken for the others. */
const BROWSERS = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

const named = (agent: string, names: readonly (readonly [RegExp, string])[]): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1];

/** What a client that calls itself so probably is: “Firefox on Linux”; a program by the first word it says of itself. */
export function deviceWords(userAgent: string | null): string {
  if (!userAgent?.trim()) return 'Unknown client';
  const [browser, system] = [named(userAgent, BROWSERS), named(userAgent, SYSTEMS)];
  if (browser) return system ? `${browser} on ${system}` : browser;
  return userAgent.trim().split(/[\s/]/, 1)[0] ?? userAgent;
}
