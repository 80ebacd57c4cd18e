/** 机关: organs of every kind, their hierarchy and validity, and what an actor of theirs may see. */
export * from './actor.js';
export * from './organ.codes.js';
export * from './organ.entity.js';
export type * from './organ.entry.js';
export * from './organ-file.js';
export * from './organ.module.js';
export * from './organ.register.js';
