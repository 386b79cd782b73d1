/** What a chart shows. It stands beside the types of charts, whose registry says which there are. */
export * from './types/spec';
