import { codeTable } from '../../platform/model/index.js';

/** 办理路径: where a case that meets a standard goes. */
export enum ThresholdRoute { TRANSFER = 'TRANSFER', REPORT_TO_POLICE = 'REPORT_TO_POLICE', REFER_TO_ORGAN = 'REFER_TO_ORGAN', CONSULT = 'CONSULT' }

codeTable('ThresholdRoute', ThresholdRoute, '办理路径: where a case that meets the standard goes.', {
  TRANSFER: '移送公安机关: the agency answers for it; only this route opens a finding.',
  REPORT_TO_POLICE: '向公安机关报案: the organ that was harmed reports it, or the police find it themselves.',
  REFER_TO_ORGAN: '移送有管辖权的机关: another organ has jurisdiction.',
  CONSULT: '会商: a matter for consultation; never suggested by the hub alone.',
});

/** 量刑档次 that a row stands for. */
export enum ThresholdTier { FILING = 'FILING', SERIOUS = 'SERIOUS', ESPECIALLY_SERIOUS = 'ESPECIALLY_SERIOUS' }

codeTable('ThresholdTier', ThresholdTier, '档次: the tier of punishment that a row stands for.', {
  FILING: '立案追诉: the standard for filing.',
  SERIOUS: '加重情节: graver circumstances.',
  ESPECIALLY_SERIOUS: '特别严重: gravest circumstances.',
});

/** 效力 of a row. */
export enum ThresholdStanding { LOADED = 'LOADED', ADVISORY = 'ADVISORY', NOT_LOADED = 'NOT_LOADED' }

codeTable('ThresholdStanding', ThresholdStanding, '效力: whether a row of the standards is compared, and whether it binds.', {
  LOADED: '启用: its text was read; a case that meets it has to be answered.',
  ADVISORY: '仅供参考: compared and shown; its figures were not read in the text.',
  NOT_LOADED: '未启用: not compared, for the reason given.',
});
