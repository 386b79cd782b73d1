import { housekeeping } from './housekeeping';
import { processUpload } from './process-upload';
import { reclean } from './reclean';

/** Every function this deployment serves. */
export const functions = [processUpload, reclean, housekeeping];
