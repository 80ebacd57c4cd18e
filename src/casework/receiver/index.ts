/** 受理机关: who receives a transfer, by agreement or by rule. */
export * from './propose.js';
export * from './receiver.codes.js';
export * from './receiver.module.js';
export * from './routes.service.js';
