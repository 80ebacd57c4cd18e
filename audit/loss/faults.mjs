/** What goes wrong, one thing after the other, in an order that the seed decides; each kind comes before any comes again. */
import { setTimeout as pause } from 'node:timers/promises';
import { within } from './ground.mjs';

const setTerm = `update registry.organ set valid_to = $2 where code = $1`;
const setDivision = `update registry.organ set division_id = $2 where code = $1`;

/** Rights that end and come back: what was changed when, for the oracle. */
async function change({ ground, changes }, kind, organ, text, value) {
  await within(ground.url, (client) => client.query(text, [organ.code, value]));
  changes.push({ kind, at: Date.now(), isUsual: value === organ.usual });
}

async function turnRights(audit, chance, kind, text, other) {
  const organ = audit.organs[kind];
  await change(audit, kind, organ, text, other);
  await pause(chance.between(2_500, 4_000));
  await change(audit, kind, organ, text, organ.usual);
  await pause(1_500);
}

const kinds = {
  killHub: async ({ hub }) => { await hub.end('SIGKILL'); },
  stopHub: async ({ hub }) => { await hub.end('SIGTERM'); },
  killDatabase: async ({ ground }, chance) => {
    await ground.kill();
    await pause(chance.between(0, 1_000));
    await ground.start();
  },
  killDatabaseAndCut: async ({ ground, cutter }, chance) => {
    await ground.kill();
    cutter.tell({ cut: 'all' });
    await pause(chance.between(500, 2_500));
    await ground.start();
  },
  cutAll: async ({ cutter }) => { cutter.tell({ cut: 'all' }); },
  cutOne: async ({ cutter }, chance) => { cutter.tell({ cut: chance.between(0, 1) }); },
  killSubscribers: async ({ readers }, chance) => { chance.pick(readers).kill(); },
  killWriter: async ({ writers }, chance) => { chance.pick(writers).kill(); },
  stall: async ({ readers, writers, options }, chance) => {
    const milliseconds = chance.between(2_000, 6_000);
    for (const reader of readers) reader.tell({ stall: milliseconds });
    for (const writer of writers) writer.tell({ burst: chance.below(options.burst) });
    await pause(milliseconds);
  },
  endTerm: (audit, chance) => turnRights(audit, chance, 'term', setTerm, '2026-01-01'),
  moveOrgan: (audit, chance) => turnRights(audit, chance, 'move', setDivision, '140603'),
};

/** Faults without end: name, and what does it. */
export function* faultsBy(chance, audit) {
  for (;;) for (const name of chance.shuffled(Object.keys(kinds))) yield { name, strike: () => kinds[name](audit, chance) };
}
