import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

type Draw = () => Promise<Uint8Array>;

const MOST_BYTES = 16 * 2 ** 20;

/** The last PNG files that were drawn: who fetches a public link again and again costs no drawing. */
export class DrawnPictures {
  /** How many were drawn so far. */
  drawn = 0;
  readonly #pictures: LRUCache<string, Uint8Array, Draw>;

  constructor(mostBytes = MOST_BYTES) {
    this.#pictures = new LRUCache<string, Uint8Array, Draw>({
      maxSize: mostBytes,
      sizeCalculation: (png) => png.byteLength + 1,
      // Who waits for a picture gets it, also when there is no longer room to keep it.
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context: draw }) => {
        this.drawn += 1;
        return draw();
      },
    });
  }

  /**
   * The picture of these contents, drawn unless it is still known; several who ask at once wait for one drawing. A failure is
   * not kept.
   *
   * @param contents everything the picture depends on, as JSON: a new title or another version of the data is another picture
   */
  of(contents: readonly unknown[], draw: Draw): Promise<Uint8Array> {
    const key = createHash('sha256').update(JSON.stringify(contents)).digest('base64url');
    return this.#pictures.forceFetch(key, { context: draw });
  }
}

/** Route handlers may be separate bundles of one process, and must share what they hold in memory. */
const kept = globalThis as typeof globalThis & { refinexPictures?: DrawnPictures };

/** The pictures of this process. */
export function drawnPictures(): DrawnPictures {
  kept.refinexPictures ??= new DrawnPictures();
  return kept.refinexPictures;
}
