/** Who asks. Every function that reads or writes somebody's data takes one first. */
export interface Actor {
  readonly userId: string;
}
