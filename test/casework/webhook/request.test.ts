import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloudEvent, HTTP } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import type { TestHub } from '../../support/hub.js';
import { aDecision, aReport, submit } from '../../support/reports.js';
import { aCallingHub, aReceiver, aWebhook, calling, deliveriesOf, tellHub, until, webhooksOf, type Receiver } from '../../support/webhooks.js';

describe('a request to a webhook', () => {
  let now = Date.now();
  let test: TestHub;
  let receiver: Receiver;
  let worker: ReturnType<typeof calling>;
  beforeAll(async () => {
    test = await aCallingHub({ now: () => new Date(now) });
    receiver = await aReceiver(() => [200, { 'x-request-id': `taken-${'7'.repeat(300)}` }]);
    await test.position();
    worker = calling(test);
  });
  afterAll(async () => {
    await worker.stop();
    await receiver.close();
    await test.close();
  });

  it('is signed by Standard Webhooks, is a CloudEvent that says what `events` says, and keeps the receiver’s id (R-032)', async () => {
    const [before] = await test.hub.database.sql<{ last: string }>('select max(position)::text as last from log.entry');
    const { id, secret } = await aWebhook(test, `${receiver.url}?key=k`);
    const { rows } = await submit(test, 'one', [aReport('one', { status: 'DECIDED', decisions: [aDecision('朔环罚字〔2026〕901号')] })]);
    const caseId = rows[0]!.enforcementCase!.id;
    await test.position();
    await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED')).length === 2);
    expect(Number(before!.last)).toBeGreaterThan(0);
    expect(receiver.received.map(({ path, event: { type, sequence } }) => [path, type, sequence])).toEqual([['/hub?key=k', 'xianjie.case.report', '0000000001'], ['/hub?key=k', 'xianjie.decision.make', '0000000002']]);

    const { events } = await test.ask<{ events: { nodes: Record<string, unknown>[] } }>('youyu-env-handler', `query ($id: ID!) { events(where: { aggregateId: $id }) { nodes {
      cursor id type meaning version aggregateType aggregateId aggregateNumber fieldClass channel occurredAt recordedAt payload } } }`, { id: caseId });
    for (const [index, { headers, body }] of receiver.received.entries()) {
      const { id: eventId, type, occurredAt, ...said } = events.nodes[index]!;
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
      expect(() => new Webhook(secret).verify(body.replace('xianjie', 'yianjie'), headers)).toThrow();
      const event = HTTP.toEvent({ headers, body });
      expect(event instanceof CloudEvent && event.validate()).toBe(true);
      expect(event).toMatchObject({
        id: eventId, specversion: '1.0', source: 'urn:xianjie:log', type: `xianjie.${String(type)}`, subject: `EnforcementCase/${caseId}`, time: occurredAt, datacontenttype: 'application/json',
        partitionkey: caseId, data: said,
      });
      expect(headers['webhook-id']).toBe(eventId);
    }
    const [newest] = await deliveriesOf(test, id);
    expect(newest).toMatchObject({ state: 'DELIVERED', attempts: 1, lastStatus: 200, receiptId: `taken-${'7'.repeat(194)}`, event: { type: 'decision.make' } });
    expect(JSON.stringify(await webhooksOf(test, 'youyu-env-handler'))).not.toContain(secret);
    const stored = await test.hub.database.sql('select * from webhook.webhook');
    expect(stored.map((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))).join(' ')).join(' ')).not.toContain(secret.slice(6));
  });

  it('is signed with both secrets for 24 hours after one was changed, then with the new one alone', async () => {
    const { id, secret } = await aWebhook(test, `${receiver.url}/rotated`);
    const signedFor = async (key: string): Promise<{ fits: (one: string) => boolean; count: number }> => {
      const { rows } = await submit(test, key, [aReport(key)]);
      await test.position();
      const mine = () => receiver.received.find(({ path, event }) => path.endsWith('/rotated') && event.partitionkey === rows[0]!.enforcementCase!.id);
      await until(test, () => mine() !== undefined);
      const { headers, body } = mine()!;
      const fits = (one: string): boolean => headers['webhook-signature']!.split(' ').includes(new Webhook(one).sign(headers['webhook-id']!, new Date(Number(headers['webhook-timestamp']) * 1_000), body));
      return { fits, count: headers['webhook-signature']!.split(' ').length };
    };
    const { secret: next } = await tellHub<{ secret: string }>(test, 'youyu-env-handler', 'rotateWebhookSecret', id);
    expect(next).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const both = await signedFor('rotated-1');
    expect([both.fits(next), both.fits(secret), both.count]).toEqual([true, true, 2]);
    now += 24 * 3_600_000 + 1;
    const one = await signedFor('rotated-2');
    expect([one.fits(next), one.fits(secret), one.count]).toEqual([true, false, 1]);
  });

  it('follows no redirect, reads no more than 4 KiB of an answer, and takes any 2xx for yes', async () => {
    const { id } = await aWebhook(test, `${receiver.url}/answers`);
    const replies: (readonly [number, Record<string, string>])[] = [[302, { location: `${receiver.url}/elsewhere` }], [202, {}]];
    receiver.answer = ({ path }) => (path.endsWith('/answers') ? replies.shift()! : 204);
    await submit(test, 'answers', [aReport('answers')]);
    await test.position();
    await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED')).length === 1);
    expect(await deliveriesOf(test, id)).toMatchObject([{ attempts: 2, lastStatus: 202, lastError: null }]);
    expect(receiver.received.filter(({ path }) => path.endsWith('/elsewhere'))).toEqual([]);
    expect(worker.told.join('')).toContain('接收方答复 302（转址），不予跟随');
    expect(worker.told.join('')).not.toMatch(/key=k|127\.0\.0\.1|whsec_|FAILED/);
  });
});
