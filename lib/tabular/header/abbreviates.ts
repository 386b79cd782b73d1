/** Whether the short text is the name's beginning, its initials, or its letters with some left out: `mpg` of `Miles per gallon`. */
export function abbreviates(short: string, name: string): boolean {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const a = letters(short);
  const b = letters(name);
  if (a.length < 2 || a[0] !== b[0] || a.length > b.length) return false;
  let at = 0;
  for (const letter of b) if (letter === a[at]) at++;
  return at === a.length;
}
