/** 移送标准比对: cases compared with the standards. */
export { RescreenConsumer } from './rescreen-consumer.js';
export * from './screening.codes.js';
export * from './screening.entity.js';
export * from './screening.module.js';
export { Screenings } from './screening.service.js';
export { Standards, type SignedStandards } from './standards.js';
export type { Turned } from './back-test.js';
export type { Met } from './store.js';
