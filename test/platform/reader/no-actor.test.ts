import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { CaseOfficer, CaseParty, CaseStep, EnforcementCase, PenaltyDecision } from '../../../src/casework/case/index.js';
import { AccountabilityCase, AccountabilitySheet, AccountabilityStatement } from '../../../src/casework/accountability/accountability.entity.js';
import { Submission, SubmissionRow } from '../../../src/casework/intake/index.js';
import { ContactPoint } from '../../../src/casework/notice/contact-point.entity.js';
import { CaseFile } from '../../../src/casework/case-file/case-file.entity.js';
import { NumberSeries } from '../../../src/casework/completeness/number-series.entity.js';
import { CompletenessQuestion } from '../../../src/casework/completeness/question.entity.js';
import { Sighting } from '../../../src/casework/completeness/sighting.entity.js';
import { TransferRoute } from '../../../src/casework/receiver/transfer-route.entity.js';
import { Notice, NoticeDelivery } from '../../../src/casework/notice/notice.entity.js';
import { Deadline, DeadlinePhase } from '../../../src/casework/deadline/index.js';
import { Finding, FindingStep } from '../../../src/casework/finding/finding.entity.js';
import { PenaltyFiling } from '../../../src/casework/filing/filing.entity.js';
import { MajorList } from '../../../src/casework/major/major-list.entity.js';
import { PenaltyDraft } from '../../../src/casework/review/draft.entity.js';
import { LegalReview, ReviewItem } from '../../../src/casework/review/legal-review.entity.js';
import { Screening } from '../../../src/casework/screening/screening.entity.js';
import { Standard } from '../../../src/casework/standard/standard.entity.js';
import { SeizedItem, TransferCopy, TransferProposal } from '../../../src/casework/transfer/beside.entity.js';
import { TransferPaper } from '../../../src/casework/transfer/paper.entity.js';
import { TransferStepTaken } from '../../../src/casework/transfer/taken.entity.js';
import { TransferTrack } from '../../../src/casework/transfer/track.entity.js';
import { Transfer } from '../../../src/casework/transfer/transfer.entity.js';
import { demoToken } from '../../../src/commands/serve.js';
import { contentOf } from '../../../src/modules.js';
import { eventsAfter } from '../../../src/platform/log/index.js';
import { columnsOf } from '../../../src/platform/model/index.js';
import { keysFor, NoActor, type Sight } from '../../../src/platform/reader/index.js';
import { Officer } from '../../../src/registry/officer/index.js';
import { Party, PartyAlias, PartyChange } from '../../../src/registry/party/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { allOf } from '../../support/pages.js';

const { domains, modules } = await contentOf();

const someId = '01a20058-613f-710e-ac90-a5c38ffc29cb';

/** Every root field that reads. */
const reads = [
  `enforcementCase(id: "${someId}") { id }`, `penaltyDecision(id: "${someId}") { id }`, 'enforcementCases { nodes { id } }', ...domains.map(({ list }) => `${list.name} { total { count } }`), `party(id: "${someId}") { id }`,
  `organ(id: "${someId}") { id }`, 'organs { nodes { id } }', 'matters { nodes { id } }', 'statutes { nodes { id } }',
  `officer(id: "${someId}") { id }`, 'officers { nodes { id } }', 'statistics(measures: [CASES], by: [DOMAIN]) { total { figures { text } } }',
  `submission(id: "${someId}") { id }`, 'submissions { nodes { id } }',
  'subscribers { name }', 'notices { nodes { id } }', 'contactPoints { nodes { id } }', 'transferRoutes { nodes { id } }', 'searchParties(text: "清源") { id }', 'mergeCandidates { score }', `deadline(id: "${someId}") { id }`, 'deadlines { nodes { id } }', `transfer(id: "${someId}") { id }`, 'transfers { nodes { id } }', `transferOpenSteps(id: "${someId}") { step }`,
  `partyHistory(partyId: "${someId}", topic: ANY, purpose: "测试") { __typename }`, 'leads(kind: NEAR_LINE) { id }',
  `penaltyDraft(id: "${someId}") { id }`, `legalReview(id: "${someId}") { id }`, 'legalReviews { nodes { id } }', 'majorLists { nodes { id } }', `penaltyFiling(id: "${someId}") { id }`, 'penaltyFilings { nodes { id } }',
  `finding(id: "${someId}") { id }`, 'findings { nodes { id } }', `screening(id: "${someId}") { id }`, 'screenings { nodes { id } }',
  `accountability(id: "${someId}") { id }`, 'accountabilityCases { nodes { id } }', `accountabilitySheets(id: "${someId}", purpose: "测试") { id }`,
  `completenessQuestion(id: "${someId}") { id }`, 'completenessQuestions { nodes { id } }', 'numberSeries { nodes { id } }',
  `standard(id: "${someId}") { id }`, 'standards { nodes { id } }', 'caseCatalogue { nodes { id } }', `ledger(organId: "${someId}", from: "2026-01-01", before: "2027-01-01") { organId }`, 'backTest(from: "2026-01-01", to: "2026-02-01") { cases }',
];

