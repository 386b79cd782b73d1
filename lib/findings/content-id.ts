/** A name of 16 hexadecimal digits made of what it names: two runs of FNV-1a over the parts, kept apart by a control character. */
export function contentId(parts: readonly string[]): string {
  const text = parts.join('\u001f');
  return half(text, 0x811c9dc5) + half(text, 0x9e3779b9);
}

function half(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x85ebca6b) >>> 0).toString(16).padStart(8, '0');
}
