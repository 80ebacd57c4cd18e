/** Figures out of alternated rounds: medians of shots, and the ratio of each contender to the twins of the same round. */

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** A shot of one contender is cut short after this long, so that a slow one does not take the whole run. */
const patience = 200;

/** Times one contender: the median of a shot in milliseconds, statement after statement on one connection. */
export async function shoot(client, statements) {
  const began = performance.now();
  const times = [];
  for (const { name, text, values } of statements) {
    const since = performance.now();
    await client.query({ name, text, values, rowMode: 'array' });
    times.push(performance.now() - since);
    if (performance.now() - began > patience) break;
  }
  return median(times);
}

/** Every contender in every round, each round beginning with another one, so that noise falls on all alike. */
export async function alternate(contenders, rounds, work) {
  const times = new Map(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < contenders.length; place += 1) {
      const contender = contenders[(round + place) % contenders.length];
      times.get(contender).push(await work(contender, round));
    }
  }
  return times;
}

/** Ratio to the mean of two twins, round by round: median, and the middle half of the rounds. */
export function ratiosOf(times, twins) {
  const rounds = times.get(twins[0]).length;
  const base = Array.from({ length: rounds }, (_, round) => (times.get(twins[0])[round] + times.get(twins[1])[round]) / 2);
  return new Map([...times].map(([contender, own]) => {
    const ratios = own.map((time, round) => time / base[round]).sort((a, b) => a - b);
    return [contender, { ratio: median(ratios), low: ratios[Math.floor(rounds / 4)], high: ratios[Math.ceil((rounds * 3) / 4) - 1], time: median(own) }];
  }));
}

/** A Markdown table. */
export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
