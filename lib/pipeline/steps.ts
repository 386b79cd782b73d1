/**
 * What runs do, step by step, each loaded when it is first asked for. Arguments and results are plain JSON, so that a step may run
 * in another process.
 */
export const STEPS = {
  ingest: async () => (await import('./ingest')).ingest,
  cleanPhase: async () => (await import('./clean-phase')).cleanPhase,
  runEdits: async () => (await import('./run-edits')).runEdits,
  publish: async () => (await import('./publish')).publish,
  planReclean: async () => (await import('./reclean')).planReclean,
  rereadSource: async () => (await import('./reclean')).rereadSource,
  recleanPart: async () => (await import('./reclean')).recleanPart,
  publishReclean: async () => (await import('./reclean')).publishReclean,
  findInVersion: async () => (await import('./look-for-findings')).findInVersion,
  findStandingOut: async () => (await import('./find-standing-out')).findStandingOut,
  compareRecords: async () => (await import('./look-for-findings')).compareRecords,
} as const;

export type StepName = keyof typeof STEPS;
type Step<Name extends StepName> = Awaited<ReturnType<(typeof STEPS)[Name]>>;
export type StepArgs<Name extends StepName> = Parameters<Step<Name>>;
export type StepResult<Name extends StepName> = Awaited<ReturnType<Step<Name>>>;

/** Runs a step here. */
export async function callStep(name: StepName, args: readonly unknown[]): Promise<unknown> {
  const step: (...args: never[]) => Promise<unknown> = await STEPS[name]();
  return step(...(args as never[]));
}
