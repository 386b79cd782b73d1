/** px of the line of words that a chart with a fitted line has below its drawing on screen. */
export const FIT_LINE_PX = 28;
