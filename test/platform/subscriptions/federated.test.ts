import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cursorAt, lastPosition } from '../../support/following.js';
import { federated, type Federated } from '../../support/federated.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { Line, live, tokenOf, type LiveHub, type Message } from '../../support/live.js';
import { aDecision, aReport, submit } from '../../support/reports.js';
import { tell } from '../../support/telling.js';

const ofCase = 'enforcementCase { caseNumber status organ { name division { name } } environment { medium { value } } parties { role party { name kind } } withheld { field } }';
const ofEvent = 'cursor id type meaning version aggregateId aggregateNumber fieldClass occurredAt recordedAt payload';
const channels = {
  caseMoved: `subscription ($after: String) { caseMoved(after: $after) { ${ofEvent} ${ofCase} } }`,
  decisionMade: `subscription ($after: String) { decisionMade(after: $after) { ${ofEvent} decision { decisionNumber fineAmount enforcementCase { organ { name } } } ${ofCase} } }`,
};
type Channel = keyof typeof channels;

/** The gateway serves subscriptions from the log, and joins what other subgraphs know. */
describe('the gateway', () => {
  let test: TestHub;
  let whole: LiveHub;
  let apart: Federated;
  let gateway: LiveHub;
  let began: bigint;
  beforeAll(async () => {
    test = await aHub();
    began = await lastPosition(test);
    const cases = Array.from({ length: 6 }, (_, index) => aReport(`federated-${index}`, { status: 'DECIDED', decisions: [aDecision(`右环罚〔2026〕80${index}号`, index % 2 === 0 ? { publishedOn: '2026-10-12' } : {})] }));
    await submit(test, 'federated-1', cases);
    await submit(test, 'federated-2', cases.slice(0, 2).map((one) => ({ ...one, decisions: one.decisions.map((decision) => ({ ...decision, annulledOn: '2026-11-01', annulmentReason: '复议撤销' })) })));
    apart = await federated(test);
    whole = await live(test);
    gateway = await live(test, { gateway: apart.gateway });
  });
  afterAll(async () => {
    await gateway.stop();
    await whole.stop();
    await apart.close();
    await test.close();
    expect([...whole.faults, ...gateway.faults]).toEqual([]);
  });

  const following = async (hub: LiveHub, identity: string | null, channel: Channel, after: bigint): Promise<Line> => {
    const line = await Line.greeted(hub.socket, await tokenOf(test, identity));
    line.subscribe('1', channels[channel], { after: await cursorAt(test, identity, after) });
    return line;
  };

  it.each((Object.keys(channels) as Channel[]).flatMap((channel) => [null, 'youyu-env-handler', 'youyu-police', 'shuozhou-procuratorate'].map((identity) => [channel, identity] as const)))('gives of %s to %s what the merged hub gives', async (channel, identity) => {
    const lines = await Promise.all([whole, gateway].map((hub) => following(hub, identity, channel, began)));
    await Promise.all(lines.map((line) => line.settled()));
    // The last is told live.
    const [last] = await tell(test, [{ type: 'decision.publish', audience: ['p', 'd'], fieldClass: 'L0' }]);
    await Promise.all(lines.map((line) => line.heard.first((message) => JSON.stringify(message).includes(last!))));
    const [merged, joined] = lines.map((line) => line.of('1')) as [Message[], Message[]];
    expect(joined).toEqual(merged);
    expect(merged.length).toBeGreaterThan(1);
    expect(merged.every(({ payload }) => !('errors' in (payload as object)))).toBe(true);
    for (const line of lines) line.end();
  });

  it('delivers an event whose parts a subgraph cannot give, with an error that names them', async () => {
    await apart.stop('environment');
    const line = await following(gateway, 'youyu-env-handler', 'caseMoved', began);
    const { payload } = await line.heard.first(({ type }) => type === 'next');
    expect(payload).toMatchObject({
      data: { caseMoved: { type: 'case.report', cursor: expect.any(String), enforcementCase: { caseNumber: expect.any(String), organ: { name: expect.any(String) }, environment: null } } },
      errors: [{ path: ['caseMoved', 'enforcementCase'], message: expect.stringContaining('“environment”部分暂时无法查询'), extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    });
    line.end();
  });
});
