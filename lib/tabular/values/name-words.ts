/** A header's words in lower case: `CustomerID`, `customer_id` and `Customer-Id` are all `['customer', 'id']`. */
export function nameWords(name: string): string[] {
  const spaced = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return spaced.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
}
