import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { organCode } from '../../../support/reports.js';
import { isAsKept, officers, opened, Teller } from '../../../support/stories.js';

const [handler, head, police, cityPolice, prosecutor] = ['youyu-env-handler', 'youyu-env-head', 'youyu-police', 'shuozhou-police', 'youyu-prosecutor-criminal'] as const;
const rule = '污染环境罪：非法处置危险废物三吨以上（虚构）';

describe('移送至立案 (R-030, R-035, R-036)', () => {
  let teller: Teller;
  beforeAll(async () => { teller = await Teller.open(); });
  afterAll(() => teller.close());

  it('一、环境案件经春节：不予立案、复议、立案监督、通知立案', async () => {
    const story = await teller.begin({
      file: '01-env-spring-festival', title: '一、环境案件经2026年春节：移送、不予立案、复议、立案监督、通知立案',
      shows: '2026年春节2月15日至23日放假，2月14日（周六）、2月28日（周六）调休上班。负责人在调休的周六批准，移送的二十四小时跨入假期第一日；国务院令第310号的“日”为自然日、不顺延；公安机关的期限遇节假日顺延；复议的三日在环境案件为工作日，跨过调休的周六；建议立案监督迟了一日，照样受理并标注逾期。',
      moment: '2026-02-11 10:00', who: handler, report: opened('2026-01-12'), crimes: ['338'], start: { rule },
    });
    await story.take('2026-02-11 15:00', handler, 'appointTaskForce', '', officers);
    await story.take('2026-02-12 16:00', handler, 'submitReport', 'D01');
    await story.take('2026-02-14 16:30', head, 'approve', 'D02');
    await story.take('2026-02-15 00:30', handler, 'send', 'D03 D04 D05无 D06 D07 D08待补 D09无 D10无');
    await story.take('2026-02-15 09:40', police, 'receive', 'D11', { policeLine: 'ENV' });
    await story.take('2026-02-15 15:00', police, 'beginReview');
    await story.take('2026-02-24 09:00', handler, 'enterOnPlatform');
    await story.take('2026-02-24 17:00', police, 'decideNotToFile', 'D15', { reasons: '现有证据不足以证明危险废物数量', affirms: ['FILE_RETURNED'] });
    await story.take('2026-02-26 10:00', police, 'serveDecision', 'D15');
    await story.take('2026-02-28 11:00', handler, 'requestReconsideration', 'D17');
    await story.take('2026-03-03 16:00', police, 'upholdDecision', 'D17');
    await story.take('2026-03-03 17:00', police, 'enterOnPlatform');
    await story.take('2026-03-07 09:00', handler, 'suggestSupervision', 'D18');
    await story.take('2026-03-09 10:00', prosecutor, 'demandReasons', 'D19');
    await story.take('2026-03-16 17:30', police, 'explain', 'D19');
    await story.take('2026-03-19 10:00', prosecutor, 'orderToFile', 'D20', { affirms: ['CHIEF_PROCURATOR_DECIDES', 'FILING_CONDITIONS_MET'] });
    await story.take('2026-04-03 16:00', police, 'decideToFile', 'D14', { affirms: ['POLICE_HEAD_APPROVES'] });
    await story.take('2026-04-07 09:30', police, 'serveDecision', 'D14');
    await story.take('2026-04-10 15:00', handler, 'handOver', 'D16');
    await isAsKept(story);
  });

  it('二、补正：移送机关不答复，平台自行转入立案审查；公安机关逾期，被要求说明理由时立案', async () => {
    const [market, marketHead] = ['youyu-market-handler', 'youyu-market-head'] as const;
    const story = await teller.begin({
      file: '02-supplement-silent-agency', title: '二、市场监管案件：材料不全、补正逾期，公安机关逾期未决定，立案监督中立案',
      shows: '2026年劳动节5月1日至5日放假，5月9日（周六）调休上班。材料不全须在受理后二十四小时内告知，不得因此不接受；移送机关不补正的，立案审查不因此停止，补正期限届满由平台转入审查。经济犯罪案件三日、至迟十日，延长须有批准文书。逾期不是状态：移送机关建议监督后，公安机关在被要求说明理由时仍可立案（第21f行），标注逾期。',
      moment: '2026-04-22 09:00', who: market, domain: 'market', crimes: ['225'], start: { rule: '非法经营罪：非法经营数额五万元以上（虚构）' },
      report: opened('2026-04-08', { organCode: organCode('右玉县市场监督管理局'), caseNumber: '右市监立〔2026〕21号', title: '无证经营案', matterCode: 'MR02', causeOfAction: 'MR02', violation: '无证经营', violationFacts: '未取得许可从事经营' }),
    });
    await story.take('2026-04-22 10:00', market, 'appointTaskForce', '', { officers: ['晋市监执001', '晋市监执002'] });
    await story.take('2026-04-22 17:00', market, 'submitReport', 'D01');
    await story.take('2026-04-23 10:00', marketHead, 'approve', 'D02');
    await story.take('2026-04-23 15:00', market, 'send', 'D03 D04 D05无 D06待补 D07 D08 D09无 D10无');
    await story.take('2026-04-24 09:30', police, 'receive', 'D11', { policeLine: 'ECON' });
    await story.take('2026-04-25 08:00', police, 'askForSupplement', 'D12');
    await story.extend('2026-04-27 16:00', police, 'filing.decision.econ', { clockId: 'filing.decision.econ', length: 10, written: 'DAY' }, { number: '右公经批〔2026〕4号', issuer: '右玉县公安局' });
    await story.refused('2026-05-06 09:00', market, 'suggestSupervision', 'D18');
    await story.take('2026-05-08 09:00', market, 'suggestSupervision', 'D18');
    await story.take('2026-05-09 10:00', prosecutor, 'demandReasons', 'D19');
    await story.take('2026-05-15 11:00', police, 'decideToFile', 'D14', { affirms: ['POLICE_HEAD_APPROVES'] });
    await story.take('2026-05-18 09:00', police, 'serveDecision', 'D14');
    await story.take('2026-05-21 16:00', police, 'handOver', 'D16');
    await isAsKept(story);
  });

  it('三、转送其他公安机关，在彼签收；非公安管辖退回，转行政处理并处罚、办结', async () => {
    const story = await teller.begin({
      file: '03-forwarded-and-returned', title: '三、环境案件：转送市公安局，非公安管辖退回，行政处罚后办结',
      shows: '2026年9月20日（周日）为国庆节调休上班日，25日至27日中秋节、10月1日至7日国庆节放假，10月10日（周六）调休上班。转送和退回的二十四小时昼夜连续计算；在新的公安机关签收后，立案审查期限重新起算。移送期间不计入行政处罚的九十日。',
      moment: '2026-09-15 09:00', who: handler, report: opened('2026-09-01'), crimes: ['338'], start: { rule },
    });
    await story.take('2026-09-15 10:00', handler, 'appointTaskForce', '', officers);
    await story.take('2026-09-15 17:00', handler, 'submitReport', 'D01');
    await story.take('2026-09-17 10:00', head, 'approve', 'D02');
    await story.take('2026-09-17 16:00', handler, 'send', 'D03 D04 D05无 D06 D07 D08 D09无 D10无');
    await story.take('2026-09-18 08:50', police, 'receive', 'D11', { policeLine: 'ENV' });
    await story.take('2026-09-18 20:00', police, 'forward', 'D13', { receiverId: await teller.organ('朔州市公安局'), reasons: '主要犯罪地在市区' });
    await story.refused('2026-09-19 10:00', police, 'receive', 'D11');
    await story.take('2026-09-19 10:10', cityPolice, 'receive', 'D11');
    await story.refused('2026-09-20 09:00', cityPolice, 'returnAsNotPolice', '', { reasons: '不属于公安机关管辖' });
    await story.take('2026-09-20 09:30', cityPolice, 'returnAsNotPolice', '', { reasons: '不属于公安机关管辖', competentOrganId: await teller.organ('朔州市生态环境局右玉分局') });
    await story.take('2026-09-21 11:00', handler, 'handleAdministratively');
    await story.refused('2026-09-21 15:00', handler, 'close', '', { reasonCode: 'PENALISED' });
    await story.take('2026-09-24 15:00', handler, 'enterOnPlatform');
    await story.take('2026-10-15 15:00', handler, 'penalise', 'D09', { isFine: true, fineAmount: '120000.00' });
    await story.take('2026-11-05 10:00', handler, 'closeFile', '', { affirms: ['PENALTY_EXECUTED'] });
    await story.take('2026-11-05 10:30', handler, 'close', '', { reasonCode: 'PENALISED' });
    await isAsKept(story);
  });

  it('三之二、立案后移送其他公安机关：由移送的公安机关在三日内书面告知', async () => {
    const story = await teller.begin({
      file: '03b-sent-on-after-filing', title: '三之二、立案后移送其他公安机关管辖', moment: '2026-10-12 09:00', who: handler, report: opened('2026-09-28'), crimes: ['338'], start: { rule },
      shows: '立案后移送其他公安机关的，由移送的公安机关在移送后三日内书面告知移送案件的行政执法机关（公安机关办理刑事案件程序规定第一百八十四条）；10月17日为周六，顺延到周一。不分人（罪）的移送，各线同去。',
    });
    await story.take('2026-10-12 10:00', handler, 'appointTaskForce', '', officers);
    await story.take('2026-10-12 15:00', handler, 'submitReport', 'D01');
    await story.take('2026-10-12 16:00', head, 'approve', 'D02');
    await story.take('2026-10-12 17:00', handler, 'send', 'D03 D04 D05无 D06 D07 D08 D09无 D10无');
    await story.take('2026-10-12 17:30', police, 'receive', 'D11', { policeLine: 'ENV' });
    await story.take('2026-10-13 09:00', police, 'beginReview');
    await story.take('2026-10-13 15:00', police, 'decideToFile', 'D14', { affirms: ['POLICE_HEAD_APPROVES'] });
    await story.take('2026-10-13 16:00', police, 'serveDecision', 'D14');
    await story.take('2026-10-13 17:00', police, 'enterOnPlatform');
    await story.take('2026-10-14 09:00', police, 'handOver', 'D16');
    await story.take('2026-10-14 15:00', police, 'forward', 'D13', { receiverId: await teller.organ('朔州市公安局'), reasons: '并案侦查' });
    await story.take('2026-10-16 09:00', cityPolice, 'takeOver');
    await story.take('2026-10-19 10:00', cityPolice, 'tellOfForwarding');
    await isAsKept(story);
  });
});
