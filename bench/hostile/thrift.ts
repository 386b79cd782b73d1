/** A value of the compact protocol of Thrift, in which Parquet describes itself. */
export type Thrift =
  | { readonly i32: number }
  | { readonly i64: number }
  | { readonly binary: string }
  | { readonly list: readonly Thrift[] }
  | { readonly struct: Readonly<Record<number, Thrift>> };

const TYPE = { i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let left = value;
  do {
    bytes.push(Number(left & 127n) | (left > 127n ? 128 : 0));
    left >>= 7n;
  } while (left > 0n);
  return bytes;
}

const integer = (value: number): number[] => varint(BigInt(value) * 2n);

const typeOf = (value: Thrift): number => Object.entries(TYPE).find(([name]) => name in value)?.[1] ?? 0;

/** The bytes of a struct of non-negative integers, texts, lists and structs, its fields by their numbers. */
export function encode(value: Thrift): number[] {
  if ('i32' in value) return integer(value.i32);
  if ('i64' in value) return integer(value.i64);
  if ('binary' in value) return [...varint(BigInt(Buffer.byteLength(value.binary))), ...Buffer.from(value.binary)];
  if ('list' in value) {
    const [first] = value.list;
    const type = first === undefined ? TYPE.i32 : typeOf(first);
    const size = value.list.length;
    return [
      ...(size < 15 ? [(size << 4) | type] : [0xf0 | type, ...varint(BigInt(size))]),
      ...value.list.flatMap(encode),
    ];
  }
  let before = 0;
  const fields = Object.entries(value.struct).flatMap(([id, field]) => {
    const step = Number(id) - before;
    before = Number(id);
    const type = typeOf(field);
    return [...(step < 16 ? [(step << 4) | type] : [type, ...integer(Number(id))]), ...encode(field)];
  });
  return [...fields, 0];
}
