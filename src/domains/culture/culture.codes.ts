import { choiceFact } from '../../casework/case/index.js';
import { codeTable } from '../../platform/model/index.js';

/** 营业性演出违法情形. */
export enum PerformanceFault {
  NOT_APPROVED = 'NOT_APPROVED', FORBIDDEN_CONTENT = 'FORBIDDEN_CONTENT', LIP_SYNCING = 'LIP_SYNCING', PROGRAMME_CHANGED = 'PROGRAMME_CHANGED', OTHER = 'OTHER',
  NONE = 'NONE',
}

codeTable('PerformanceFault', PerformanceFault, '营业性演出违法情形: what was wrong with the commercial performance.', {
  NOT_APPROVED: '擅自从事、未经批准举办: without licence or approval.',
  FORBIDDEN_CONTENT: '含有禁止内容: forbidden content.',
  LIP_SYNCING: '假唱、假演奏: lip-syncing or feigned playing.',
  PROGRAMME_CHANGED: '擅自变更节目: programme changed.',
  OTHER: '其他情形: otherwise.',
  NONE: '不涉及营业性演出: no performance concerned.',
});

/** 被侵犯的知识产权: the topic by which earlier penalties are matched. */
export enum InfringedRight {
  COPYRIGHT = 'COPYRIGHT', TRADEMARK_LABEL = 'TRADEMARK_LABEL', TRADEMARK = 'TRADEMARK', PATENT = 'PATENT', TRADE_SECRET = 'TRADE_SECRET', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('InfringedRight', InfringedRight, '被侵犯的知识产权: intellectual property that the act infringed.', {
  COPYRIGHT: '著作权及相关权利: copyright and related rights.',
  TRADEMARK_LABEL: '注册商标标识: labels of a registered mark, made or sold.',
  TRADEMARK: '注册商标专用权: registered mark, otherwise than by labels.',
  PATENT: '专利权: patent.',
  TRADE_SECRET: '商业秘密: trade secret.',
  OTHER: '其他知识产权: another right.',
  NONE: '未侵犯知识产权: none.',
});

/** 虚假宣传对象: what P222.2 sets apart. */
export enum FalseAdvertisingSubject { FOOD = 'FOOD', DRUG = 'DRUG', EMERGENCY_PRETEXT = 'EMERGENCY_PRETEXT', OTHER = 'OTHER', NONE = 'NONE' }

codeTable('FalseAdvertisingSubject', FalseAdvertisingSubject, '虚假广告对象: what the false advertising was about.', {
  FOOD: '食品: food.',
  DRUG: '药品: drugs.',
  EMERGENCY_PRETEXT: '假借预防、控制突发事件、传染病防治的名义: under the pretext of an emergency or an epidemic.',
  OTHER: '其他商品、服务: other goods or services, such as tours.',
  NONE: '无虚假广告: none.',
});

/** 文物级别. */
export enum RelicClass { CLASS_ONE = 'CLASS_ONE', CLASS_TWO = 'CLASS_TWO', CLASS_THREE = 'CLASS_THREE', GENERAL = 'GENERAL', NONE = 'NONE' }

codeTable('RelicClass', RelicClass, '文物级别: class of the movable relic; classes one to three are precious relics (珍贵文物).', {
  CLASS_ONE: '一级文物: class one.',
  CLASS_TWO: '二级文物: class two.',
  CLASS_THREE: '三级文物: class three.',
  GENERAL: '一般文物: general.',
  NONE: '非文物或者不涉及: no movable relic.',
});

/** 文物保护单位级别. */
export enum ProtectedSiteLevel { NATIONAL = 'NATIONAL', PROVINCIAL = 'PROVINCIAL', CITY = 'CITY', COUNTY = 'COUNTY', NONE = 'NONE' }

codeTable('ProtectedSiteLevel', ProtectedSiteLevel, '文物保护单位级别: level of the protected site.', {
  NATIONAL: '全国重点文物保护单位: national.',
  PROVINCIAL: '省级文物保护单位: provincial.',
  CITY: '市级文物保护单位: of a city.',
  COUNTY: '县级文物保护单位: of a county.',
  NONE: '未核定公布或者不涉及: not designated, or no site concerned.',
});

export const PerformanceFaultFact = choiceFact('PerformanceFaultFact', '营业性演出违法情形', PerformanceFault);
export const InfringedRightFact = choiceFact('InfringedRightFact', '被侵犯的知识产权', InfringedRight);
export const FalseAdvertisingSubjectFact = choiceFact('FalseAdvertisingSubjectFact', '虚假广告对象', FalseAdvertisingSubject);
export const RelicClassFact = choiceFact('RelicClassFact', '文物级别', RelicClass);
export const ProtectedSiteLevelFact = choiceFact('ProtectedSiteLevelFact', '文物保护单位级别', ProtectedSiteLevel);
