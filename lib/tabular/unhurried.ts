/** The pieces, letting other work go on between one and the next: making a piece of a large table takes a moment. */
export async function* unhurried<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  for (const piece of pieces) {
    yield piece;
    await new Promise(setImmediate);
  }
}
