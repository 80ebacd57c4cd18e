import type { Module } from '../../platform/module.js';
import { TransferResolver } from './transfer.resolver.js';

export const transferModule: Module = { name: 'transfer', entities: [], resolvers: [TransferResolver] };
