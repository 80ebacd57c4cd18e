import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoToken } from '../../../src/commands/serve.js';
import { policyOf } from '../../../src/platform/log/index.js';
import { wholeDeadlines } from '../../casework/deadline/whole.js';
import { federated, told, type Federated } from '../../support/federated.js';
import { wholeReviews } from '../../casework/review/whole.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { actors, favourites, figures, roots, searches, valuesOf } from '../../support/hub-questions.js';
import { tellNotices } from '../../support/notices.js';
import { questions, type Question, type Values } from '../../support/random-questions.js';
import { organCode, shuozhouBureau, youyuBranch } from '../../support/reports.js';
import { stir } from '../../support/restless-cases.js';
import { foldAll } from '../../casework/statistics/world.js';
import { namedBy } from '../../casework/subscriber/world.js';

/** Moments between one batch and the next, and places in the log, each as one actor is given it and others are refused. */
async function boundaries({ hub }: TestHub): Promise<Values[string]> {
  const moments = await hub.database.sql<{ instant: string }>(`select distinct to_json(recorded_at)#>>'{}' as instant from casework.case_revision order by 1`);
  const [last] = await hub.database.sql<{ position: string }>('select max(position)::text as position from log.entry');
  const cursors = await Promise.all([null, 'youyu-env-handler', 'shanxi-leader'].map(async (actor) => {
    const { seal, actor: { sight } } = await hub.contextOf(actor === null ? null : await demoToken(hub, actor), null);
    return seal.seal(BigInt(last!.position) / 2n, policyOf(sight));
  }));
  return { instant: moments.map(({ instant }) => instant), cursor: cursors };
}

describe.each(['RUST', 'JAVASCRIPT'] as const)('the gateway with its planner in %s', (planner) => {
  let test: TestHub;
  let apart: Federated;
  let values: Values;

  beforeAll(async () => {
    test = await aHub();
    await stir(test, [youyuBranch, shuozhouBureau, '太原市生态环境局'].map(organCode), { cases: 30, rounds: 3, seed: 20_261_122 });
    // No case of today shows a link whose party it hides; the rule holds all the same.
    await test.hub.database.sql(
      `update registry.party set audience = array(select key from unnest(audience) as key where key like 'o%') where name like '人%' or name like '右玉县试验化工2%'`,
    );
    await wholeReviews(test);
    await wholeDeadlines(test, organCode('朔州市生态环境局右玉分局'));
    await tellNotices(test, 'youyu-env-handler', 30);
    values = { ...await valuesOf(test), AsOf: await boundaries(test) };
    await foldAll(test);
    for (const identity of ['youyu-env-handler', 'shanxi-leader']) {
      const { subscriberId, holder } = await test.hub.subscribers.claim(await namedBy(test, identity, 'parity'), 0n);
      // Whoever is connected is gone ten seconds later, between one answer and the other.
      await test.hub.subscribers.leave(subscriberId, holder);
    }
    apart = await federated(test, { planner });
  });
  afterAll(async () => {
    await apart.close();
    await test.close();
  });

  it('is the planner asked for', () => {
    expect(apart.gateway.planner).toBe(planner);
  });

  const compare = async (actor: string | null, { source, variables }: Question): Promise<void> => {
    expect(told(await apart.answer(actor, source, { ...variables }))).toEqual(told(await test.answer(actor, source, { ...variables })));
  };

  it.each([
    'query ($no: Boolean!) { statisticsMeasures { ... @include(if: $no) { dimensions } code } statisticsMeasures { basis } }',
    'query ($no: Boolean!) { statisticsMeasures { ... @include(if: $no) { dimensions } } }',
    'query ($no: Boolean!) { statisticsMeasures @include(if: $no) { code } }',
    'query ($no: Boolean! = true) { statisticsMeasures { ...F code @skip(if: $no) } } fragment F on StatisticsMeasureDefinition { basis @include(if: $no) }',
    'query ($no: Boolean!) { enforcementCases(first: 2) { nodes { id organ { name @include(if: $no) } ... @skip(if: $no) { title } } } enforcementCases(first: 2) { nodes { organ { id } } } }',
  ])('leaves out what a condition leaves out: %s', async (source) => {
    await compare('shanxi-leader', { source, variables: { no: false } });
    await compare('shanxi-leader', { source, variables: { no: true } });
  });

  it('answers every question as the merged hub does, for every actor', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...actors, 'shanxi-steward'), questions({ schema: test.hub.schema, values, roots: [...roots, ...figures, ...searches], favourites }), compare);
    await fc.assert(property, { numRuns: planner === 'RUST' ? 150 : 60, interruptAfterTimeLimit: 60_000 });
  }, 120_000);
});
