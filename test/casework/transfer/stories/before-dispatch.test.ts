import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { aDecision } from '../../../support/reports.js';
import { at, isAsKept, officers, opened, Teller } from '../../../support/stories.js';

const [handler, second, head, legal, police, prosecutor] = ['youyu-env-handler', 'youyu-env-second', 'youyu-env-head', 'youyu-env-legal', 'youyu-police', 'youyu-prosecutor-criminal'] as const;
const rule = '污染环境罪：非法处置危险废物三吨以上（虚构）';
const all = 'D03 D04 D05无 D06 D07 D08 D09无 D10无';

describe('移送之前和现场移送 (R-030, R-035, R-036)', () => {
  let teller: Teller;
  beforeAll(async () => { teller = await Teller.open(); });
  afterAll(() => teller.close());

  it('四、负责人不批准；政府责令、检察机关建议后重新审查；签字纸件由两人登记、复核', async () => {
    const story = await teller.begin({
      file: '04-refused-and-reopened', title: '四、负责人不批准移送；责令和检察意见；签字纸件批准后移送',
      shows: '2026年端午节6月19日至21日放假。不批准须载明理由；政府可以责令，检察机关可以提出检察意见，重新审查后三日内移送并反馈（环境案件）；司法行政部门的通知二十个工作日内报告结果。负责人以签字纸件批准的，由一人登记、另一人复核，同一人复核不予办理；二十四小时自纸件所载时间起算。',
      moment: '2026-06-15 09:00', who: handler, report: opened('2026-06-01'), crimes: ['338'], start: { rule },
    });
    await story.take('2026-06-15 10:00', handler, 'appointTaskForce', '', officers);
    await story.take('2026-06-16 10:00', handler, 'submitReport', 'D01');
    await story.refused('2026-06-18 16:00', handler, 'approve', 'D02');
    await story.refused('2026-06-18 16:30', head, 'disapprove', 'D02');
    await story.take('2026-06-18 17:00', head, 'disapprove', 'D02', { reasons: '认为数量未达三吨' });
    await story.take('2026-06-22 09:00', 'shanxi-justice', 'superviseCase', 'D35', { officers: ['晋司监001', '晋司监002'], order: '晋司监通〔2026〕8号' });
    await story.take('2026-06-22 15:00', 'youyu-leader', 'orderTransfer', '', { order: '右政督〔2026〕3号' });
    await story.take('2026-06-23 10:00', prosecutor, 'reopen', 'D22');
    await story.take('2026-06-24 09:00', handler, 'submitReport', 'D01');
    await story.propose('2026-06-25 10:00', handler, 'approve', 'D02', { proof: 'SIGNED_PAPER', occurredAt: at('2026-06-25 09:00').toISOString() });
    await story.judge('2026-06-25 10:05', handler, true);
    await story.judge('2026-06-25 10:30', second, true);
    await story.refused('2026-06-25 15:00', handler, 'send', 'D03 D05无');
    await story.take('2026-06-25 16:00', handler, 'send', all);
    await story.take('2026-07-17 10:00', handler, 'answerSupervision', 'D29');
    await isAsKept(story);
  });

  it('五、现场移送：材料在平台提示的二十四小时内补送；平台自行转入立案审查', async () => {
    const story = await teller.begin({
      file: '05-on-the-spot', title: '五、现场移送：先移送、后补材料', moment: '2026-04-30 21:10', who: handler, report: opened('2026-04-30'), crimes: ['338'],
      shows: '明显达到追诉标准的，可以现场移送，电话报告负责人；移送书和调查报告在平台提示的二十四小时内补送，跨入2026年劳动节假期（5月1日至5日）。公安机关受理后二十四小时内未提出补正、转送或者退回的，平台转入立案审查；立案审查的三日遇节假日顺延到5月6日。',
      start: { step: 'sendOnTheSpot', headTold: '主要负责人，2026年4月30日21时电话报告', affirms: ['STANDARD_PLAINLY_REACHED'] },
    });
    await story.take('2026-04-30 22:00', police, 'receive', 'D11', { policeLine: 'ENV' });
    await story.take('2026-05-01 20:00', handler, 'sendPapers', 'D03 D04 D05无 D06待补 D07 D08 D09无 D10无');
    await story.refused('2026-05-01 21:00', handler, 'sendPapers', all);
    await story.take('2026-05-05 16:00', police, 'decideToFile', 'D14', { affirms: ['POLICE_HEAD_APPROVES'] });
    await story.take('2026-05-06 10:00', police, 'serveDecision', 'D14');
    await story.take('2026-05-06 15:00', police, 'beginInvestigation');
    await story.take('2026-05-07 09:00', handler, 'handOver', 'D16');
    await isAsKept(story);
  });

  it('五之二、现场移送：材料迟到，仍收并标注', async () => {
    const story = await teller.begin({
      file: '05b-on-the-spot-papers-late', title: '五之二、现场移送：材料超过平台提示的二十四小时才补送', moment: '2026-05-11 14:00', who: handler, report: opened('2026-05-07'), crimes: ['338'],
      shows: '二十四小时是平台提示期限，不是法定期限：迟到的材料照收，标注逾期，不影响移送和受理。', start: { rule },
    });
    await story.refused('2026-05-11 15:00', handler, 'sendOnTheSpot', '', { affirms: ['STANDARD_PLAINLY_REACHED'] });
    await story.take('2026-05-11 15:30', handler, 'sendOnTheSpot', '', { headTold: '主要负责人，2026年5月11日15时20分电话报告', affirms: ['STANDARD_PLAINLY_REACHED'] });
    await story.take('2026-05-11 16:20', police, 'receive', 'D11', { policeLine: 'ENV' });
    await story.take('2026-05-12 09:00', police, 'beginReview');
    await story.take('2026-05-12 18:00', handler, 'sendPapers', all);
    await isAsKept(story);
  });

  it('八、报请审批之前经法制审核排除涉罪嫌疑', async () => {
    const story = await teller.begin({
      file: '08-suspicion-cleared', title: '八、报请审批之前经法制审核排除涉罪嫌疑', moment: '2026-06-08 09:00', who: handler, report: opened('2026-05-20'), crimes: ['338'],
      shows: '涉罪嫌疑只能由法制审核机构、经分管负责人同意、以记录的理由排除，且只在报请审批之前；承办人自己不能排除。排除后暂缓的罚款解除，行政处罚的九十日一直计算。', start: { rule },
    });
    await story.take('2026-06-08 11:00', handler, 'appointTaskForce', '', officers);
    await story.refused('2026-06-09 09:00', handler, 'penalise', 'D09', { isFine: true, fineAmount: '80000.00' });
    await story.refused('2026-06-09 10:00', handler, 'clearSuspicion', '', { reasons: '称重复核为一点二吨', affirms: ['DEPUTY_IN_CHARGE_AGREES'] });
    await story.take('2026-06-09 15:00', legal, 'clearSuspicion', '', { reasons: '称重复核为一点二吨，未达三吨', affirms: ['DEPUTY_IN_CHARGE_AGREES'] });
    await story.take('2026-07-02 10:00', handler, 'penalise', 'D09', { isFine: true, fineAmount: '80000.00' });
    await story.take('2026-07-20 10:00', handler, 'closeFile', '', { affirms: ['PENALTY_EXECUTED'] });
    await story.take('2026-07-20 10:10', handler, 'close', '', { reasonCode: 'PENALISED' });
    await isAsKept(story);
  });

  it('八之二、暂缓期间别处已作罚款：收下并标注；同一罚款作为步骤办理则不予办理；记录法定依据的突破告知检察机关', async () => {
    const fined = aDecision('右环罚〔2026〕31号（虚构）', { decidedOn: '2026-07-10', fineAmount: '60000.00', content: '罚款60000.00元' });
    const story = await teller.begin({
      file: '08b-fined-while-held', title: '八之二、暂缓罚款期间已作罚款的报送与办理', moment: '2026-07-06 09:00', who: handler, report: opened('2026-06-22'), crimes: ['338'],
      shows: '应当移送的案件先作了罚款的，报送一律收下、标注，自作出处罚之日起十日内将处罚决定书抄送公安机关和检察机关（高检会〔2006〕2号第一条）；在平台内办理罚款则不予办理，并写明依据；确有法定依据而突破的，记录依据并告知检察机关。', start: { rule },
    });
    await story.take('2026-07-06 10:00', handler, 'appointTaskForce', '', officers);
    await story.reportCase('2026-07-13 09:00', handler, opened('2026-06-22', { status: 'DECIDED', decisions: [fined] }));
    await story.refused('2026-07-13 10:00', handler, 'penalise', 'D09', { isFine: true, fineAmount: '60000.00' });
    await story.refused('2026-07-13 10:30', handler, 'penaliseOtherwise', 'D09', { isFine: true, fineAmount: '60000.00' });
    await story.take('2026-07-14 09:00', handler, 'penaliseOtherwise', 'D09', { isFine: false });
    await story.take('2026-07-20 16:00', handler, 'copyPenalty', 'D09');
    await story.take('2026-07-21 09:00', handler, 'penalise', 'D09', { isFine: true, fineAmount: '60000.00', groundOfOverride: '法律另有规定的法定依据（虚构）' });
    await story.refused('2026-07-21 10:00', legal, 'penalise', 'D09', { isFine: true, fineAmount: '60000.00' });
    await isAsKept(story);
  });
});
