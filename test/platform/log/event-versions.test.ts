import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentOf } from '../../../src/modules.js';
import { canonical, commit, leafOf, upCast, type EventKind } from '../../../src/platform/log/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { heldEvents, storedSamples, wholeEvents, type Sample } from './samples.js';

const { modules } = await contentOf();

const kinds = modules.flatMap((module) => module.events ?? []);
const kindOf = (type: string): EventKind => kinds.find((kind) => kind.type === type)!;
const fileOf = (type: string, version: number): string => `${type}.v${version}.json`;
const released = kinds.flatMap(({ type, version }) => Array.from({ length: version }, (_, index) => fileOf(type, index + 1)));
const samples = storedSamples();

/** Paths of the members of an event's parts as the current version states them; what a domain's facts are called is the domain's. */
function shapeOf({ envelope: { type, version }, parts }: Sample): string[] {
  return [...new Set(parts.flatMap(({ fieldClass, payload }) => paths(upCast(kindOf(type), version, payload), fieldClass)))].sort();
}

function paths(value: unknown, at: string): string[] {
  if (at.endsWith('.facts')) return [at];
  if (Array.isArray(value)) return [at, ...value.flatMap((member) => paths(member, `${at}[]`))];
  if (value === null || typeof value !== 'object') return [at];
  return [at, ...Object.entries(value).flatMap(([key, member]) => paths(member, `${at}.${key}`))];
}

/** Lists that are empty once lifted: what later versions say of their members, earlier ones could not. */
function emptyLists({ envelope: { type, version }, parts }: Sample): string[] {
  return parts.flatMap(({ payload }) => Object.entries(upCast(kindOf(type), version, payload)))
    .flatMap(([key, member]) => (Array.isArray(member) && member.length === 0 ? [key] : []));
}

describe('kinds of events', () => {
  it('are each declared once, by module and step', () => {
    expect(kinds.map(({ type }) => type).filter((type, index, all) => all.indexOf(type) !== index || !/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/.test(type))).toEqual([]);
  });

  it('say in Chinese and English what they mean', () => {
    expect(kinds.filter(({ meaning }) => !/^[\u4e00-\u9fff（）、]+: [a-z].*\.$/.test(meaning)).map(({ type }) => type)).toEqual([]);
  });
});

describe('a sample of each version of each event', () => {
  let test: TestHub;
  let whole: Sample[];
  beforeAll(async () => {
    test = await aHub();
    whole = await wholeEvents(test);
  });
  afterAll(() => test.close());

  const ofNow = (type: string): Sample => whole.find((event) => event.envelope.type === type)!;

  it('is kept, and none of what was never declared', () => {
    const missing = released.filter((file) => !samples.has(file)).map((file) => {
      const kind = kinds.find(({ type, version }) => file === fileOf(type, version));
      return kind ? `${file} is missing; this is one:\n${JSON.stringify(ofNow(kind.type), null, 2)}` : `${file} is missing: restore it, it was released`;
    });
    if (missing.length > 0) throw new Error(missing.join('\n'));
    expect([...samples.keys()].sort()).toEqual([...released].sort());
  });

  it.each([...samples])('%s is what its name says, and its leaf and commitments still hold', (file, { envelope, leaf, parts }) => {
    expect(file).toBe(fileOf(envelope.type, envelope.version));
    expect(leafOf(envelope).toString('hex')).toBe(leaf);
    expect(parts.map(({ fieldClass, payload, salt }) => ({ fieldClass, commitment: commit(Buffer.from(salt, 'hex'), payload).toString('hex') }))).toEqual(envelope.parts);
  });

  it.each([...samples])('%s is lifted to what the current version states', (_, sample) => {
    const stored = canonical(sample);
    const empty = emptyLists(sample).map((key) => `.${key}[]`);
    expect(shapeOf(sample)).toEqual(shapeOf(ofNow(sample.envelope.type)).filter((path) => !empty.some((list) => path.includes(list))));
    // Pure: what is stored stays as it was.
    expect(canonical(sample)).toBe(stored);
  });

  it('says all that any event of the hub says: a changed payload is a new version', async () => {
    const known = new Map(kinds.map(({ type }) => [type, new Set(shapeOf(ofNow(type)))]));
    const strange = (await heldEvents(test)).flatMap((event) => shapeOf(event).filter((path) => !known.get(event.envelope.type)!.has(path)).map((path) => `${event.envelope.type} ${path}`));
    expect([...new Set(strange)]).toEqual([]);
  });

  it('names nobody who lives: persons and enterprises are invented, numbers of persons absent', () => {
    const text = JSON.stringify([...samples.values()].map(({ parts }) => parts));
    const parties = [...samples.values()].flatMap(({ parts }) => parts.flatMap(({ payload }) => (payload['parties'] ?? []) as { name: string }[]));
    expect(parties.length).toBeGreaterThan(0);
    expect(parties.filter(({ name }) => !/示例|虚构/.test(name))).toEqual([]);
    expect([...text.matchAll(/"residentIdNumbers":(\[[^\]]*\])/g)].map(([, numbers]) => numbers!.replaceAll(/[[\],]|null/g, '')).join('')).toBe('');
  });
});
