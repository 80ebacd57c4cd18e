import { eventKind, type EventKind } from '../../platform/log/index.js';
import { type ProposalStanding } from './handling.codes.js';
import { TransferStep } from './step.codes.js';
import { termOf } from './table.js';
import { detentionSteps, referralSteps, transferSteps } from './transfer.machine.js';

const kind = (type: string, meaning: string): EventKind => eventKind({ type: `transfer.${type}`, version: 1, fieldClass: 'L1', meaning, upCasts: {} });

/** 启动移送. */
export const transferStarted = kind('start', '启动移送: a transfer began.');
/** 登记待复核. */
export const transferProposed = kind('propose', '登记待复核: a step was entered from signed paper or seal, to be confirmed by another person.');
/** 复核. */
export const proposalJudged: Readonly<Record<Exclude<ProposalStanding, 'WAITING'>, EventKind>> = {
  CONFIRMED: kind('confirmProposal', '复核通过: another person confirmed what was entered; the step was taken.'),
  REJECTED: kind('rejectProposal', '复核未通过: paper and entry do not agree; nothing was taken.'),
};
/** 确认代为登记. */
export const stepConfirmed = kind('confirm', '确认代为登记: an organ confirmed what another entered in its stead.');

/** One kind for each step that somebody takes: `transfer.send`, `transfer.decideToFile` and so on. What the hub does with another step is told with that one. */
export const stepTaken: ReadonlyMap<TransferStep, EventKind> = new Map(
  [...transferSteps.rows, ...detentionSteps.rows, ...referralSteps.rows].filter(({ follows }) => follows === undefined).map(({ step }) => [step, kind(step, `${termOf(TransferStep, step)}: a step was taken or reported.`)]),
);

export const transferEvents: readonly EventKind[] = [transferStarted, transferProposed, ...Object.values(proposalJudged), stepConfirmed, ...stepTaken.values()];
