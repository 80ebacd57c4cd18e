import fs from 'node:fs';
import path from 'node:path';
import { syntheticCreditCode } from '../../../seeds/demo/synthetic-code.js';
import { OfficerRole, PartyRole } from '../../../src/casework/case/index.js';
import type { Report } from '../../../src/casework/intake/index.js';
import { repoFile } from '../../../src/platform/repo.js';
import { publishMatters } from '../../../src/registry/matter/index.js';
import { DomainCode, GovernmentLevel, OrganKind, OrganOrigin, registerOrgans } from '../../../src/registry/organ/index.js';
import { CertificateKind, CertificateStatus, LegalQualification, registerOfficers } from '../../../src/registry/officer/index.js';
import { PartyKind } from '../../../src/registry/party/index.js';
import { enterStatutes } from '../../../src/registry/statute/index.js';
import type { TestHub } from '../../support/hub.js';
import { change, partyIn, reportOf } from '../../support/party-changes.js';
import { wholeDeadlines } from '../../casework/deadline/whole.js';
import { wholeFindings } from '../../casework/finding/whole.js';
import { wholeAccountability } from '../../casework/accountability/whole.js';
import { wholeCompleteness } from '../../casework/completeness/whole.js';
import { wholeStandards } from '../../casework/standard/whole.js';
import { wholeReviews } from '../../casework/review/whole.js';
import { wholeTransfers } from '../../casework/transfer/whole.js';
import { logEnd, namedBy, watcher } from '../../casework/subscriber/world.js';
import { aCompany } from '../../support/reports.js';
import { demoReport, report } from './reading.js';

/** A stored event, whole: what the log would give a verifier who holds every part. */
export interface Sample {
  readonly envelope: { readonly id: string; readonly type: string; readonly version: number; readonly parts: readonly { readonly fieldClass: string; readonly commitment: string }[] };
  readonly leaf: string;
  readonly parts: readonly { readonly fieldClass: string; readonly payload: Record<string, unknown>; readonly salt: string }[];
}

const folder = repoFile('test/golden/events');

/** The stored samples, by file name: `<type>.v<version>.json`. */
export function storedSamples(): Map<string, Sample> {
  const files = fs.readdirSync(folder);
  return new Map(files.map((file) => [file, JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Sample]));
}

const selectSamples = `
  select event.envelope, encode(event.leaf, 'hex') as leaf,
    (select json_agg(json_build_object('fieldClass', part.class, 'payload', part.payload, 'salt', encode(part.salt, 'hex')) order by part.class)
     from log.part where part.event_id = event.id) as parts
  from log.event`;

/** Every event that the hub holds, as a sample. */
export function heldEvents({ hub }: TestHub): Promise<Sample[]> {
  return hub.database.sql<Sample>(`${selectSamples} order by seq`);
}

