/** How many places an axis of numbers may have, and how many spans an axis of time. */
export const MOST_POINTS = 1000;

/** Spans of time beside a second axis, or a box each: they share the room with what else is drawn. */
export const MOST_SHARED_SPANS = 50;
