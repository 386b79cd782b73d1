const PROBLEMS: Readonly<Record<string, string>> = {
  OAuthSignin: 'The other service cannot be reached. Try again in a moment, or sign in another way.',
  OAuthCallback: 'The other service did not say who you are. Try again, or sign in another way.',
  Callback: 'Signing in there was cancelled or did not complete. Try again, or sign in another way.',
  EmailNotVerified:
    'The other service has no verified e-mail address of yours. Verify it there, or create an account here and connect it in its settings.',
  OtherWay:
    'There is an account with this address already, which is opened another way. Sign in as you did before; then connect this one in the settings of your account.',
  too_many_requests: 'Too many attempts from your address. Wait a while and try again.',
  unavailable: 'RefineX cannot reach a part it needs. Try again in a moment.',
};

/** Why somebody came back from a provider without being signed in; undefined when nothing went wrong. */
export function providerProblem(error: string | string[] | undefined): string | undefined {
  if (typeof error !== 'string') return undefined;
  return PROBLEMS[error] ?? 'Signing in did not work. Try again in a moment.';
}
