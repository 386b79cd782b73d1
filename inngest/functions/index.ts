import { followVersion } from './follow-parents';
import { housekeeping, tidy } from './housekeeping';
import { lookForFindings } from './look-for-findings';
import { processUpload } from './process-upload';
import { reclean } from './reclean';
import { sendDigests } from './send-digests';
import { watchRuns } from './watch-runs';

/** Every function this deployment serves. */
export const functions = [
  processUpload,
  reclean,
  lookForFindings,
  followVersion,
  watchRuns,
  housekeeping,
  tidy,
  sendDigests,
];
