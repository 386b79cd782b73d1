// `null`, `once` and `un` are left out: they are missing, an English adverb, and an article.
const LISTS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  '_ eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  '_ _ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez _ doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
];

const WORDS = new Map<string, number>();
for (const list of LISTS) {
  for (const [value, word] of list.split(' ').entries()) if (word !== '_') WORDS.set(word, value);
}

const LONGEST = 12;

/** The number from 0 to 20 that a word names in English, German, French or Spanish; NaN for any other text. */
export function numberWord(text: string): number {
  return text.length > LONGEST ? Number.NaN : (WORDS.get(text.toLowerCase()) ?? Number.NaN);
}
