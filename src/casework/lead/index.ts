/** 监督线索: 化整为零（疑似）, 降格处理（疑似）, 临界数额案件; leads, never verdicts. */
import type { Module } from '../../platform/module.js';
import { LeadResolver } from './lead.resolver.js';

export { Leads } from './lead.service.js';
export const leadModule: Module = { name: 'lead', entities: [], resolvers: [LeadResolver] };