const nobody: Sight = { scopes: [], reasonFor: () => ({ reason: '', howToAsk: '' }) };
const guarded: readonly (new () => { id: string })[] = [
  EnforcementCase, CaseParty, CaseOfficer, CaseStep, PenaltyDecision, Officer, Party, PartyAlias, PartyChange, Submission, SubmissionRow, ContactPoint, Notice, NoticeDelivery, TransferRoute, ...domains.map(({ facts }) => facts as new () => { id: string }), Deadline, DeadlinePhase,
  AccountabilityCase, AccountabilitySheet, AccountabilityStatement, CaseFile, CompletenessQuestion, NumberSeries, Sighting,
  Finding, FindingStep, Screening, Standard, LegalReview, MajorList, PenaltyDraft, PenaltyFiling, ReviewItem, SeizedItem, Transfer, TransferCopy, TransferPaper, TransferProposal, TransferStepTaken, TransferTrack,
];

describe('a read without an actor', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const answerWith = async (sight: Sight | undefined, source: string) => {
    const context = await test.hub.contextOf(null, null);
    return graphql({ schema: test.hub.schema, source, contextValue: { ...context, actor: { ...context.actor, sight } } });
  };

  it('is tried on every root field that reads', () => {
    const asked = [...reads.map((read) => /^\w+/.exec(read)![0]), 'events', 'me', 'catalogue', 'enumLabels', 'statisticsMeasures', 'noticeMeans', 'clocks', 'crimes', 'thresholds', 'repeatRules', 'transferReceiver', 'serverTime', 'transferSteps', 'webhooks', 'webhookDeliveries', 'workingCalendar', 'reviewerRatio', 'screen'];
    expect(Object.keys(test.hub.schema.getQueryType()!.getFields()).sort()).toEqual(asked.sort());
  });

  it.each(reads)('throws before any statement is sent: %s', async (read) => {
    for (const sight of [undefined, nobody]) {
      const statements = await test.statementsOf(async () => {
        const { errors } = await answerWith(sight, `{ ${read} }`);
        expect(errors?.[0]?.originalError).toBeInstanceOf(NoActor);
      });
      expect(statements).toEqual([]);
    }
  });

  it('throws on the log, whoever forgot', async () => {
    for (const sight of [undefined, nobody]) await expect(eventsAfter(test.hub.database.sql, sight as Sight, 0n, 1, {})).rejects.toBeInstanceOf(NoActor);
    for (const read of ['events', 'webhooks', `webhookDeliveries(webhookId: "${someId}")`]) expect((await answerWith(nobody, `{ ${read} { nodes { id } } }`)).errors?.[0]?.originalError).toBeInstanceOf(NoActor);
  });

  it('is tried on every stored class whose rows have an audience', () => {
    const audienced = modules.flatMap(({ entities }) => entities).filter((entity) => columnsOf(entity).has('audience'));
    expect(new Set<unknown>(guarded)).toEqual(new Set(audienced));
  });

  it.each(guarded)('throws on entities: %p', async (entity) => {
    const { em } = test.hub.orm;
    await expect(em.fork().find(entity, {})).rejects.toBeInstanceOf(NoActor);
    await expect(em.fork().findOne(entity, { id: someId })).rejects.toBeInstanceOf(NoActor);
    await expect(em.fork().count(entity, {})).rejects.toBeInstanceOf(NoActor);
    const withoutKeys = em.fork();
    withoutKeys.setFilterParams('visibleTo', { keys: [] });
    await expect(withoutKeys.find(entity, {})).rejects.toBeInstanceOf(NoActor);
  });

  const actors = [null, 'youyu-env-handler', 'shuozhou-market-handler', 'shuozhou-procuratorate', 'shanxi-leader'];
  it.each(actors)('is one that names its actor’s keys: entities and reader see the same cases (%s)', async (actor) => {
    const context = await test.hub.contextOf(actor === null ? null : await demoToken(test.hub, actor), null);
    const em = test.hub.orm.em.fork();
    em.setFilterParams('visibleTo', { keys: keysFor(context.actor.sight, 'L0') });
    const entities = (await em.find(EnforcementCase, {})).map(({ id }) => id);
    expect(entities.sort()).toEqual((await allOf(test, actor, { list: 'enforcementCases' })).map(({ id }) => id).sort());
    expect(await em.count(EnforcementCase, {})).toBe(entities.length);
  });
});
