/** The text with digits as 9, capitals as A, other letters as a, blanks as one blank; everything else stays. */
export function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'A')
    .replace(/[\p{Ll}\p{Lo}\p{Lt}\p{Lm}]/gu, 'a')
    .replace(/\p{Nd}/gu, '9')
    .replace(/\s+/gu, ' ');
}

/** The shape with runs of one class as one: `ORD-00123` and `AB-7` are both `A-9`. */
export function looseShape(shape: string): string {
  return shape.replace(/(9)9+|(A)A+|(a)a+/g, '$1$2$3');
}
