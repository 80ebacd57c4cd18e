import type { DomainCode } from '../../src/registry/organ/index.js';

/**
 * What a record of the published sample is to become: 文号, organ, fine in 元, day of the decision, day of publication, and its gaps beside the
 * day of opening, which no record states. Written down from the file, to be compared with what the hub holds.
 */
export type Expected = readonly [number: string | null, organ: string, fine: string | null, decidedOn: string | null, publishedOn: string | null, gaps: readonly string[]];

const noDay = 'decisions[0].decidedOn MISSING';
const hidden = 'parties[0].name PARTY_HIDDEN';
const noCode = 'parties[0].unifiedSocialCreditCode MISSING';
const unassigned = 'decisions[0].fineAmount AMOUNT_UNASSIGNED';
const noFine = 'decisions[0].fineAmount MISSING';
const noOneKind = 'decisions[0].kinds KIND_UNREADABLE';
const noKind = 'decisions[0].kinds MISSING';
const notPenalty = 'decisions[0].kinds NOT_A_PENALTY';
const noWholeDay = 'decisions[0].publishedOn UNREADABLE';
const noNumber = 'decisions[0].decisionNumber MISSING';
const noIdNumber = 'parties[0].residentIdNumber MISSING';
const noBasis = 'decisions[0].basis MISSING';

