import { type JobStage, STAGES, type Stage } from '@/lib/contract/jobs';

/** What each step of the pipeline does, for people who watch it. */
export const STAGE_LABELS = {
  ingest: 'Reading the file',
  structure: 'Tidying rows and columns',
  standardise: 'Unifying numbers, dates and ages',
  missing: 'Filling missing values',
  outliers: 'Looking for outliers',
  publish: 'Scoring and saving',
} as const satisfies Record<Stage, string>;

export type StepState = 'done' | 'current' | 'waiting';

const ORDER: readonly JobStage[] = STAGES;

/** The six steps as they stand when the pipeline is at `stage`. */
export function stepStates(stage: JobStage): { stage: Stage; label: string; state: StepState }[] {
  const at = stage === 'completed' ? STAGES.length : ORDER.indexOf(stage);
  return STAGES.map((name, index) => ({
    stage: name,
    label: STAGE_LABELS[name],
    state: index < at ? 'done' : index === at ? 'current' : 'waiting',
  }));
}

/** What is happening now, in words. */
export function stageLabel(stage: JobStage): string {
  if (stage === 'pending') return 'Waiting to start';
  if (stage === 'completed') return 'Cleaned';
  if (stage === 'failed') return 'Failed';
  return STAGE_LABELS[stage];
}
