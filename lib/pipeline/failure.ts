/** The name of an error that was given up after several tries, and whose words are for nobody but the log. */
export const GAVE_UP = 'GaveUp';

/** How the Inngest SDK names an error that must not be tried again; functions throw it for what a person must mend. */
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

/** What people read when work was begun again and again, and never heard of. */
export function strandedSentence(restarts: number, version: number): string {
  const begun = `The work was begun ${restarts + 1} times and never came to an end`;
  if (version === 0)
    return `${begun}. Try again, or upload the file again; tell your administrator if it fails once more.`;
  return `${begun}. Version ${version} is still the current one.`;
}
