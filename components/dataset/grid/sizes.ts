export const ROW_PX = 32;
export const HEAD_PX = 48;
export const ROW_NUMBER_PX = 72;
