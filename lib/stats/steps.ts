/**
 * A long computation in steps: whoever runs it may do something else wherever it yields. The result is what the generator returns;
 * it does not depend on when the steps are made.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All steps at once. */
export function completed<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
