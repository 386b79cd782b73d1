/** The pieces, letting other work go on between one and the next: making a piece of a large table takes a moment. */
export async function* unhurried<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  for (const piece of pieces) {
    yield piece;
    await new Promise(setImmediate);
  }
}

const PIECE_BYTES = 1 << 20;

/** The bytes `make` gives, made at the first read and handed out in pieces. */
export async function* inPieces(make: () => Uint8Array | Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes = await make();
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) yield bytes.subarray(start, start + PIECE_BYTES);
}
