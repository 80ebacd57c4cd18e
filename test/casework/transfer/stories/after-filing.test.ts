import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCompany } from '../../../support/reports.js';
import { officers, opened, Teller, type Story } from '../../../support/stories.js';

const [handler, head, police, court] = ['youyu-env-handler', 'youyu-env-head', 'youyu-police', 'youyu-court'] as const;
const prosecutor = 'youyu-prosecutor-criminal';
const rule = '污染环境罪：非法处置危险废物三吨以上（虚构）';
const all = 'D03 D04 D05 D06 D07 D08 D09无 D10';
const filed = { affirms: ['POLICE_HEAD_APPROVES'] };

/** Every line of the page, dates and articles among them, was read against the law before it was kept. */
async function isAsKept(story: Story): Promise<void> {
  const { now, kept } = await story.told();
  expect(now).toBe(kept);
}

describe('立案之后', () => {
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
    await story.take('2025-06-13 09:00', police, 'beginReview');
    await story.take('2025-06-13 16:00', police, 'decideToFile', 'D14', { ...filed, ...story.tracks(1) });
    await story.take('2025-06-16 10:00', police, 'serveDecision', 'D14', story.tracks(1));
    await story.take('2025-06-16 11:00', police, 'decideNotToFile', 'D15', { reasonCode: 'NO_CRIMINAL_FACTS', affirms: ['FILE_RETURNED'], ...story.tracks(2) });
    await story.take('2025-06-18 09:00', police, 'serveDecision', 'D15', story.tracks(2));
    await story.take('2025-06-18 10:00', handler, 'handOver', 'D16', story.tracks(1));
    await story.take('2025-06-19 09:00', handler, 'enterOnPlatform');
    await story.take('2025-06-19 16:00', handler, 'copyPenalty', 'D09', story.tracks(1));
    await story.take('2025-06-20 09:00', police, 'addSuspect', '', { suspects: [{ crimeCode: '338' }], ...story.tracks(1) });
    await story.take('2025-06-20 10:00', police, 'enterOnPlatform');
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
