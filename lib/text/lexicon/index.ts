import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Lexicon, lexiconOf } from './lexicon';
import { unpackLexicon } from './packed';

export type { Lexicon } from './lexicon';

let opened: { lexicon: Lexicon | null } | undefined;

/**
 * The lexicon, read from its file when it is first asked for; null where an installation lacks the file, and everything goes on without.
 * On the server only: browsers never load it.
 */
export function openLexicon(): Lexicon | null {
  opened ??= { lexicon: read() };
  return opened.lexicon;
}

/** From where the app runs: a bundler would move the file. */
function read(): Lexicon | null {
  try {
    return lexiconOf(unpackLexicon(readFileSync(path.join(process.cwd(), 'lib/text/lexicon/lexicon.bin'))));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
