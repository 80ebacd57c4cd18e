/** What is measured of one server while all its subscribers are connected. */
import { setTimeout as pause } from 'node:timers/promises';

/** Longest that anything may take, in milliseconds: what has not come by then is lost. */
const patience = 120_000;

/** Connects the subscribers of a server, measures it, and lets them go. */
export async function measure(server, { client, writer, subscribers, tokens, document, burst, paced }) {
  const before = await server.weigh();
  await client.ask('connect', { url: server.address, count: subscribers, tokens: document && tokens, document: server.name === 'bare' ? null : document });
  writer.rewind();
  const message = await everybodyHears({ client, writer, subscribers });
  await pause(1_000);
  const after = await server.weigh();
  const memory = { held: (after.held - before.held) / subscribers, rss: (after.rss - before.rss) / subscribers };
  const rates = [];
  for (let time = 0; time < (burst ? 2 : 0); time += 1) rates.push(await rateOf(server, { client, writer, subscribers, burst }));
  const tail = paced ? await tailOf({ client, writer, subscribers, paced }) : null;
  await client.ask('leave');
  return { message, memory, ...best(rates), ...tail };
}

const best = (rates) => rates.toSorted((a, b) => b.rate - a.rate)[0];

/** A subscription is not confirmed: events are told one by one until one has come to all. Gives the text of the last. */
async function everybodyHears({ client, writer, subscribers }) {
  for (;;) {
    await client.ask('begin');
    writer.rewind();
    await writer.write(1);
    const { count, first } = await client.ask('until', { messages: subscribers, milliseconds: 2_000 });
    await pause(100);
    if (count === subscribers) return first;
  }
}

/** Events of one transaction: deliveries per second from the commit to the last, and CPU milliseconds of the server per thousand. */
async function rateOf(server, { client, writer, subscribers, burst }) {
  await client.ask('begin');
  const messages = subscribers * burst;
  const cpu = server.cpu();
  const arrived = client.ask('until', { messages, milliseconds: patience });
  const { at } = await writer.write(burst);
  const { count, last } = await arrived;
  if (count !== messages) throw new Error(`${server.name}: ${count} of ${messages} came`);
  return { rate: messages / (Number(BigInt(last) - at) / 1e9), cpu: ((server.cpu() - cpu) / messages) * 1_000 };
}

/** Events one after another: milliseconds from just before the commit to the arrival of every 16th message. */
async function tailOf({ client, writer, subscribers, paced: { events, every } }) {
  await client.ask('begin');
  const messages = subscribers * events;
  const arrived = client.ask('until', { messages, milliseconds: patience });
  const told = new Map();
  for (let event = 0; event < events; event += 1) {
    const { ids: [id], at } = await writer.write(1);
    told.set(id, at);
    await pause(every);
  }
  const { count, samples } = await arrived;
  if (count !== messages) throw new Error(`${count} of ${messages} came`);
  const times = samples.map(([id, at]) => Number(BigInt(at) - told.get(id)) / 1e6).toSorted((a, b) => a - b);
  return { p50: times[Math.floor(times.length / 2)], p99: times[Math.floor(times.length * 0.99)] };
}
