export * from './accounts';
export * from './datasets';
export * from './jobs';
export * from './rate-limits';
export * from './source-tables';
