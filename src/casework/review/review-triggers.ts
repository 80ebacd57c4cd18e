/** 审核情形: a reason for which a decision has to be reviewed before it is made; `how` it is known, and the provision that says so. */
interface TriggerRow { readonly meaning: string; readonly how: 'FOUND' | 'STATED'; readonly basis: string }

const penaltyLaw = '《行政处罚法》第五十八条第一款';
const guidance = '《关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）';

/** Every reason. Those of the Penalty Law hold for all; what is major by amount, level or field the organ's own list says. A further one is a further row. */
export const triggerRows = {
  HEARING_HELD: { meaning: '经过听证程序: a hearing was held.', how: 'FOUND', basis: `${penaltyLaw}第二项` },
  PUBLIC_INTEREST: { meaning: '涉及重大公共利益: a major public interest is concerned.', how: 'STATED', basis: `${penaltyLaw}第一项` },
  MAJOR_RIGHTS: { meaning: '直接关系当事人或者第三人重大权益: it directly concerns major rights of a party or a third party.', how: 'STATED', basis: guidance },
  COMPLEX: { meaning: '案情疑难复杂、涉及多个法律关系: the case is difficult, and of several legal relations.', how: 'STATED', basis: `${penaltyLaw}第三项` },
  BY_LAW: { meaning: '法律、法规规定的其他情形: another law or regulation says so.', how: 'STATED', basis: `${penaltyLaw}第四项` },
  SOCIAL_IMPACT: { meaning: '可能造成重大社会影响: it may have a major effect on society.', how: 'STATED', basis: guidance },
  LISTED: { meaning: '列入本机关目录: it is on the list of major decisions of the organ or of one above it.', how: 'FOUND', basis: guidance },
  SUBMITTED: { meaning: '已送审: it was submitted for review, and is not made before the opinion.', how: 'FOUND', basis: '' },
} as const satisfies Readonly<Record<string, TriggerRow>>;
