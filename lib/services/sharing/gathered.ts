/**
 * Writes one after the other, and all that came while one was written together with the next. Whoever adds something waits until it is
 * written, and hears if it could not be.
 */
export function gathered<Item>(write: (items: readonly Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let next: { items: Item[]; written: Promise<void> } | undefined;
  let last: Promise<void> = Promise.resolve();
  return (item) => {
    if (next) next.items.push(item);
    else {
      const items = [item];
      const written = last.then(() => {
        next = undefined;
        return write(items);
      });
      next = { items, written };
      last = written.catch(() => {});
    }
    return next.written;
  };
}
