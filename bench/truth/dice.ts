import { seededRandom } from '@/bench/random';

/** Seeded draws from the distributions real tables show. The same seed always gives the same draws. */
export function dice(seed: number) {
  const { next, integer, pick } = seededRandom(seed);
  const normal = (mean: number, sd: number) =>
    mean + sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    pick,
    /** A whole number from low to high, both included. */
    int: (low: number, high: number) => low + integer(high - low + 1),
    chance: (p: number) => next() < p,
    normal,
    /** Heavy on the right: the median, and the spread of its logarithm. */
    logNormal: (median: number, spread: number) => median * Math.exp(normal(0, spread)),
    /** The first choices most often, as names of things are in real tables. */
    zipf: <T>(choices: readonly T[]): T => {
      let total = 0;
      for (let i = 0; i < choices.length; i++) total += 1 / (i + 1);
      let left = next() * total;
      for (const [i, choice] of choices.entries()) {
        left -= 1 / (i + 1);
        if (left <= 0) return choice;
      }
      return choices[choices.length - 1] as T;
    },
    weighted: <T>(choices: readonly (readonly [T, number])[]): T => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left <= 0) return choice;
      }
      return (choices[choices.length - 1] as readonly [T, number])[0];
    },
    sample: <T>(choices: readonly T[], size: number): T[] => {
      const left = [...choices];
      return Array.from({ length: Math.min(size, left.length) }, () => left.splice(integer(left.length), 1)[0] as T);
    },
    digits: (length: number) => Array.from({ length }, () => integer(10)).join(''),
  };
}

export type Dice = ReturnType<typeof dice>;

/** The hash that seeds a table: FNV-1a, 32 bits, of the UTF-16 units. */
export function nameHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

const DAY_MS = 86_400_000;

/** `YYYY-MM-DD`, so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function dayBetween(r: Dice, from: string, to: string): string {
  return addDays(from, r.int(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)));
}

/** `9:05 a.m.`, from minutes after midnight. */
export function clock12(minutes: number): string {
  const m = ((minutes % 1440) + 1440) % 1440;
  const hour = Math.floor(m / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(m % 60).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** `09:05`, from minutes after midnight. */
export function clock24(minutes: number): string {
  const m = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
}

/** The last digit of an EAN-13 or ISBN-13 whose first twelve are given. */
export function ean13(twelve: string): string {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(twelve[i]) * (i % 2 === 0 ? 1 : 3);
  return twelve + ((10 - (sum % 10)) % 10);
}

/** A number whose last digit is that of Luhn. */
export function luhn(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return body + ((10 - (sum % 10)) % 10);
}

/** An IBAN of a country whose account numbers are digits, with its check digits. */
export function iban(country: string, account: string): string {
  const digits = `${account}${[...country].map((letter) => letter.charCodeAt(0) - 55).join('')}00`;
  return `${country}${String(98 - Number(BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}