/** All 46, by field. */
export const sampleRecords: Readonly<Partial<Record<keyof typeof DomainCode, readonly Expected[]>>> = {
  MARKET: [
    ['粤市监处罚〔2026〕14号', '广东省市场监督管理局', '28000.00', null, '2026-09-03', [noDay, hidden]],
    ['粤市监处罚〔2026〕17号', '广东省市场监督管理局', '25000.00', null, '2026-09-03', [noDay, hidden]],
    ['粤市监处罚〔2026〕13号', '广东省市场监督管理局', '100000.00', null, '2026-08-24', [noDay, hidden]],
    ['粤市监处罚〔2026〕8号', '广东省市场监督管理局', null, null, '2026-07-06', [noDay, unassigned, hidden]],
    ['粤市监罚〔2026〕广州办0423号', '广东省市场监督管理局', null, null, '2026-05-14', [noDay, unassigned, hidden]],
    ['粤市监处罚〔2026〕6号', '广东省市场监督管理局', null, null, '2026-04-01', [noDay, unassigned, hidden]],
    ['粤市监处罚〔2026〕5号', '广东省市场监督管理局', null, null, '2026-03-24', [noDay, hidden]],
    ['粤市监罚〔2025〕粤北办007号', '广东省市场监督管理局', null, null, '2026-01-23', [noDay, unassigned, noOneKind, hidden]],
    ['粤市监罚〔2025〕粤北办002号', '广东省市场监督管理局', null, null, '2026-01-15', [noDay, unassigned, hidden]],
    ['粤市监广州办罚〔2025〕1220号', '广东省市场监督管理局', null, null, '2025-12-29', [noDay, unassigned, hidden]],
    ['粤市监罚〔2025〕广州办1219号', '广东省市场监督管理局', null, null, '2025-12-29', [noDay, unassigned, hidden]],
    ['粤市监广州办罚〔2025〕0825号', '广东省市场监督管理局', null, null, '2025-09-12', [noDay, unassigned, noOneKind, hidden]],
    ['国市监稽函〔2024〕122号(立案依据文号)', '广东省市场监督管理局', null, null, '2025-06-27', [noDay, 'decisions[0].decisionNumber REMARK', noOneKind, hidden]],
    ['粤市监北稽罚〔2024〕018号', '广东省市场监督管理局', '150000.00', null, '2025-02-21', [noDay, hidden]],
    ['粤市监广办罚〔2024〕012号', '广东省市场监督管理局', null, null, '2025-01-06', [noDay, unassigned, noOneKind, hidden]],
    ['粤市监深办罚〔2024〕13号', '广东省市场监督管理局', null, null, '2024-12-19', [noDay, hidden]],
    ['粤市监广办罚〔2024〕008号', '广东省市场监督管理局', null, null, '2024-09-26', [noDay, unassigned, hidden]],
    ['粤市监深办罚〔2024〕9号', '广东省市场监督管理局', null, null, '2024-08-12', [noDay, unassigned, hidden]],
    ['粤市监广办罚〔2024〕001号', '广东省市场监督管理局', '200000.00', null, '2024-07-31', [noDay, hidden]],
    ['粤市监广办罚〔2024〕007号', '广东省市场监督管理局', null, null, '2024-07-09', [noDay, unassigned, hidden]],
    ['粤市监西办罚〔2024〕004号', '广东省市场监督管理局', '274274.00', null, '2024-07-04', [noDay, hidden]],
    ['粤市监西办罚〔2024〕003号', '广东省市场监督管理局', '260094.00', null, '2024-07-04', [noDay, hidden]],
    ['粤市监北稽罚〔2024〕003号', '广东省市场监督管理局', '150000.00', null, '2024-06-26', [noDay, hidden]],
    ['粤市监西办罚〔2024〕002号', '广东省市场监督管理局', '200000.00', null, '2024-06-11', [noDay, hidden]],
    ['鹤市监处〔2022〕291号', '鹤山市市场监督管理局', '10000.00', null, null, [noDay, noWholeDay, noCode]],
  ],
  ENVIRONMENT: [
    ['济环罚字〔2020〕TQ第Q-4008号', '济南市生态环境保护综合行政执法支队天桥大队', '20000.00', '2020-12-07', '2020-12-09', [noCode]],
    ['德环罚字【2019】0013号', '德惠市环境保护局', '540000.00', null, '2019-12-24', [noDay, noCode]],
    ['穗番环罚〔2019〕156号', '广州市生态环境局', '80000.00', '2019-12-05', '2019-12-11', [notPenalty, noCode]],
    ['惠环罚决字〔2019〕第045号', '惠济区环境保护局', '30000.00', null, '2019-11-11', [noDay, noCode]],
    ['穗番环罚〔2019〕67号', '广州市生态环境局', '80000.00', '2019-09-24', '2019-10-14', [notPenalty, noCode]],
    ['济环责改〔2019〕47号', '济源市环境保护局', null, null, '2019-03-12', [noDay, noKind, notPenalty, noCode]],
    ['三环罚〔2017〕131号', '三河市环境保护局', '20000.00', null, '2018-11-05', [noDay, noCode]],
    ['三环罚〔2017〕140号', '三河市环境保护局', '50000.00', null, '2018-11-05', [noDay, notPenalty, noCode]],
    ['三环罚〔2017〕147号', '三河市环境保护局', '50000.00', null, '2018-10-31', [noDay, noCode]],
    [null, '子洲县环境保护局', '30000.00', null, '2018-09-17', [noBasis, noDay, noNumber, notPenalty, noCode]],
    ['楚环禄罚字〔2025〕1号', '楚雄彝族自治州生态环境局', null, null, '2025-03-19', [noDay, noOneKind, noKind]],
  ],
  TRANSPORT: [
    ['湘炎交处罚〔2023〕8号', '炎陵县交通运输局', null, '2023-04-26', '2023-04-26', [noOneKind, noKind, noIdNumber]],
    ['粤东交罚〔2025〕00977号', '东莞市交通运输局', '1000.00', null, null, [noDay, noWholeDay, noCode]],
  ],
  CULTURE: [
    ['(定)文综罚字〔2024〕8号', '定州市文化广电和旅游局', null, null, '2024-09-06', [noDay, noFine, noCode]],
    ['湘(岳)文执罚网字〔2021〕第012号', '岳阳市文化市场综合行政执法支队', null, null, null, [noDay, noOneKind, noKind, noWholeDay, noCode]],
    ['(三)文罚字〔2019〕-007', '三河市文化广电和旅游局', null, null, '2019-11-04', [noDay, 'decisions[0].decisionNumber ENDING', noOneKind, noKind, noCode]],
  ],
  AGRICULTURE: [
    ['安农罚〔2026〕5号', '安宁市农业农村局', null, null, '2026-03-13', [noDay, noOneKind, noKind, noCode]],
    ['罗农(农药)罚〔2025〕5号', '罗甸县农业农村局', null, null, null, [noDay, noFine, noWholeDay, noCode]],
  ],
  URBAN: [
    ['益执罚决字〔2023〕20003号', '益阳市城市管理和综合执法局', null, null, null, [noDay, noOneKind, noKind, noWholeDay]],
    ['第Z4003028号', '莆田市涵江区城市管理部门', '3000.00', '2023-09-13', '2023-10-09', ['decisions[0].decisionNumber YEAR', hidden]],
    ['炭步镇行政处罚决定(2024)', '广州市花都区炭步镇人民政府', '10000.00', null, null, [noDay, 'decisions[0].decisionNumber ENDING', noWholeDay]],
  ],
};
