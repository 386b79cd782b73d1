/**
 * The chunks of a JSON file as UTF-8. JSON written by Windows tools may be UTF-16 with a byte order mark: it is
 * decoded; UTF-8 bytes pass through untouched.
 */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (first) decoder = utf16Decoder(chunk);
    first = false;
    if (decoder === undefined) yield chunk;
    else yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

function utf16Decoder(head: Uint8Array): TextDecoder | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  return undefined;
}
