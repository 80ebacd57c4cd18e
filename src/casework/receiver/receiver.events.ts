import { eventKind } from '../../platform/log/index.js';

/** 移送受理约定登记: told to organs of state. */
export const routeRecorded = eventKind({ type: 'transferRoute.record', version: 1, fieldClass: 'L1', meaning: '移送受理约定登记: an agreement on who receives the transfers of an agency was recorded.', upCasts: {} });

/** 移送受理约定终止: told to organs of state. */
export const routeEnded = eventKind({ type: 'transferRoute.end', version: 1, fieldClass: 'L1', meaning: '移送受理约定终止: the last day of an agreement on transfers was set.', upCasts: {} });
