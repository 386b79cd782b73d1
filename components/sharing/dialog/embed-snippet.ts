import type { ShareKind } from '@/lib/contract/sharing';

export type EmbedTheme = 'system' | 'light' | 'dark';

const HEIGHT: Record<ShareKind, number> = { chart: 420, dashboard: 800, comparison: 800 };

const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** HTML that shows what is shared, without anything around it, in a page elsewhere. */
export function embedSnippet(url: string, options: { kind: ShareKind; title: string; theme: EmbedTheme }): string {
  const source = new URL(url);
  source.searchParams.set('embed', '1');
  if (options.theme !== 'system') source.searchParams.set('theme', options.theme);
  const attributes = [
    ['src', source.href],
    ['title', options.title],
    ['width', '100%'],
    ['height', String(HEIGHT[options.kind])],
    ['style', 'border: 0'],
    ['loading', 'lazy'],
  ] as const;
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escapeAttribute(value)}"`).join(' ')}></iframe>`;
}
