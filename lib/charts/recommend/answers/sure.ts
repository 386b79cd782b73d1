/** How surely a word of a goal speaks of a word of a header, 0–1. */
export const SURE = {
  /** The same word, its endings aside. */
  name: 1,
  /** Another word of the same root: an admission and who was admitted. */
  root: 0.8,
  /** A shortened word that everybody writes: `qty`. */
  abbreviation: 0.9,
  /** First letters of several words: `bp` and “blood pressure”. */
  initials: 0.75,
  beginning: 0.8,
  /** The last part of a compound is what it is, the first what it is about. */
  lastPart: 0.75,
  firstPart: 0.55,
  /** First and last letter and consonants between: `mgmt`. */
  skeleton: 0.7,
  meaning: 0.6,
  /** What is spoken of is a kind of what the header says: a price is an amount. */
  related: 0.42,
  /** A value of the column. */
  value: 0.8,
  /** “where” and a place, “when” and a time. */
  asked: 0.75,
  /** “who” and a person: as often, who somebody is. */
  who: 0.5,
  /** Only the kind of the column's values has to do with the word. */
  kind: 0.45,
} as const;
