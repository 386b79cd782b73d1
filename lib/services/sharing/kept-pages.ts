import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const MOST_BYTES = 16 * 2 ** 20;
/** However little is known to have changed, a page is made anew so often. */
const MOST_MS = 60_000;

/** The answer of a page as it went out. */
export interface Page {
  headers: readonly (readonly [name: string, value: string])[];
  html: string;
}

interface Kept {
  headers: Page['headers'];
  /** What the scripts and styles of the page carried as it was made; undefined without a policy that names one. */
  nonce: string | undefined;
  html: string;
}

const nonceIn = (headers: Page['headers']): string | undefined =>
  headers.flatMap(([, value]) => /'nonce-([\w+/=-]+)'/.exec(value)?.[1] ?? []).at(0);

/**
 * The last pages of public links. A page is found by everything it depends on, its link's state first, so that what has changed is not
 * found again; whether the link still works is for who asks to have looked up. Each time it goes out with a nonce of its own.
 */
export class KeptPages {
  readonly #pages: LRUCache<string, Kept>;

  constructor(mostBytes = MOST_BYTES, ttl = MOST_MS) {
    this.#pages = new LRUCache<string, Kept>({
      maxSize: mostBytes,
      ttl,
      sizeCalculation: ({ html }) => 2 * html.length + 1024,
    });
  }

  find(key: string): Page | undefined {
    const kept = this.#pages.get(key);
    if (!kept) return undefined;
    const { nonce, headers, html } = kept;
    if (nonce === undefined) return { headers, html };
    const fresh = randomBytes(16).toString('base64');
    return {
      headers: headers.map(([name, value]) => [name, value.replaceAll(nonce, fresh)]),
      html: html.replaceAll(nonce, fresh),
    };
  }

  keep(key: string, { headers, html }: Page): void {
    this.#pages.set(key, { headers, html, nonce: nonceIn(headers) });
  }
}

/** Pages and route handlers are separate bundles of one process, and must share what they hold in memory. */
const kept = globalThis as typeof globalThis & { refinexPages?: KeptPages };

/** The pages of this process. */
export function keptPages(): KeptPages {
  kept.refinexPages ??= new KeptPages();
  return kept.refinexPages;
}
