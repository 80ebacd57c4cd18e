/** 事件推送: webhooks of organs, what they were sent, and the worker that sends it. */
export * from './webhook.module.js';
export * from './webhook.service.js';
export { WebhookWorker, type Dead, type WebhookWorkerOptions } from './worker.js';
