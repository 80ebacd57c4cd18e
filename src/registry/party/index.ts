/** 当事人: persons and organisations that cases concern. */
export * from './party.codes.js';
export * from './party.entity.js';
export * from './party-alias.entity.js';
export * from './party.module.js';
export * from './party-change.entity.js';
export * from './standing.js';
export * from './naming.js';
export * from './party-search.js';
export * from './merge-candidates.js';
