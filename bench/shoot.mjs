/** One shot at one contender, and what rounds of shots come to. */
import autocannon from 'autocannon';
import { bodyOf, cpuOf } from './contenders.mjs';
import { median } from './median.mjs';

/** Loads a contender for some seconds; every connection begins at another place of the same questions. */
export async function shoot(contender, operation, variables, { seconds, connections }) {
  const requests = variables.map((one) => ({ body: bodyOf(contender, operation, one) }));
  let place = 0;
  const before = cpuOf(contender);
  const result = await autocannon({
    url: contender.address, method: 'POST', headers: contender.headers, duration: seconds, connections,
    setupClient: (client) => {
      place += 1;
      const from = Math.floor((place * requests.length) / connections) % requests.length;
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  const { total } = result.requests;
  if (result.errors + result.non2xx + result.timeouts > 0) throw new Error(`${contender.name}, ${operation.name}: ${result.errors} errors, ${result.non2xx} refused, ${result.timeouts} timeouts`);
  return { rate: total / result.duration, p99: result.latency.p99, cpu: (cpuOf(contender) - before) / total };
}

/** Every contender in every round, each round beginning with another one, so that what the machine does besides falls on all alike. */
export async function alternate(contenders, rounds, work) {
  const shots = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < contenders.length; place += 1) {
      const contender = contenders[(round + place) % contenders.length];
      shots[contender.name].push(await work(contender, round));
    }
  }
  return shots;
}

/** The hub's rate over another's, round by round: the median, and the whole spread. */
export function ratio(shots, other, figure = (shot) => shot.rate) {
  const ratios = shots.hub.map((shot, round) => figure(shot) / figure(shots[other][round]));
  return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
}
