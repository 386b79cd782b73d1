/** How the Inngest SDK names an error that must not be tried again; `process-upload` throws it for what a person must mend. */
const FOR_A_PERSON = 'NonRetriableError';

/** What the owner of a failed job reads: the error's own sentence when it was written for a person, else a general one. */
export function failureSentence(error: Error): string {
  if (error.name === FOR_A_PERSON) return error.message;
  return 'RefineX could not finish cleaning this file, although it tried several times. The fault is ours, not the file’s: upload it again, and tell your administrator if it fails once more.';
}

/** What people read when a changed recipe could not be run: nothing is lost, the version before is still there. */
export function recleanFailureSentence(error: Error, version: number): string {
  if (version === 0) return failureSentence(error);
  const why =
    error.name === FOR_A_PERSON
      ? error.message
      : 'RefineX could not carry out this change, although it tried several times.';
  return `${why} Version ${version} is still the current one.`;
}
