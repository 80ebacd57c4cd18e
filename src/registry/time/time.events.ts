import { eventKind } from '../../platform/log/index.js';

/** 演示时间拨动: told to everyone, so that a demonstration can be told from life. */
export const timeMoved = eventKind({ type: 'time.move', version: 1, fieldClass: 'L0', meaning: '演示时间拨动: the time of a demonstration was moved forward.', upCasts: {} });
