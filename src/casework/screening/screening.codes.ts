import { codeTable } from '../../platform/model/index.js';

/** 比对结果 (kernel `screeningResults`). */
export enum ScreeningAnswer { MEETS = 'MEETS', FLAG = 'FLAG', NEAR = 'NEAR', UNKNOWN = 'UNKNOWN', NONE = 'NONE' }

codeTable('ScreeningAnswer', ScreeningAnswer, '比对结果: what comparing gave; 仅供审查参考，不作为认定依据.', {
  MEETS: '提示移送审查: the stated facts reach the standard; whether it is a crime is not the hub’s to say.',
  FLAG: '需专业认定: an opinion has to be given, or a text is read in two ways and the facts lie between.',
  NEAR: '接近标准: four fifths of the standard or more.',
  UNKNOWN: '要素待补: facts are missing that decide it; they are named.',
  NONE: '未提示: the stated facts do not reach the standard.',
});

/** 比对时点. */
export enum ScreeningTrigger { ENTRY = 'ENTRY', FACTS_CHANGED = 'FACTS_CHANGED', REVIEW = 'REVIEW', DECISION = 'DECISION', RULES_CHANGED = 'RULES_CHANGED', HISTORY_CHANGED = 'HISTORY_CHANGED' }

codeTable('ScreeningTrigger', ScreeningTrigger, '比对时点: why a case was compared with the standards.', {
  ENTRY: '案件归集: it came in.',
  FACTS_CHANGED: '要素变更: it was corrected or supplemented.',
  REVIEW: '法制审核: it was submitted for legal review.',
  DECISION: '作出决定: a decision was made.',
  RULES_CHANGED: '标准变更: a row of the standards came into force.',
  HISTORY_CHANGED: '既往记录变更: earlier penalties or other acts of the party changed.',
});

/** 适用规则说明: why an answer under the rules of a day is no more than it is. */
export enum LegReason { RULE_OF_DAY_NOT_LOADED = 'RULE_OF_DAY_NOT_LOADED', DAY_OF_ACT_UNKNOWN = 'DAY_OF_ACT_UNKNOWN', NO_RULE_TODAY = 'NO_RULE_TODAY' }

codeTable('LegReason', LegReason, '适用规则说明: why nothing could be compared under the rules of that day.', {
  RULE_OF_DAY_NOT_LOADED: '未载入行为时标准: no version is loaded for the day of the act; the answer of today is for reference only.',
  DAY_OF_ACT_UNKNOWN: '行为终了日不明: nothing tells the last day of the act.',
  NO_RULE_TODAY: '现已无此标准: the row has ended.',
});

/** 比对提示. */
export enum ScreeningNote { SUSPICION_SUFFICES = 'SUSPICION_SUFFICES', UNDER_SIXTEEN = 'UNDER_SIXTEEN', LIGHTER_RULE_OF_TODAY = 'LIGHTER_RULE_OF_TODAY', MEANING_OPEN = 'MEANING_OPEN' }

codeTable('ScreeningNote', ScreeningNote, '比对提示: what to know beside the answer.', {
  SUSPICION_SUFFICES: '合理嫌疑即应移送: of intellectual property the amount need not be reached where there is reasonable suspicion and police measures are needed (国务院令第310号第三条第二款); the agency answers whether there is.',
  UNDER_SIXTEEN: '行为时未满十六周岁: whether there is criminal liability is for a person to say (刑法第十七条).',
  LIGHTER_RULE_OF_TODAY: '从旧兼从轻: the standard of today is lighter and governs (刑法第十二条).',
  MEANING_OPEN: '含义待明确: the amount was given under a key that means something else for each crime; say which act it belongs to.',
});
