import path from 'node:path';

/** Storage keys of a job. They follow from what is stored under them, so that a repeated step overwrites its own output. */

/** The uploaded file, as it came. */
export const sourceFileKey = (prefix: string): string => `${prefix}/source`;

/** The table after a stage; `hash` identifies the source and the operations run on it so far. */
export const stageTableKey = (prefix: string, hash: string): string => `${prefix}/stages/${hash}.arrow`;

/** The change log of the stage that ended at `hash`. */
export const stageChangesKey = (prefix: string, hash: string): string => `${prefix}/changes/${hash}.arrow`;

/** The hash in the key of a table. */
export const hashOfTableKey = (tableKey: string): string => path.posix.basename(tableKey, '.arrow');
