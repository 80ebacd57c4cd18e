/** PostgreSQL: pooled reads, transactions, rows set by set. */
export * from './database.js';
export * from './rows.js';
export * from './session.js';
