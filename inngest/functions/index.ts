import { housekeeping } from './housekeeping';
import { processUpload } from './process-upload';

/** Every function this deployment serves. */
export const functions = [processUpload, housekeeping];
