import { codeTable } from '../../platform/model/index.js';

/** 目录用途. */
export enum MajorListPurpose { LEGAL_REVIEW = 'LEGAL_REVIEW', MAJOR_FILING = 'MAJOR_FILING' }

codeTable('MajorListPurpose', MajorListPurpose, '目录用途: what a list of major decisions is for.', {
  LEGAL_REVIEW: '法制审核: decisions on it are reviewed before they are made.',
  MAJOR_FILING: '重大行政处罚备案: penalties on it are filed after they are decided.',
});
