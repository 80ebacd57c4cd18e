import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import type { TestHub } from '../../support/hub.js';
import { aDecision, aReport, organCode, submit } from '../../support/reports.js';
import {
  aCallingHub, aReceiver, aWebhook, calling, deliveriesOf, tellHub, until, wake, webhookFields, webhooksOf, type Receiver, type WebhookSeen,
} from '../../support/webhooks.js';

const handler = 'youyu-env-handler';
const court = 'youyu-court';
const nobody = '01a20000-0000-7000-8000-000000000000';

describe('rights of webhooks', () => {
  let test: TestHub;
  let receiver: Receiver;
  let worker: ReturnType<typeof calling>;
  beforeAll(async () => {
    test = await aCallingHub();
    receiver = await aReceiver();
    await test.position();
    worker = calling(test);
  });
  afterAll(async () => {
    await worker.stop();
    await receiver.close();
    await test.close();
  });

  const sent = (path: string) => receiver.received.filter((one) => one.path.endsWith(path)).map(({ event }) => event);
  const decided = async (key: string, changes: Parameters<typeof aDecision>[1] = {}): Promise<void> => {
    await submit(test, `${key} ${JSON.stringify(changes)}`, [aReport(key, { status: 'DECIDED', decisions: [aDecision(`朔环罚字〔2026〕${key}号`, changes)] })]);
    await test.position();
  };
  /** As an administrator of the platform, whose organ has nothing to do with the webhooks. */
  const administrator = async (source: string): Promise<unknown> => {
    const token = await test.hub.tokens.issueDemo({ subject: 'platform', name: null, organCode: organCode('朔州市市场监督管理局'), roles: ['ADMINISTRATOR'] });
    const { data, errors } = await graphql({ schema: test.hub.schema, source, contextValue: await test.hub.contextOf(token, null) });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  };

  it('each is sent what its organ may see, in rows and in parts, and nothing of what it filters out', async () => {
    const own = await aWebhook(test, `${receiver.url}/own`);
    const other = await aWebhook(test, `${receiver.url}/court`, {}, court);
    const made = await aWebhook(test, `${receiver.url}/made`, { channel: 'decisionMade', where: { types: ['decision.make', 'case.report'] } });
    await decided('301');
    await until(test, async () => (await deliveriesOf(test, own.id, 'DELIVERED')).length === 2 && (await deliveriesOf(test, other.id, 'DELIVERED', court)).length === 1 && sent('/made').length === 1);
    expect(sent('/own').map(({ type }) => type)).toEqual(['xianjie.case.report', 'xianjie.decision.make']);
    expect(sent('/court').map(({ type, data }) => [type, Object.keys(data.payload).some((part) => part > 'L1')])).toEqual([['xianjie.decision.make', false]]);
    expect(sent('/made').map(({ type }) => type)).toEqual(['xianjie.decision.make']);
    for (const [id, identity] of [[own.id, handler], [other.id, court], [made.id, handler]] as const) await tellHub(test, identity, 'endWebhook', id);
  });

  it('what was planned and is no longer visible is withdrawn, not sent: an annulled decision', async () => {
    const { id } = await aWebhook(test, `${receiver.url}/annulled`, {}, court);
    receiver.answer = () => [503, { 'retry-after': '3600' }];
    await decided('302');
    await until(test, async () => (await deliveriesOf(test, id, null, court))[0]?.attempts === 1);
    expect(sent('/annulled')).toHaveLength(1);
    await decided('302', { annulledOn: '2026-11-01', annulmentReason: '认定事实错误' });
    receiver.answer = () => 204;
    await test.hub.database.sql(`update webhook.webhook set rests_until = null`);
    await test.hub.database.sql(`update webhook.delivery set next_at = now() - interval '1 second' where webhook_id = $1`, [id]);
    await until(test, async () => (await deliveriesOf(test, id, 'WITHDRAWN', court)).length === 1);
    expect(await deliveriesOf(test, id, 'WITHDRAWN', court)).toMatchObject([{ attempts: 1, lastError: '该事件对本机关已不可见', event: null }]);
    // That it was withdrawn is told; the decision itself is not sent a second time.
    await until(test, () => sent('/annulled').length === 2);
    expect(sent('/annulled').map(({ type }) => type)).toEqual(['xianjie.decision.make', 'xianjie.decision.withdraw']);
    await tellHub(test, court, 'endWebhook', id);
  });

  it('nobody of another organ sees, changes or replays it, or learns that it is there', async () => {
    const { id } = await aWebhook(test, `${receiver.url}/mine`);
    await decided('303');
    await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED')).length === 2);
    const [delivery] = await deliveriesOf(test, id);
    for (const identity of [court, 'shuozhou-env-head', 'shanxi-leader']) {
      expect((await webhooksOf(test, identity)).filter((one) => one.id === id)).toEqual([]);
      expect(await deliveriesOf(test, id, null, identity)).toEqual([]);
      for (const [mutation, value, missing] of [
        ['changeWebhook', { id, isPaused: true }, { id: nobody }], ['rotateWebhookSecret', id, nobody], ['endWebhook', id, nobody], ['replayDelivery', delivery!.id, nobody], ['replayDeadDeliveries', id, nobody],
      ] as const) {
        const refusal = await tellHub(test, identity, mutation, value);
        expect(refusal.code).toBe('NOTHING_VISIBLE');
        expect(await tellHub(test, identity, mutation, missing)).toEqual(refusal);
      }
    }
    expect(await webhooksOf(test, null)).toEqual([]);
    expect((await tellHub(test, null, 'createWebhook', { name: 'x', url: receiver.url, channel: 'caseMoved' })).code).toBe('NOT_AN_ORGAN');
    expect((await webhooksOf(test, handler)).find((one) => one.id === id)!.state).toBe('ACTIVE');
  });

  it('an administrator sees how all fare, and the same however many events were delivered', async () => {
    const { id } = await aWebhook(test, `${receiver.url}/watched?token=t`);
    const seen = async (): Promise<WebhookSeen> =>
      ((await administrator(`{ webhooks(first: 100) { nodes { ${webhookFields} } } }`)) as { webhooks: { nodes: WebhookSeen[] } }).webhooks.nodes.find((one) => one.id === id)!;
    const before = await seen();
    expect(before).toMatchObject({ state: 'ACTIVE', failedAttempts: 0, url: null, where: null, roles: null, pendingCount: null, deadCount: null, lastDeliveredAt: null });
    await decided('304');
    await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED')).length === 2);
    expect(await seen()).toEqual(before);
    expect(await administrator(`{ webhookDeliveries(webhookId: "${id}") { nodes { id } } }`)).toEqual({ webhookDeliveries: { nodes: [] } });
    receiver.answer = () => 500;
    await decided('305');
    await until(test, async () => (await seen()).failedAttempts > 0);
    expect(await seen()).toMatchObject({ isBehind: true, lastStatus: 500, lastError: '接收方答复 500' });
    receiver.answer = () => 204;
    await tellHub(test, handler, 'endWebhook', id);
  });

  it('whoever says where it leads lends it no more than their own rights; one whose organ’s term ended is paused and says so', async () => {
    const { id } = await aWebhook(test, `${receiver.url}/lent`, {}, 'shuozhou-procuratorate');
    const leader = await test.hub.tokens.issueDemo({ subject: 'leader', name: null, organCode: organCode('朔州市人民检察院'), roles: ['LEADER'] });
    const source = 'mutation ($input: ChangeWebhookInput!) { changeWebhook(input: $input) { ... on Webhook { roles } ... on Refusal { code } } }';
    const moved = await graphql({ schema: test.hub.schema, source, contextValue: await test.hub.contextOf(leader, null), variableValues: { input: { id, url: `${receiver.url}/leader` } } });
    expect(JSON.parse(JSON.stringify(moved))).toEqual({ data: { changeWebhook: { roles: ['LEADER'] } } });
    await decided('306');
    await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED', 'shuozhou-procuratorate')).length > 0);
    // A supervising organ reads L2 of its division, and so of the report; with the role of a leader no more than L1.
    expect(sent('/leader').map(({ type, data }) => [type, Object.keys(data.payload).filter((part) => part > 'L1')])).toEqual([['xianjie.decision.make', []]]);
    expect(sent('/lent')).toEqual([]);
    const organ = organCode('朔州市人民检察院');
    await test.hub.database.sql(`update registry.organ set valid_to = '2020-01-01' where code = $1`, [organ]);
    const state = async () => (await test.hub.database.sql<{ state: string; reason: string }>('select state, state_reason as reason from webhook.webhook where id = $1', [id]))[0]!;
    await until(test, async () => (await state()).state === 'PAUSED');
    expect((await state()).reason).toContain('不在有效期内');
    await test.hub.database.sql('update registry.organ set valid_to = null where code = $1', [organ]);
    await wake(test);
  });

  it('is refused for what cannot be called or sent: address, channel, types, name', async () => {
    const make = async (changes: object): Promise<string> => (await tellHub(test, 'youyu-police', 'createWebhook', { name: 'liaison', url: receiver.url, channel: 'caseMoved', ...changes })).code;
    for (const url of ['https://10.0.0.1/', 'http://receiver.example.org.:80#x', 'http://8.8.8.8/', 'https://[::ffff:127.0.0.1]x/']) expect([url, await make({ url })]).toEqual([url, 'TARGET_NOT_ALLOWED']);
    expect(await make({ channel: 'everything' })).toBe('CHANNEL_UNKNOWN');
    expect(await make({ where: { types: ['party.merge'] } })).toBe('NOTHING_OF_CHANNEL');
    expect(await make({})).toBeUndefined();
    expect(await make({})).toBe('NAME_TAKEN');
  });
});
