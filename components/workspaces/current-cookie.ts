/** Remembers, in this browser, which workspace somebody works in. It is a wish alone: what one may see is asked of the database. */
export const WORKSPACE_COOKIE = 'refinex-workspace';

const YEAR_SECONDS = 31_536_000;

/** Makes a workspace the one this browser opens. */
export function rememberWorkspace(workspaceId: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that is supported
  document.cookie = `${WORKSPACE_COOKIE}=${workspaceId}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