/** Has the hub tell one event of every kind with nothing left out of it that its version can say, all of it invented. */
export async function wholeEvents(test: TestHub): Promise<Sample[]> {
  const [row] = await test.hub.database.sql<{ last: string }>('select max(seq)::text as last from log.event');
  await test.hub.database.transaction(async (sql) => {
    await registerOrgans(sql, [organ], 'hub:seed', test.hub.now());
    await registerOfficers(sql, [officer], 'hub:seed', test.hub.now());
    await registerOfficers(sql, [{ ...officer, post: '所长' }], 'hub:seed', test.hub.now());
    await enterStatutes(sql, [statute], 'hub:seed', test.hub.now());
    await enterStatutes(sql, [{ ...statute, articles: [...statute.articles, { article: '2', subject: '定义', mark: 'V' }] }], 'hub:seed', test.hub.now());
    await publishMatters(sql, [matter], 'hub:seed', test.hub.now());
  });
  await changesOfParties(test);
  await anAgreement(test);
  await silenceAndReturn(test);
  await wholeReviews(test);
  await wholeFindings(test);
  await wholeAccountability(test);
  await wholeCompleteness(test);
  await wholeStandards(test);
  await wholeTransfers(test);
  await wholeDeadlines(test);
  const whole = wholeReport();
  await report(test, 'whole-1', [whole], 'sample');
  const annulled = { ...whole.decisions[0]!, annulledOn: '2026-11-19', annulmentReason: '行政复议决定撤销（虚构）' };
  await report(test, 'whole-2', [{ ...whole, violationFacts: '经复核更正：三日内排放约四十立方米（虚构）', decisions: [annulled] }], 'sample');
  await report(test, 'whole-3', [{ ...whole, violationFacts: '撤销系误报，现更正（虚构）' }], 'sample');
  await report(test, 'whole-4', [{ ...whole, violationFacts: '经复核更正：三日内排放约四十立方米（虚构）', decisions: [annulled] }], 'sample');
  await test.ask('shanxi-administrator', 'mutation { moveDemoTime(input: { hours: 1, clientKey: "sample" }) { ... on ServerTime { isMoved } } }');
  const events = await test.hub.database.sql<Sample>(`${selectSamples} where seq > $1 order by seq`, [row!.last]);
  return [...new Map(events.map((event) => [event.envelope.type, event])).values()];
}

/** A merge, a split, an undo and a dismissal; before the reports, whose events are to be the last of their kinds. */
async function changesOfParties(test: TestHub): Promise<void> {
  const cases = [];
  for (const [index, number] of [991, 991, 992].entries()) cases.push(await reportOf(test, `sample-${index}`, [aCompany(number, index === 2 ? { unifiedSocialCreditCode: null } : {})]));
  const merged = await change(test, 'mergeParties', { survivorId: await partyIn(test, cases[0]!), absorbedId: await partyIn(test, cases[2]!) });
  await change(test, 'splitParty', { partyId: merged.party, caseIds: [cases[1]] });
  const undone = await change(test, 'mergeParties', { survivorId: merged.party, absorbedId: await partyIn(test, cases[1]!) });
  await change(test, 'undoPartyChange', { changeId: undone.id });
  await change(test, 'dismissMergeCandidate', { partyId: merged.party, otherId: await partyIn(test, cases[1]!) });
}

/** An agreement on who receives transfers, which says all that one can say, and its end. */
async function anAgreement(test: TestHub): Promise<void> {
  const names = ['右玉县农业农村局', '朔州市公安局', '朔州市人民检察院'];
  const [organ, police, procuratorate] = await test.hub.database.sql<{ id: string }>('select id from registry.organ where name = any($1::text[]) order by array_position($1::text[], name)', [names]);
  const input = {
    organId: organ!.id, policeId: police!.id, procuratorateId: procuratorate!.id, crimeCode: '147', divisionCode: '140623', agreementNumber: '样会〔2026〕1号（虚构）', issuer: '样本示例机关（虚构）',
    agreedOn: '2026-01-05', validFrom: '2026-02-01', validTo: '2026-12-31', clientKey: 'sample',
  };
  const { recordTransferRoute: { id } } = await test.ask<{ recordTransferRoute: { id: string } }>(
    'shanxi-justice', 'mutation ($input: RecordTransferRouteInput!) { recordTransferRoute(input: $input) { ... on TransferRoute { id } } }', { input },
  );
  await test.ask('shanxi-justice', 'mutation ($input: EndTransferRouteInput!) { endTransferRoute(input: $input) { ... on TransferRoute { id } } }', { input: { id, validTo: '2026-11-30' } });
}

/** A name for which everything waits is silent an hour later, and takes it. */
async function silenceAndReturn(test: TestHub): Promise<void> {
  await test.position();
  const { subscribers } = test.hub;
  const { subscriberId, holder } = await subscribers.claim(await namedBy(test, 'youyu-env-handler', 'sample'), 0n);
  const watch = watcher(test, () => new Date(test.hub.now().getTime() + 3_600_000));
  await watch.look();
  await subscribers.prove([{ subscriberId, holder, position: await logEnd(test) }]);
  await watch.look();
}

