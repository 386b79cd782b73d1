/** Called by Next.js once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ startTracing }, { watchHost }] = await Promise.all([
    import('@/lib/observability/tracing'),
    import('@/lib/services/operations/watch-host'),
  ]);
  await startTracing();
  watchHost();
  if (process.env.NODE_ENV !== 'production') return;
  const { answerDirectly } = await import('@/app/direct');
  Object.assign(globalThis, { refinexDirect: answerDirectly });
}
