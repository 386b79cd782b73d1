/** Leaves for the login page, which leads back to where we are. */
export function goToLogin(): void {
  const { pathname, search } = window.location;
  const query = new URLSearchParams({ callbackUrl: `${pathname}${search}`, expired: '1' });
  window.location.assign(`/login?${query}`);
}
