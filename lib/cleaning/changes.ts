/** The change log: its model, its file, reading it page by page, and running it forwards and backwards. */
export * from './changes/audit-csv';
export * from './changes/decode';
export * from './changes/encode';
export * from './changes/model';
export * from './changes/query';
export * from './changes/replay';
