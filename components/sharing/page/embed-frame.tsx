import type { ReactNode } from 'react';

/** Runs before anything is painted; what then follows the theme is told the same by the theme provider. */
const themeScript = (theme: 'light' | 'dark'): string =>
  `{const{classList:c,style:s}=document.documentElement;c.remove("light","dark");c.add("${theme}");s.colorScheme="${theme}"}`;

/** A dark frame is not seen through: browsers put a ground of their own below one, on which nothing is meant to be read. */
const BACKGROUND = 'html,body{background:transparent}html.dark,.dark body{background:var(--surface)}';

interface EmbedFrameProps {
  theme: 'light' | 'dark' | undefined;
  children: ReactNode;
}

/** What is shared, alone, on the background of the page it is embedded in. */
export function EmbedFrame({ theme, children }: EmbedFrameProps) {
  return (
    <>
      {theme && <script>{themeScript(theme)}</script>}
      <style>{BACKGROUND}</style>
      <main className="flex min-h-dvh flex-col gap-2 p-2">{children}</main>
    </>
  );
}
