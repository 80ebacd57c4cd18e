/** 行政区划: provinces, cities, counties, townships. */
export * from './division.entity.js';
export * from './division.register.js';
export * from './places.js';
