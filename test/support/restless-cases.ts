import fc from 'fast-check';
import type { TestHub } from './hub.js';
import { aCompany, anIdentityNumber, submit, type ReportGiven } from './reports.js';

type Report = Readonly<Record<string, unknown>>;

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2024, 5, 1 + days)).toISOString().slice(0, 10));
// Few moments, so that rows of a list often stand at the same one and the id decides.
const moment = fc.integer({ min: 0, max: 40 }).map((days) => `${new Date(Date.UTC(2025, 0, 1 + 10 * days)).toISOString().slice(0, 10)}T09:30:00.5+08:00`);
const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));

const party = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((number) => aCompany(number)),
  fc.integer({ min: 1, max: 3 }).map((number) => ({ kind: 'NATURAL_PERSON', name: `人${number}示例`, residentIdNumber: anIdentityNumber(number) })),
  fc.constantFrom('张示例', '李样本').map((name) => ({ kind: 'NATURAL_PERSON', name })),
  fc.constantFrom('无码示例有限公司（虚构）', '无码 示例 有限公司（虚构）').map((name) => ({ kind: 'LEGAL_PERSON', name })),
);
const role = fc.constantFrom('PUNISHED', 'SUSPECT', 'RESPONSIBLE_PERSON', 'VICTIM', 'VICTIM', 'THIRD_PARTY');

const decision = fc.record({
  kinds: fc.subarray(['WARNING', 'FINE', 'STOP_BUSINESS']), fineAmount: maybe(money), content: maybe(fc.constantFrom('罚款并责令改正', '警告')),
  basis: fc.subarray([{ lawName: '固体废物污染环境防治法', article: '第一百一十二条' }, { lawName: '水污染防治法' }]),
  decidedOn: maybe(day), publishedOn: maybe(day), annulledOn: fc.option(day, { freq: 1 }), annulmentReason: maybe(fc.constant('复议撤销')),
});

const fact = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  maybe(fc.record({ value, bound: maybe(fc.constantFrom('EXACT', 'APPROX', 'MIN', 'MAX')), source: maybe(fc.constantFrom('MEASURED', 'APPRAISED')) }));

// Of the demo's county branch, and one of nobody's.
const officer = fc.record({
  role: fc.constantFrom('LEAD', 'ASSISTANT'), name: fc.constantFrom('试验员示例', '另一示例'), certificateNumber: maybe(fc.constantFrom('XN0106239-1', 'XN0106239-3', 'NO-SUCH')),
});

const caseReport: fc.Arbitrary<Report> = fc.record({
  status: fc.constantFrom('OPENED', 'INVESTIGATED', 'DECIDED', 'CLOSED', 'WITHDRAWN'), source: maybe(fc.constantFrom('COMPLAINT', 'INSPECTION')),
  title: maybe(fc.constant('人1示例倾倒危险废物案')), causeOfAction: maybe(fc.constantFrom('EE07', 'EE02', 'NO_SUCH')),
  violation: maybe(fc.constant('非法倾倒危险废物')), violationFacts: maybe(fc.constant('经查，人1示例于夜间倾倒')),
  caseOpenedAt: maybe(moment), closedAt: maybe(moment), divisionCode: maybe(fc.constantFrom('140623', '140602', '999999')),
  actFrom: maybe(day), amountInvolved: maybe(money), illegalGains: maybe(money),
  parties: fc.array(fc.tuple(party, role).map(([one, as]) => ({ ...one, role: as })), { minLength: 1, maxLength: 3 }),
  decisions: fc.array(decision, { maxLength: 2 }),
  steps: fc.array(fc.record({ kind: fc.constantFrom('INSPECTED', 'SERVED'), takenAt: moment, note: maybe(fc.constant('人1示例在场')) }), { maxLength: 3 }),
  officers: maybe(fc.array(officer, { maxLength: 3 })),
  facts: maybe(fc.record({
    medium: fact(fc.constantFrom('WATER', 'AIR', 'SOLID_WASTE')), keyUnit: fact(fc.boolean()),
    hazardousWasteTonnes: fact(fc.constantFrom('0.5', '3', '3.25', '120')), excessMultiple: fact(fc.constantFrom('1.5', '12')),
    pollutionGainsAmount: fact(money), evacuatedCount: fact(fc.integer({ min: 0, max: 600 })),
  })),
});

/**
 * Cases that do not stay as they are: each is sent, and about half are sent again with other parties, decisions published, taken back
 * or annulled. The same seed always gives the same cases.
 */
export async function stir(test: TestHub, organCodes: readonly string[], plan: { cases: number; rounds: number; seed: number }): Promise<void> {
  for (let round = 0; round < plan.rounds; round += 1) {
    const reports = fc.sample(caseReport, { numRuns: plan.cases, seed: plan.seed + round });
    // A correction keeps the organ, which the case's number belongs to.
    const sent = reports
      .map((report, index) => ({ ...report, organCode: organCodes[index % organCodes.length], sourceKey: `restless-${index}`, caseNumber: `不安分〔2025〕${index}号` }))
      .filter((_, index) => round === 0 || (index + round) % 2 === 0);
    const options = { as: 'shanxi-env-system', historic: round === 1, sourceSystem: 'restless' };
    const { setAsideCount } = await submit(test, `round-${round}`, sent as unknown as ReportGiven[], options);
    if (setAsideCount !== 0) throw new Error(`The hub set ${setAsideCount} restless cases aside`);
  }
}
