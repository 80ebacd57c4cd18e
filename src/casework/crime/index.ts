/** 罪名登记: the crimes of 刑法 that the six fields meet, as data. */
export * from './crime.codes.js';
export * from './crime.module.js';
export * from './crime.register.js';
export { Crime } from './crime.types.js';