const organ = {
  code: syntheticCreditCode('11', '140623', '990001'), name: '右玉县示例生态环境执法队（虚构）', kind: OrganKind.ENFORCEMENT_AGENCY, level: GovernmentLevel.COUNTY,
  domains: [DomainCode.ENVIRONMENT], divisionCode: '140623', validFrom: '2024-01-01', validTo: '2026-12-31', origin: OrganOrigin.DEMO,
};

const officer = {
  code: '示例-1', name: '张示例（虚构）', organCode: organ.code, unit: '示例中队', post: '队员', legalQualification: LegalQualification.QUALIFIED,
  certificates: [{
    number: 'XN-SAMPLE-1', kind: CertificateKind.ENFORCEMENT, issuer: '示例发证机关（虚构）', domains: [DomainCode.ENVIRONMENT], matterCodes: ['SAMPLE'], divisionCode: '140623',
    validFrom: '2024-01-01', validTo: '2028-12-31', status: CertificateStatus.VALID, effectiveFrom: '2024-01-01',
  }],
};

const statute = {
  code: 'SAMPLE', name: '示例条例（虚构）', shortName: '示例条例', kind: 'REGULATION' as const, documentNumber: '示例令第1号', version: '2024',
  validFrom: '2024-01-01', validTo: '2025-12-31', repealedBy: '示例条例（2026年修订，虚构）', mark: 'V' as const, note: '虚构的规范，仅作样本。',
  articles: [{ article: '1', subject: '目的', mark: 'V' as const }],
};

const matter = {
  code: 'SAMPLE', version: 1, name: '示例事项（虚构）', actType: 'PENALTY' as const, domain: 'ENVIRONMENT' as const, levels: ['COUNTY' as const],
  bases: [{ lawName: '示例条例（虚构）', article: '1' }], penaltyKinds: ['FINE'], limits: '示例幅度（虚构）', validFrom: '2024-01-01', validTo: '2025-12-31', confidence: 'V' as const,
};

/** A report in which every member is stated; the identity number of its person is not. */
function wholeReport(): Report {
  const known = demoReport(({ status }) => status === 'CLOSED');
  const name = '右玉县样本示例化工有限公司（虚构）';
  const company = { role: PartyRole.PUNISHED, kind: PartyKind.LEGAL_PERSON, name, unifiedSocialCreditCode: syntheticCreditCode('91', '140623', '990002') };
  return {
    ...known, sourceKey: 'SAMPLE-1', organName: '样本示例生态环境局（虚构）', caseNumber: '样环立字〔2026〕1号',
    title: `${name}超标排放水污染物案`, violation: '超标排放水污染物', violationFacts: '三日内排放约三十立方米（虚构）', amountInvolved: '52000.00', illegalGains: '1800.00',
    parties: [company, { role: PartyRole.RESPONSIBLE_PERSON, kind: PartyKind.NATURAL_PERSON, name: '张示例' }],
    officers: [
      { role: OfficerRole.LEAD, name: officer.name, certificateNumber: 'XN-SAMPLE-1' }, { role: OfficerRole.ASSISTANT, name: '王示例（虚构）', certificateNumber: 'XN-SAMPLE-2' },
    ],
    steps: known.steps.slice(0, 2).map((step) => ({ ...step, note: '示例说明（虚构）' })),
    decisions: [{
      decisionNumber: '样环罚字〔2026〕1号', kinds: known.decisions[0]!.kinds, fineAmount: '100000.00', confiscatedGainsAmount: '1800.00', confiscatedGoodsAmount: '300.00',
      content: '罚款人民币100000元（虚构）', basis: [{ lawName: '示例条例（虚构）', documentNumber: '示例令第1号', article: '第一条' }],
      decidedOn: '2026-11-02', publishedOn: '2026-11-09', publishedAtUrl: 'https://example.invalid/1',
    }],
  };
}
