export type { StageRef } from '@/lib/services/datasets/stages/stage';
export { type CleaningStage, cleanPhase } from './clean-phase';
export { failureSentence, recleanFailureSentence } from './failure';
export { findStandingOut } from './find-standing-out';
export { followParents } from './follow-parents';
export { ingest } from './ingest';
export { compareRecords, findInVersion } from './look-for-findings';
export { publish } from './publish';
export { planReclean, publishReclean, type RecipePart, recleanPart, rereadSource } from './reclean';
