/** Who subscribes: every way of reading, under every kind of rights. */
const youyu = 'youyu-env-handler';

/** `repeats`: what a cut line may bring again. None for whoever sends its last cursor; for a name with fixed variables, what it has not proved to hold. */
const kinds = [
  { kind: 'cursor', way: 'line', identity: youyu, channel: 'caseMoved' },
  { kind: 'library', way: 'library', identity: 'shuozhou-procuratorate', channel: 'caseMoved', isNamed: true },
  { kind: 'stream', way: 'stream', identity: 'shanxi-env-system', channel: 'caseMoved' },
  { kind: 'poll', way: 'poll', identity: 'shuozhou-procuratorate', channel: null },
  { kind: 'slow', way: 'line', identity: 'shanxi-env-system', channel: 'caseMoved', isHeavy: true },
  { kind: 'term', way: 'line', identity: 'shanxi-justice', channel: 'caseMoved' },
  { kind: 'move', way: 'line', identity: 'youyu-procuratorate', channel: 'caseMoved', isNamed: true },
  { kind: 'library', way: 'library', identity: 'shuozhou-market-handler', channel: 'decisionMade', isNamed: true },
  { kind: 'stream', way: 'stream', identity: null, channel: 'decisionMade' },
  { kind: 'cursor', way: 'line', identity: 'youyu-police', channel: 'decisionMade' },
  { kind: 'poll', way: 'poll', identity: null, channel: null },
  { kind: 'library', way: 'library', identity: youyu, channel: 'caseMoved', isNamed: true },
  { kind: 'cursor', way: 'line', identity: 'shanxi-leader', channel: 'caseMoved' },
  { kind: 'slow', way: 'line', identity: 'shuozhou-env-head', channel: 'caseMoved', isHeavy: true },
  { kind: 'cursor', way: 'line', identity: 'shanxi-env-system', channel: 'caseMoved' },
  { kind: 'library', way: 'library', identity: 'shuozhou-env-head', channel: 'caseMoved', isNamed: true },
];

/** The organ whose term ends for a while, and the one that moves to another county and back. */
export const restless = { term: 'shanxi-justice', move: 'youyu-procuratorate' };

/** Subscribers, the kinds in turn; `ways` chooses among them. */
export function subscribersOf(count, ways) {
  const chosen = kinds.filter(({ way }) => ways === undefined || ways.includes(way));
  return Array.from({ length: count }, (_, index) => {
    const { isNamed, ...kind } = chosen[index % chosen.length];
    const name = `${kind.kind}-${index + 1}`;
    return { ...kind, name, repeats: isNamed ? 'in flight' : 'none', ...(isNamed ? { subscriber: `loss-audit.${index + 1}` } : {}) };
  });
}
