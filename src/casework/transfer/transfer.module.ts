import type { Module } from '../../platform/module.js';
import { SeizedItem, TransferCopy, TransferProposal, TransferRequest } from './beside.entity.js';
import { CaseTransfersResolver, DeadlineTransferResolver, HandlingResolver, StepTakenResolver } from './handling.resolver.js';
import { TransferStepRefused } from './handling.types.js';
import { TransferPaper } from './paper.entity.js';
import { TransferStepTaken } from './taken.entity.js';
import { TransferTrack } from './track.entity.js';
import { transferMoved } from './transfer.channels.js';
import { Transfer } from './transfer.entity.js';
import { transferEvents } from './transfer.events.js';
import { transferList, transferRelations } from './transfer.lists.js';
import { TransferResolver } from './transfer.resolver.js';

export const transferModule: Module = {
  name: 'transfer',
  entities: [Transfer, TransferTrack, TransferStepTaken, TransferPaper, SeizedItem, TransferCopy, TransferProposal, TransferRequest],
  relations: transferRelations,
  lists: [transferList],
  events: transferEvents,
  channels: [transferMoved],
  resolvers: [TransferResolver, HandlingResolver, StepTakenResolver, CaseTransfersResolver, DeadlineTransferResolver],
  orphanedTypes: [TransferStepRefused],
};
