/**
 * Deletions that can still be undone. Nothing is deleted before `commit` or `flush`; an id is committed once at most.
 * It works as an external store of React: `ids` is a new set after every change.
 */
export class PendingDeletions {
  private pending: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly remove: (id: string) => void) {}

  /** Ids that are to be deleted, and should not be shown. */
  readonly ids = (): ReadonlySet<string> => this.pending;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(id: string): void {
    this.set(new Set(this.pending).add(id));
  }

  /** Takes the deletion back. False when it is too late. */
  undo(id: string): boolean {
    return this.drop(id);
  }

  /** Deletes now, unless it was undone or is done already. */
  commit(id: string): void {
    if (this.drop(id)) this.remove(id);
  }

  /** Deletes everything that is waiting: the page goes away. */
  flush(): void {
    for (const id of this.pending) this.commit(id);
  }

  private drop(id: string): boolean {
    const rest = new Set(this.pending);
    if (!rest.delete(id)) return false;
    this.set(rest);
    return true;
  }

  private set(ids: ReadonlySet<string>): void {
    this.pending = ids;
    for (const listener of this.listeners) listener();
  }
}
