import { codeTable } from '../../platform/model/index.js';

/** 受理机关确定依据. */
export enum ReceiverReason { AGREEMENT = 'AGREEMENT', SAME_LEVEL = 'SAME_LEVEL', SAME_LEVEL_OF_NAMED = 'SAME_LEVEL_OF_NAMED', TOWNSHIP_TO_COUNTY = 'TOWNSHIP_TO_COUNTY', NONE = 'NONE' }

/** What each is called. */
export const receiverReasonTerms: Readonly<Record<ReceiverReason, string>> = {
  AGREEMENT: '按约定: a recorded agreement (移送受理约定) names them.',
  SAME_LEVEL: '同级公安机关: of the level and division of the agency.',
  SAME_LEVEL_OF_NAMED: '以其名义作出决定的机关的同级公安机关: the agency decides in the name of another, whose level counts.',
  TOWNSHIP_TO_COUNTY: '县级公安机关: a township has no police of its own level.',
  NONE: '未能确定: none is proposed; what is missing is said.',
};

codeTable('ReceiverReason', ReceiverReason, '受理机关确定依据: why these organs are proposed to receive a transfer.', receiverReasonTerms);
