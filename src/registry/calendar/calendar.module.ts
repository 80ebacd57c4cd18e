import type { Module } from '../../platform/module.js';
import { calendarPublished } from './calendar.register.js';
import { CalendarResolver } from './calendar.resolver.js';

export const calendarModule: Module = { name: 'calendar', entities: [], events: [calendarPublished], resolvers: [CalendarResolver] };
