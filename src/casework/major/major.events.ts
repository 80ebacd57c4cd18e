import { eventKind } from '../../platform/log/index.js';

/** 重大执法决定目录清单登记: told to organs of state. */
export const majorListRecorded = eventKind({ type: 'majorList.record', version: 1, fieldClass: 'L1', meaning: '重大执法决定目录清单登记: a version of an organ’s list of major decisions was recorded.', upCasts: {} });
