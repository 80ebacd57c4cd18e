import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { aPerson, organCode } from '../../../support/reports.js';
import { at, isAsKept, officers, opened, Teller } from '../../../support/stories.js';

const [handler, head, police, prosecutor, administrative] = ['youyu-env-handler', 'youyu-env-head', 'youyu-police', 'youyu-prosecutor-criminal', 'youyu-prosecutor-administrative'] as const;
const market = 'youyu-market-handler';
const all = 'D03 D04 D05无 D06 D07 D08 D09无 D10无';
/** Only a person can be detained, or stand for what a person did. */
const person = { parties: [aPerson('虚构人员甲', { role: 'PUNISHED' })] };
const rule = '污染环境罪：非法处置危险废物三吨以上（虚构）';

describe('行政拘留移送、行政机关之间移送、代为登记和事后报送 (R-030, R-073)', () => {
  let teller: Teller;
  beforeAll(async () => { teller = await Teller.open(); });
  afterAll(() => teller.close());

  it('九、行政拘留移送：受理、决定、抄送', async () => {
    const story = await teller.begin({
      file: '09-detention-decided', title: '九、行政拘留移送：受理、决定、抄送', moment: '2026-04-28 10:00', who: handler, report: opened('2026-04-13', person), start: { kind: 'DETENTION' },
      shows: '不是刑事案件移送。三日均为工作日：2026年劳动节5月1日至5日放假，5月9日（周六）调休上班计入工作日。',
    });
    await story.refused('2026-04-30 09:00', handler, 'sendForDetention');
    await story.take('2026-04-30 10:00', handler, 'sendForDetention', 'D33');
    await story.take('2026-04-30 16:00', police, 'acceptForDetention');
    await story.take('2026-05-08 15:00', police, 'decideDetention');
    await story.take('2026-05-12 10:00', police, 'copyDetention');
    await isAsKept(story);
  });

  it('九之二、行政拘留移送：不适用拘留而退回', async () => {
    const story = await teller.begin({
      file: '09b-detention-returned', title: '九之二、行政拘留移送：不适用拘留，退回', moment: '2026-09-21 09:00', who: handler, report: opened('2026-09-07', person), start: { kind: 'DETENTION' },
      shows: '2026年中秋节9月25日至27日、国庆节10月1日至7日放假。退回须说明理由，五个工作日内。',
    });
    await story.take('2026-09-22 10:00', handler, 'sendForDetention', 'D33');
    await story.take('2026-09-23 09:00', police, 'acceptForDetention');
    await story.refused('2026-09-29 09:00', police, 'returnDetention');
    await story.take('2026-09-29 10:00', police, 'returnDetention', '', { reasons: '不属于应当行政拘留的情形' });
    await isAsKept(story);
  });

  it('九之三、行政机关之间移送：不受理并载明主管机关，由共同的上级机关指定', async () => {
    const story = await teller.begin({
      file: '09c-agency-to-agency', title: '九之三、案件移送函：不受理、争议、共同的上级机关指定', moment: '2026-05-06 09:00', who: handler, report: opened('2026-04-20'), start: { kind: 'ADMINISTRATIVE' },
      shows: '受移送机关不受理的，说明理由、载明有权机关，不得再行移送；争议报请共同的上级机关指定（分局由市局垂直管理，与县局的共同上级是市人民政府）。平台提示期限不是法定期限。',
    });
    await story.refused('2026-05-06 10:00', handler, 'sendReferral', 'D31 D05无 D06无 D07 D08');
    await story.take('2026-05-06 10:30', handler, 'sendReferral', 'D31 D05无 D06无 D07 D08', { receiverId: await teller.organ('右玉县市场监督管理局'), reasons: '属于市场监督管理部门管辖' });
    await story.take('2026-05-07 09:00', market, 'receiveReferral');
    await story.refused('2026-05-08 09:00', market, 'refuseReferral', '', { reasons: '不属于本机关管辖' });
    await story.take('2026-05-08 09:30', market, 'refuseReferral', '', { reasons: '不属于本机关管辖', competentOrganId: await teller.organ('朔州市生态环境局右玉分局') });
    await story.refused('2026-05-11 09:00', market, 'sendReferral', 'D31', { receiverId: await teller.organ('朔州市生态环境局右玉分局') });
    await story.take('2026-05-12 09:00', handler, 'disputeReferral');
    await story.take('2026-05-14 15:00', 'shuozhou-leader', 'assignReferral', '', { competentOrganId: await teller.organ('右玉县市场监督管理局') });
    await isAsKept(story);
  });

  it('九之四、乡镇向县公安局移送', async () => {
    const story = await teller.begin({
      file: '09d-township-to-county', title: '九之四、乡镇人民政府向县公安局移送', moment: '2026-03-16 10:00', who: 'youyu-township-handler', domain: 'urban', crimes: ['293'],
      report: opened('2026-03-09', { organCode: organCode('右玉县新城镇人民政府'), caseNumber: '新城罚立〔2026〕2号', title: '寻衅滋事案（虚构）', matterCode: 'UM01', causeOfAction: 'UM01', violation: '阻碍执法', violationFacts: '现场起哄闹事', ...person }),
      shows: '乡镇没有同级公安机关，由县公安局接收（建议性规则，可信度中等，待核实）。', start: { step: 'sendOnTheSpot', headTold: '镇长，2026年3月16日9时50分电话报告', affirms: ['STANDARD_PLAINLY_REACHED'] },
    });
    await story.take('2026-03-16 16:00', 'youyu-township-handler', 'sendPapers', all);
    await story.take('2026-03-16 16:30', police, 'receive', 'D11', { policeLine: 'GENERAL' });
    await isAsKept(story);
  });

  it('十、代为登记：移送机关据纸件登记公安机关的签收和立案，公安机关确认；事后报送先后颠倒的，照收并写明缺项', async () => {
    const story = await teller.begin({
      file: '10-on-behalf', title: '十、代为登记与事后报送', moment: '2026-03-02 09:00', who: handler, report: opened('2026-02-24'), crimes: ['338'], start: { rule },
      shows: '纸件所载的时间决定期限的起算和是否逾期，登记的时间只是入库时间：3月10日零时平台尚不知道立案，提示逾期；据纸件登记后，立案在期限之内。代为登记标注待确认，由该机关确认。检察机关报送起诉时，移送审查起诉尚未报送，照收并写明缺项。',
    });
    await story.take('2026-03-02 10:00', handler, 'appointTaskForce', '', officers);
    await story.take('2026-03-02 16:00', handler, 'submitReport', 'D01');
    await story.take('2026-03-03 10:00', head, 'approve', 'D02');
    await story.take('2026-03-04 09:00', handler, 'send', all);
    await story.refused('2026-03-06 09:30', handler, 'receive', '', { onBehalfOf: 'POLICE', occurredAt: at('2026-03-05 09:00').toISOString(), policeLine: 'ENV' });
    await story.take('2026-03-06 10:00', handler, 'receive', 'D11', { onBehalfOf: 'POLICE', occurredAt: at('2026-03-05 09:00').toISOString(), policeLine: 'ENV' });
    await story.take('2026-03-06 17:00', handler, 'enterOnPlatform');
    await story.take('2026-03-11 09:00', handler, 'decideToFile', 'D14', { onBehalfOf: 'POLICE', occurredAt: at('2026-03-09 11:00').toISOString(), affirms: ['POLICE_HEAD_APPROVES'] });
    await story.confirm('2026-03-12 09:00', police, 'receive');
    await story.confirm('2026-03-12 09:05', police, 'decideToFile');
    await story.take('2026-03-12 10:00', police, 'serveDecision', 'D14');
    await story.take('2026-03-13 10:00', handler, 'handOver', 'D16');
    await story.report('2026-07-20 09:00', prosecutor, 'indict', '2026-07-17 15:00', 'D25');
    await isAsKept(story);
  });

  it('十之二、检察机关报送没有行政移送在先的不起诉，反向衔接', async () => {
    const story = await teller.begin({
      file: '10b-reverse-without-transfer', title: '十之二、没有行政移送在先的反向衔接', moment: '2026-04-08 09:00', who: prosecutor, report: null, start: { agencyId: await teller.organ('朔州市生态环境局右玉分局'), domain: 'ENVIRONMENT' },
      shows: '公安机关自行立案的案件不起诉后，由检察机关报送；此前的步骤没有报送，照收并写明缺项；其后在平台办理，主管机关由检察机关写明。',
    });
    await story.report('2026-04-08 09:30', prosecutor, 'decideNotToProsecute', '2026-04-07 15:00', 'D26', { nonProsecutionKind: 'DISCRETIONARY' });
    await story.take('2026-04-09 09:00', prosecutor, 'tellOfNonProsecution', 'D26');
    await story.take('2026-04-10 09:00', prosecutor, 'handToAdministrativeSection');
    await story.take('2026-04-20 10:00', administrative, 'sendOpinion', 'D26 D27');
    await story.take('2026-04-22 09:00', handler, 'acceptOpinion');
    await story.take('2026-06-03 10:00', handler, 'penalise', 'D09', { isFine: true, fineAmount: '20000.00' });
    await story.take('2026-06-05 10:00', handler, 'reply', 'D29 D09');
    await story.take('2026-06-08 10:00', handler, 'close', '', { reasonCode: 'PENALISED' });
    await isAsKept(story);
  });
});
