/** PostgreSQL: pooled reads, transactions, rows set by set, tables as streams. */
export * from './copy-stream.js';
export * from './database.js';
export * from './rows.js';
export * from './session.js';
