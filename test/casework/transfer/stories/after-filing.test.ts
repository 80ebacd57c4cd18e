import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { aCompany, aPerson } from '../../../support/reports.js';
import { isAsKept, officers, opened, type Story, Teller } from '../../../support/stories.js';

const [handler, head, police, court] = ['youyu-env-handler', 'youyu-env-head', 'youyu-police', 'youyu-court'] as const;
const [prosecutor, administrative] = ['youyu-prosecutor-criminal', 'youyu-prosecutor-administrative'] as const;
const rule = '污染环境罪：非法处置危险废物三吨以上（虚构）';
const all = 'D03 D04 D05 D06 D07 D08 D09 D10';
const filed = { affirms: ['POLICE_HEAD_APPROVES'] };

describe('立案之后 (R-030, R-035, R-036)', () => {
  let teller: Teller;
  beforeAll(async () => { teller = await Teller.open(); });
  afterAll(() => teller.close());

  it('六、两人两罪：一立一不立，增列其他人员，撤案反向移送，判处罚金，行政后续，二审和再审', async () => {
    const story = await teller.begin({
      file: '06-two-suspects', title: '六、两人两罪：一人立案，一人不立案；其他人员1撤案后反向移送；判处罚金后的行政后续；二审和再审',
      shows: '2025年端午节5月31日至6月2日、国庆节和中秋节10月1日至8日放假，9月28日（周日）、10月11日（周六）调休上班。立案以后每人每罪各走一线，期限按线计算；公安机关增列的记为“其他人员1”；移送前已作的罚款在罚金中折抵；判处罚金的，不得再作罚款，吊销等可以另行作出；二审、再审重新审判。',
      moment: '2025-06-09 09:00', who: handler, crimes: ['338', '229(1)'], start: { rule },
      report: opened('2025-05-26', { parties: [aCompany(61), aCompany(62, { name: '右玉县试验检测62有限公司（虚构）' })] }),
    });
    await toInvestigation(story);
    await afterWithdrawal(story);
    await toJudgment(story);
    await story.take('2026-03-10 10:00', court, 'convict', 'D30', { isFine: true, fineAmount: '180000.00', ...story.tracks(1) });
    await story.take('2026-03-16 09:00', court, 'serveJudgment', 'D30', story.tracks(1));
    await story.take('2026-03-20 09:00', prosecutor, 'returnAfterJudgment', 'D30', { affirms: ['JUDGMENT_EFFECTIVE'], ...story.tracks(1) });
    await story.refused('2026-03-24 09:00', handler, 'penalise', 'D09', { isFine: true, fineAmount: '100000.00', ...story.tracks(1) });
    await story.take('2026-03-24 10:00', handler, 'penalise', 'D09', { isFine: false, ...story.tracks(1) });
    await story.take('2026-03-26 10:00', handler, 'close', '', { reasonCode: 'PENALISED', ...story.tracks(1) });
    await story.take('2026-04-20 09:00', court, 'openRetrial', '', { affirms: ['RETRIAL_ORDERED'], ...story.tracks(1) });
    await story.take('2026-06-16 10:00', court, 'acquit', 'D30', story.tracks(1));
    await story.take('2026-06-18 10:00', court, 'serveJudgment', 'D30', story.tracks(1));
    await story.take('2026-06-24 09:00', handler, 'close', '', { reasonCode: 'JUDGED', affirms: ['JUDGMENT_EFFECTIVE'], ...story.tracks(1) });
    await isAsKept(story);
  });

  it('七、四人四种不起诉：告知、反向衔接审查（中止、恢复）、检察意见、处罚、回复；不予处罚；沉默而被通报；撤销不起诉', async () => {
    const story = await teller.begin({
      file: '07-not-prosecuted', title: '七、四人四种不起诉：检察意见与处罚；终结审查；不回复而被通报；撤销不起诉后起诉', moment: '2025-08-04 09:00', who: handler, crimes: ['338', '338', '338', '338'], start: { rule },
      shows: '2025年9月28日（周日）、10月11日（周六）调休上班，10月1日至8日国庆节、中秋节放假。不起诉的种类逐人留存；环境案件三日内告知移送机关；向行政检察部门移送三个工作日、反向衔接审查十个工作日；对不起诉申诉期间审查中止，恢复后继续计算；检察意见抄送司法行政部门，垂直管理机关的还抄送其上级；移送期间不计入处罚的九十日；两个月内书面回复，逾期不回复的予以通报。',
      report: opened('2025-07-01', { parties: [...[71, 72, 73].map((number) => aCompany(number)), aPerson('虚构人员丁（未成年）', { role: 'PUNISHED' })] }),
    });
    await toProsecution(story);
    await notProsecuted(story);
    await story.take('2025-11-03 09:00', handler, 'acceptOpinion', '', story.tracks(1));
    await story.take('2025-11-13 10:00', handler, 'penalise', 'D09', { isFine: true, fineAmount: '90000.00', ...story.tracks(1) });
    await story.take('2025-11-17 09:00', prosecutor, 'revokeNonProsecution', '', { affirms: ['NON_PROSECUTION_REVOKED'], ...story.tracks(4) });
    await story.refused('2025-11-20 09:00', handler, 'reply', 'D29', story.tracks(1));
    await story.take('2025-11-20 10:00', handler, 'reply', 'D29 D09', story.tracks(1));
    await story.take('2025-12-12 10:00', handler, 'closeFile', '', { affirms: ['PENALTY_EXECUTED'], ...story.tracks(1) });
    await story.take('2025-12-12 10:30', handler, 'close', '', { reasonCode: 'PENALISED', ...story.tracks(1) });
    await story.take('2025-12-15 10:00', prosecutor, 'indict', 'D25', story.tracks(4));
    await story.refused('2025-12-15 15:00', administrative, 'escalate', '', story.tracks(3));
    await story.take('2025-12-16 09:00', administrative, 'escalate', '', story.tracks(3));
    await story.take('2025-12-22 10:00', handler, 'decideAgainstPenalty', '', { reasons: '违法事实不能成立', ...story.tracks(3) });
    await story.take('2025-12-22 11:00', handler, 'reply', 'D29', { statement: '经查违法事实不能成立，不予处罚', ...story.tracks(3) });
    await story.take('2025-12-23 09:00', handler, 'close', '', { reasonCode: 'INSUFFICIENT_EVIDENCE', ...story.tracks(3) });
    await isAsKept(story);
  });

  /** From the case to the prosecution review, for all four. */
  async function toProsecution(story: Story): Promise<void> {
    await story.take('2025-08-04 10:00', handler, 'appointTaskForce', '', officers);
    await story.take('2025-08-05 09:00', handler, 'submitReport', 'D01');
    await story.take('2025-08-07 15:00', head, 'approve', 'D02');
    await story.take('2025-08-08 10:00', handler, 'send', 'D03 D04 D05无 D06 D07 D08 D09无 D10无');
    await story.take('2025-08-08 15:00', police, 'receive', 'D11', { policeLine: 'ENV' });
    await story.take('2025-08-08 17:00', handler, 'enterOnPlatform');
    await story.take('2025-08-09 09:00', police, 'beginReview');
    await story.take('2025-08-11 15:00', police, 'decideToFile', 'D14', filed);
    await story.take('2025-08-11 16:00', police, 'serveDecision', 'D14');
    await story.take('2025-08-11 17:00', police, 'enterOnPlatform');
    await story.take('2025-08-13 09:00', handler, 'handOver', 'D16');
    await story.take('2025-08-29 10:00', police, 'sendForProsecution', 'D24');
    await story.take('2025-08-29 11:00', police, 'enterOnPlatform');
  }

  /** Four decisions of one day, each of its own kind, and what the two sections of the procuratorate do with them. */
  async function notProsecuted(story: Story): Promise<void> {
    const kinds = ['DISCRETIONARY', 'STATUTORY', 'INSUFFICIENT_EVIDENCE', 'CONDITIONAL'] as const;
    await story.refused('2025-09-24 09:00', prosecutor, 'decideNotToProsecute', 'D26', story.tracks(1));
    for (const [index, nonProsecutionKind] of kinds.entries()) await story.take(`2025-09-24 10:0${index}`, prosecutor, 'decideNotToProsecute', 'D26', { nonProsecutionKind, ...story.tracks(index + 1) });
    await story.take('2025-09-26 09:00', prosecutor, 'tellOfNonProsecution', 'D26');
    await story.take('2025-09-26 10:00', prosecutor, 'enterOnPlatform');
    await story.take('2025-09-28 10:00', prosecutor, 'handToAdministrativeSection', '', story.tracks(1, 2, 3));
    await story.take('2025-10-10 09:00', administrative, 'suspendReview', 'D28', { affirms: ['NON_PROSECUTION_CONTESTED'], ...story.tracks(1) });
    await story.take('2025-10-13 09:00', administrative, 'endReview', 'D28', story.tracks(2));
    await story.take('2025-10-15 15:00', administrative, 'sendOpinion', 'D26 D27', story.tracks(3));
    await story.take('2025-10-16 10:00', handler, 'decideAgainstPenalty', '', { reasons: '没有违法事实', ...story.tracks(2) });
    await story.take('2025-10-16 10:30', handler, 'close', '', { reasonCode: 'NO_CRIMINAL_FACTS', ...story.tracks(2) });
    await story.take('2025-10-20 10:00', administrative, 'resumeReview', '', story.tracks(1));
    await story.take('2025-10-28 16:00', administrative, 'sendOpinion', 'D26 D27', story.tracks(1));
  }

  /** The earlier fine, the dispatch with things, one filed and one not, somebody added. */
  async function toInvestigation(story: Story): Promise<void> {
    await story.take('2025-06-09 10:00', handler, 'appointTaskForce', '', officers);
    await story.take('2025-06-09 16:00', handler, 'reportPenalty', 'D09', { isFine: true, fineAmount: '30000.00', ...story.tracks(1) });
    await story.take('2025-06-10 09:00', handler, 'submitReport', 'D01');
    await story.take('2025-06-11 09:00', handler, 'listItems', 'D05', { items: [{ name: '废矿物油桶', quantity: '12个' }] });
    await story.take('2025-06-11 15:00', head, 'approve', 'D02');
    await story.take('2025-06-12 10:00', handler, 'send', all);
    await story.take('2025-06-12 10:30', handler, 'sendItems', 'D05 D10');
    await story.take('2025-06-12 15:20', police, 'receive', 'D11', { policeLine: 'ENV' });
    await story.take('2025-06-12 16:00', police, 'takeItems', 'D16');
    await story.take('2025-06-12 17:00', handler, 'enterOnPlatform');
    await story.take('2025-06-13 09:00', police, 'beginReview');
    await story.take('2025-06-13 16:00', police, 'decideToFile', 'D14', { ...filed, ...story.tracks(1) });
    await story.take('2025-06-16 10:00', police, 'serveDecision', 'D14', story.tracks(1));
    await story.take('2025-06-16 11:00', police, 'decideNotToFile', 'D15', { reasonCode: 'NO_CRIMINAL_FACTS', affirms: ['FILE_RETURNED'], ...story.tracks(2) });
    await story.take('2025-06-18 09:00', police, 'serveDecision', 'D15', story.tracks(2));
    await story.take('2025-06-18 10:00', handler, 'handOver', 'D16', story.tracks(1));
    await story.take('2025-06-19 16:00', handler, 'copyPenalty', 'D09', story.tracks(1));
    await story.take('2025-06-20 09:00', police, 'addSuspect', '', { suspects: [{ crimeCode: '338' }], ...story.tracks(1) });
    await story.take('2025-06-20 10:00', police, 'enterOnPlatform', '', story.tracks(1, 2));
    await story.refused('2025-06-24 09:00', handler, 'requestReconsideration', 'D17', story.tracks(2));
    await story.take('2025-06-24 10:00', handler, 'handleAdministratively', '', story.tracks(2));
    await story.take('2025-07-10 10:00', handler, 'penalise', 'D09', { isFine: true, fineAmount: '50000.00', ...story.tracks(2) });
  }

  /** 其他人员1: no crime, but liable to a penalty. */
  async function afterWithdrawal(story: Story): Promise<void> {
    await story.take('2025-07-15 10:00', police, 'withdraw', 'D23', { reasonCode: 'MANIFESTLY_MINOR', affirms: ['ADMINISTRATIVE_LIABILITY'], ...story.tracks(3) });
    await story.take('2025-07-17 09:00', police, 'serveDecision', 'D23', story.tracks(3));
    await story.take('2025-07-18 09:00', police, 'returnForPenalty', '', { affirms: ['FILE_RETURNED'], ...story.tracks(3) });
    await story.take('2025-07-21 09:00', police, 'enterOnPlatform', '', story.tracks(3));
    await story.take('2025-07-28 10:00', handler, 'close', '', { reasonCode: 'PENALISED', ...story.tracks(2) });
    await story.take('2025-08-12 10:00', handler, 'decideAgainstPenalty', '', { reasons: '违法行为轻微并及时改正，没有造成危害后果', ...story.tracks(3) });
    await story.take('2025-08-12 10:30', handler, 'close', '', { reasonCode: 'MANIFESTLY_MINOR', ...story.tracks(3) });
  }

  /** The prosecution sends back once, indicts; the court convicts and fines, an appeal is admitted. */
  async function toJudgment(story: Story): Promise<void> {
    await story.take('2025-09-10 10:00', police, 'sendForProsecution', 'D24', story.tracks(1));
    await story.take('2025-09-25 10:00', prosecutor, 'sendBack', '', { affirms: ['QUESTIONS_LISTED'], reasons: '补充鉴定', ...story.tracks(1) });
    await story.take('2025-10-20 10:00', police, 'sendForProsecution', 'D24', story.tracks(1));
    await story.take('2025-11-14 10:00', prosecutor, 'indict', 'D25', story.tracks(1));
    await story.take('2025-11-18 10:00', court, 'openTrial', '', story.tracks(1));
    await story.take('2026-01-16 10:00', court, 'convict', 'D30', { isFine: true, fineAmount: '200000.00', ...story.tracks(1) });
    await story.take('2026-01-19 10:00', court, 'serveJudgment', 'D30', story.tracks(1));
    await story.take('2026-01-26 10:00', court, 'openAppeal', '', { affirms: ['JUDGMENT_NOT_YET_EFFECTIVE'], ...story.tracks(1) });
  }
});
