/** 移送: the life cycle of a suspected crime from agency to court and back, as rows (docs/transfer.md). */
export * from './transfer.module.js';
export { Transfers } from './transfer.service.js';
export { TransferKeeper } from './transfer-keeper.js';
export type { StepContent } from './handling.types.js';
export type { TransferStep } from './step.codes.js';
export type { TransferState } from './state.codes.js';
export { Transfer } from './transfer.entity.js';
export { Refused as TransferRefused } from './refused.js';
