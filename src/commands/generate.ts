import { DEMO_SOURCE_SYSTEM } from '../../seeds/demo/cases.js';
import { DEMO_SOURCE } from '../../seeds/demo/generated-days.js';
import { demoOfficers } from '../../seeds/demo/officers.js';
import { demoOrgans } from '../../seeds/demo/organs.js';
import { generatedDays } from '../../seeds/generated/reports.js';
import type { Hub } from '../hub.js';
import { complain } from '../platform/complaint.js';
import { Sequencer } from '../platform/log/index.js';
import { registerOfficers } from '../registry/officer/index.js';
import type { Options } from './command.js';
import { sendersOf, takeIn } from './generated-cases.js';
import { SAMPLE_SOURCE_SYSTEM } from './seed.js';

/** How many cases, and the number that decides all about them. */
export interface Wanted { readonly cases: number; readonly seed: number }

const MOST_CASES = 3_000_000;
const MOST_SEED = 999_999;
const usual = { cases: undefined, seed: '1' } as const;

/** Reads what the command was given; complains outside demo mode and of numbers that are none. */
export function wantedOf(given: Options, demo: boolean): Wanted {
  if (!demo) complain('演示模式未开启：虚构案件只写入演示数据库', 'Demo mode is off: invented cases go into demo databases alone');
  const wanted = { cases: numberOf(given, 'cases', MOST_CASES), seed: numberOf(given, 'seed', MOST_SEED) };
  if (wanted.seed === DEMO_SOURCE) complain(`种子 ${DEMO_SOURCE} 的案件是演示数据自带的：请换用另一个 --seed`, `The cases of seed ${DEMO_SOURCE} come with the demo data: choose another --seed`);
  return wanted;
}

function numberOf(given: Options, name: keyof Wanted, most: number): number {
  const text = given[name] ?? usual[name];
  if (text !== undefined && /^[1-9]\d{0,6}$/.test(text) && Number(text) <= most) return Number(text);
  return complain(`--${name} 应为 1 至 ${most} 的整数，例如 npm run hub -- generate --cases 3000 --seed 1`, `--${name} takes a whole number from 1 to ${most}`);
}

/**
 * Takes invented cases in, batch by batch, through intake as any other: what they leave behind cannot be told from what was reported. They are
 * recorded as of the days on which their systems would have sent them. What was taken in before is left as it is, so that a run which was
 * stopped goes on.
 */
export async function generate(hub: Hub, { cases, seed }: Wanted, say: (text: string) => void): Promise<string> {
  const sourceSystem = `generated-${seed}`;
  await requireInvented(hub);
  const done = await doneBefore(hub, sourceSystem, cases);
  const began = performance.now();
  const sequencer = new Sequencer({ url: hub.database.url, onFailure: (error) => say(`定序器 sequencer: ${error.message}`) });
  sequencer.start();
  try {
    const organs = demoOrgans();
    await hub.database.transaction((sql) => registerOfficers(sql, [...demoOfficers(organs).values()].flat(), 'hub:generate', hub.now()));
    const taking = { sourceSystem, senders: await sendersOf(hub), key: String(cases), done };
    let rows = 0;
    let told = began;
    for (const day of generatedDays(seed, cases, hub.domains, organs)) {
      rows += await takeIn(hub, day, taking);
      if (performance.now() - told > 5_000) {
        told = performance.now();
        say(`${day.at.toISOString().slice(0, 10)}：${rows} 条 rows，${Math.round((rows * 1_000) / (told - began))} 条/秒 a second`);
      }
    }
    await positioned(hub);
    await hub.database.sql('analyze');
    return said(rows, cases, seed, (performance.now() - began) / 1_000);
  } finally {
    await sequencer.stop();
  }
}

function said(rows: number, cases: number, seed: number, seconds: number): string {
  if (rows === 0) return `种子 ${seed} 的 ${cases} 件案件此前已生成，无须再写 · the ${cases} cases of seed ${seed} are in already`;
  return `已写入 ${rows} 条报送（${cases} 件虚构案件，含更正），用时 ${seconds.toFixed(1)} 秒 · ${rows} reports of ${cases} invented cases, corrections among them, taken in in ${seconds.toFixed(1)} s`;
}

/** Systems whose batches are invented, or, in the sample, published long ago. */
const ownSystems = [DEMO_SOURCE_SYSTEM, SAMPLE_SOURCE_SYSTEM];

/** Invented cases are never put beside real ones: there is no way to tell this to go ahead. */
async function requireInvented({ database }: Hub): Promise<void> {
  const [found] = await database.sql<{ what: string }>(
    `select source_system as what from casework.submission where source_system <> all($1::text[]) and source_system !~ '^generated-[0-9]+-[a-z]+$'
     union all select name from registry.organ where origin = 'REGISTER' limit 1`, [ownSystems],
  );
  if (found) {
    complain(
      `数据库中已有并非虚构的数据（${found.what}），未生成任何案件：请换用空的数据目录，例如 DATA_DIR=/tmp/xianjie-trial`,
      `The database holds what was not invented (${found.what}); nothing was generated. Use an empty data folder, as in DATA_DIR=/tmp/xianjie-trial`,
    );
  }
}

/** Keys of the batches that are in; complains where they are of another number of cases, which would number and date them otherwise. */
async function doneBefore({ database }: Hub, sourceSystem: string, cases: number): Promise<ReadonlySet<string>> {
  const keys = (await database.sql<{ key: string }>(`select batch_key as key from casework.submission where source_system like $1 and state = 'SETTLED'`, [`${sourceSystem}-%`])).map(({ key }) => key);
  const [other] = keys.filter((key) => !key.startsWith(`${cases}-`));
  if (other !== undefined) {
    const before = other.split('-')[0]!;
    complain(`${sourceSystem} 此前生成的是 ${before} 件案件：请换用另一个 --seed，或仍用 --cases ${before}`, `${sourceSystem} was begun with ${before} cases: choose another --seed, or the same --cases`);
  }
  return new Set(keys);
}

const pause = 100;

/** Waits until every event has its position. */
async function positioned({ database }: Hub): Promise<void> {
  for (;;) {
    const [row] = await database.sql<{ isPending: boolean }>('select exists (select from log.pending) as "isPending"');
    if (!row!.isPending) return;
    await new Promise((done) => { setTimeout(done, pause); });
  }
}
