export * from './accounts';
export * from './charts';
export * from './datasets';
export * from './jobs';
export * from './presets';
export * from './rate-limits';
export * from './shares';
export * from './source-tables';
