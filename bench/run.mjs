/** Measures the hub against raw SQL and other GraphQL servers, as four actors. See README.md beside this file. */
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { actorOf, identities, makeViews, variablesFor } from './actors.mjs';
import { ask, contenders, start } from './contenders.mjs';
import { openGround } from './ground.mjs';
import { measureIntake } from './intake.mjs';
import { comparable, operations } from './operations.mjs';
import { operationsTable, summary } from './report.mjs';
import { alternate, shoot } from './shoot.mjs';
import { measureStatistics } from './statistics.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean' }, quick: { type: 'boolean' }, generated: { type: 'boolean' }, kept: { type: 'string' }, cases: { type: 'string' }, actors: { type: 'string' }, operations: { type: 'string' }, contenders: { type: 'string' },
  },
});
const pace = options.quick ? { rounds: 3, seconds: 1, warm: 0.5, cases: 30_000, batches: 3 } : { rounds: 5, seconds: 3, warm: 1, cases: 300_000, batches: 5 };
const chosen = (list, names) => (names === undefined ? list : list.filter((one) => names.split(',').includes(one.name ?? one)));
const connections = 32;
const say = (line) => process.stderr.write(`${line}\n`);

const ground = await openGround({ cases: Number(options.cases ?? pace.cases), kept: options.kept, isGenerated: options.generated });
try {
  const measured = [];
  for (const name of chosen(Object.keys(identities), options.actors)) measured.push(...await asActor(name));
  console.log(operationsTable(measured));
  const besides = [await measureIntake(ground, pace.batches), await measureStatistics(ground, pace)];
  console.log(`\n${besides.map(({ text }) => text).join('\n\n')}`);
  if (options.json) console.log(JSON.stringify(summary(measured, besides)));
} finally {
  await ground.close();
}

/** All operations as one actor; the twin stands in as the county's organ, where a token and masks are. `{ __typename }` is the same for all: it is asked as that one. */
async function asActor(name) {
  const actor = await actorOf(name, ground);
  const schema = await makeViews(ground.url, actor);
  const variables = await variablesFor(ground.url, actor);
  const isCounty = name === 'county';
  const running = [];
  try {
    for (const contender of chosen(contenders, options.contenders)) if (isCounty || contender.name !== 'twin') running.push(await start(contender, ground, actor, schema));
    const measured = [];
    for (const operation of chosen(operations, options.operations)) {
      if (!isCounty && operation.name === 'nothing') continue;
      await requireEqualAnswers(running, operation, variables[operation.name]);
      measured.push({ actor: name, operation, shots: await timed(running, operation, variables[operation.name]) });
      say(`${name}: ${operation.title}`);
    }
    return measured;
  } finally {
    await Promise.all(running.map((contender) => contender.stop()));
  }
}

/** Errors and omissions are fast: nothing is timed that does not answer as the limit does. */
async function requireEqualAnswers(running, operation, variables) {
  const last = variables.length - 1;
  for (const place of new Set([0, 1, 2, 3, 4].map((fifth) => Math.floor((fifth * last) / 4)))) {
    const answers = await Promise.all(running.map(async (contender) => comparable(`${contender.name}, ${operation.name}`, await ask(contender, operation, variables[place]))));
    const other = answers.findIndex((answer) => answer !== answers[0]);
    if (other > 0) throw new Error(`${operation.name}, ${JSON.stringify(variables[place])}: ${running[other].name} answers\n${answers[other]}\n${running[0].name}\n${answers[0]}`);
  }
}

async function timed(running, operation, variables) {
  await pause(options.quick ? 200 : 1_000);
  for (const contender of running) await shoot(contender, operation, variables, { seconds: pace.warm, connections });
  return alternate(running, pace.rounds, (contender) => shoot(contender, operation, variables, { seconds: pace.seconds, connections }));
}
