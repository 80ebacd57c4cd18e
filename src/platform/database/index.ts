/** PostgreSQL: pooled reads, transactions, rows set by set. */
export { copyRows, type Transaction } from './copy.js';
export * from './database.js';
export * from './rows.js';
