import type { Module } from '../../platform/module.js';
import { JournalResolver } from './journal.resolver.js';

export const journalModule: Module = { name: 'journal', entities: [], resolvers: [JournalResolver] };
