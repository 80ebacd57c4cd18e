/** One class is stored and shown: the decorators that say so, and the kinds of value they speak of. */
export * from './code-table.js';
export * from './kinds.js';
export * from './past.js';
export * from './scalars.js';
export * from './shown.js';
