/** Stands in examples where an id belongs. */
export const EXAMPLE_ID = '0b52ff0c-3c5e-4d2a-9a43-5d1f3f6f2b10';
