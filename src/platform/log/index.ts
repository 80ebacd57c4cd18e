/** The log: every accepted change as an event, in one order. */
export * from './access.js';
export * from './append.js';
export * from './boundary.js';
export * from './event-kind.js';
export { LoneWorker, pause, type LoneWorkerOptions } from './lone-worker.js';
export { canonical, commit, leafOf } from './leaf.js';
export * from './partitions.js';
export * from './read.js';
export * from './seal.js';
export * from './sequencer.js';
export * from './tail.js';
export * from './told.js';
export * from './rest.js';
