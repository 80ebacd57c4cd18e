import type { Module } from '../../platform/module.js';
import { WebhooksResolver } from './webhook.resolver.js';
import { WebhookRefused } from './webhook.types.js';

export const webhookModule: Module = { name: 'webhook', entities: [], resolvers: [WebhooksResolver], orphanedTypes: [WebhookRefused] };
