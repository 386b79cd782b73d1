export { type CleaningStage, cleanPhase } from './clean-phase';
export { failureSentence } from './failure';
export { ingest } from './ingest';
export { publish } from './publish';
export type { StageRef } from './stage';
