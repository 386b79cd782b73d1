import { readFileSync, writeFileSync } from 'node:fs';
import { bloomFilterOf } from '@/lib/auth/common-passwords/bloom-filter';
import { canonicalPassword, MIN_PASSWORD_LENGTH } from '@/lib/auth/passwords';

const COUNT = 100_000;
const BITS_EACH = 20;

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('Usage: npx tsx scripts/common-passwords.ts <file with a password a line, the most used first>');
  process.exit(2);
}
const most = readFileSync(source, 'utf8').split(/\r?\n/).slice(0, COUNT);
const kept = new Set(
  most.map((line) => canonicalPassword(line).toLowerCase()).filter((p) => p.length >= MIN_PASSWORD_LENGTH),
);
const { hashes, bits } = bloomFilterOf([...kept], BITS_EACH);
const json = { hashes, bits: Buffer.from(bits).toString('base64') };
writeFileSync('lib/auth/common-passwords/filter.json', `${JSON.stringify(json, null, 2)}\n`);
console.log(`${kept.size} passwords in ${bits.length} bytes.`);
