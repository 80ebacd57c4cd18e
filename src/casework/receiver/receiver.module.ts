import type { Module } from '../../platform/module.js';
import { routeEnded, routeRecorded } from './receiver.events.js';
import { ReceiverResolver } from './receiver.resolver.js';
import { TransferRouteRefused } from './receiver.types.js';
import { TransferRoute } from './transfer-route.entity.js';
import { transferRouteList } from './transfer-route.lists.js';

export const receiverModule: Module = {
  name: 'receiver', entities: [TransferRoute], lists: [transferRouteList], events: [routeRecorded, routeEnded], resolvers: [ReceiverResolver], orphanedTypes: [TransferRouteRefused],
};
