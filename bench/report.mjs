/** What is printed: a table for people, one line of JSON for machines. */
import { operations } from './operations.mjs';
import { median } from './median.mjs';
import { ratio } from './shoot.mjs';

const peers = ['postgraphile', 'mercurius', 'yoga'];

const shown = ({ median: middle, low, high }) => `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const ofShots = (shots, figure) => median(shots.map(figure));

/** Ratios of the hub's rate to each other contender's, and CPU and tail beside them. */
export function operationsTable(measured) {
  const others = ['twin', 'limit', ...peers];
  const rows = measured.map(({ actor, operation, shots }) => {
    const names = Object.keys(shots);
    return [
      operation.title, actor, ...others.map((other) => (shots.hub && shots[other] ? shown(ratio(shots, other)) : '')),
      names.map((name) => `${name} ${ofShots(shots[name], ({ cpu }) => cpu).toFixed(2)}`).join(', '),
      names.map((name) => `${name} ${ofShots(shots[name], ({ p99 }) => p99)}`).join(', '),
    ];
  });
  return table(['', 'as', ...others.map((other) => `to ${other}`), 'CPU ms a request', 'p99 ms'], rows);
}

/** The worst of the actors for each operation. */
export function summary(measured, besides) {
  const worst = (ratios) => Math.round(Math.min(...ratios) * 1_000) / 1_000;
  const lines = operations.flatMap((operation) => {
    const own = measured.filter((one) => one.operation === operation);
    if (own.length === 0) return [];
    const to = (other) => worst(own.map(({ shots }) => ratio(shots, other).median));
    const tail = Math.max(...own.map(({ shots }) => ratio(shots, 'postgraphile', ({ p99 }) => p99).median));
    const twins = own.filter(({ shots }) => shots.twin).map(({ shots }) => ratio(shots, 'twin'));
    return [{
      operation: operation.name, toBestPeer: Math.min(...peers.map(to)), toLimit: to('limit'), toPostgraphile: to('postgraphile'), toMercurius: to('mercurius'), toYoga: to('yoga'),
      p99ToPostgraphile: Math.round(tail * 1_000) / 1_000, twins: twins.map(({ low, high }) => [low, high].map((one) => Math.round(one * 1_000) / 1_000)).flat(),
    }];
  });
  return { operations: lines, ...Object.assign({}, ...besides.map(({ figures }) => figures)) };
}
