/** 身份变更: merging and splitting the records of parties, and taking it back. */
export * from './party-change.module.js';
export * from './party-change.service.js';
