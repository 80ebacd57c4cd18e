import { eventKind, type EventKind } from '../../platform/log/index.js';

const kind = (step: string, meaning: string): EventKind => eventKind({ type: `accountability.${step}`, version: 1, fieldClass: 'L1', meaning, upCasts: {} });

/** 责任追究记录. */
export const accountabilityRecorded = kind('record', '责任追究记录: an organ was found to have broken a rule.');
/** 处理结果. */
export const accountabilityDecided = kind('decide', '处理结果: what was decided on the organ.');
/** 补充陈述. */
export const accountabilityStated = kind('state', '补充陈述: more was said of it.');
/** 限定知悉内容: told to the organs that may read it, and of persons their number alone. */
export const accountabilitySheetAdded = kind('addSheet', '限定知悉内容: persons, a reference to the discipline organ or its answer was stated.');

/** Events that whoever sees the record hears of. */
export const openEvents: readonly EventKind[] = [accountabilityRecorded, accountabilityDecided, accountabilityStated];
export const accountabilityEvents: readonly EventKind[] = [...openEvents, accountabilitySheetAdded];
