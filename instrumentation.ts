/** Called by Next.js once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ startTracing }, { watchHost }] = await Promise.all([
    import('@/lib/observability/tracing'),
    import('@/lib/services/operations/watch-host'),
  ]);
  await startTracing();
  watchHost();
  // Development loads routes anew as they change, and has no door.
  if (process.env.NODE_ENV === 'development') return;
  try {
    const { answerDirectly } = await import('@/app/direct');
    Object.assign(globalThis, { refinexDirect: answerDirectly });
  } catch (err) {
    const { logger } = await import('@/lib/log');
    logger.error({ err }, 'Every request goes through the framework, which takes longer');
  }
}
