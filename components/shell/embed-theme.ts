/** The theme a share link embedded elsewhere was asked to have, by its address; undefined for every other page. */
export function embedTheme({ pathname, search }: { pathname: string; search: string }): 'light' | 'dark' | undefined {
  if (!pathname.startsWith('/share/')) return undefined;
  const query = new URLSearchParams(search);
  if (query.getAll('embed').at(-1) !== '1') return undefined;
  const theme = query.getAll('theme').at(-1);
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}
