import type { HeaderWord } from './header-words';
import { likeness } from './likeness';
import type { SpokenWord } from './sentence';
import { SURE } from './sure';

/** Words that sort what stands before them: what a payment method or a wildlife species is about stands first. */
const SORTING =
  /^(type|kind|group|class|category|method|mode|name|title|code|status|species|level|label|description|reason|cause)s?$/;

/** Whether the goal speaks of what a header of several words is, rather than only of what it belongs to: the age, not only the patient. */
export function isHeadSaid(own: readonly HeaderWord[], words: readonly SpokenWord[]): boolean {
  const heads = own.filter(({ weight }) => weight === 1);
  return (
    heads.length === 0 ||
    heads.some((head) => SORTING.test(head.text) || words.some((word) => likeness(word, head) >= SURE.meaning))
  );
}
