/** A process between the clients and the hub, which cuts their connections in the middle of a frame. */
import net from 'node:net';

const hubPort = Number(process.argv[2]);
const links = new Set();

const server = net.createServer((client) => {
  const hub = net.connect(hubPort, '127.0.0.1');
  const link = { client, hub, isBeingCut: false };
  links.add(link);
  for (const [from, to] of [[client, hub], [hub, client]]) {
    from.setNoDelay(true);
    from.on('data', (chunk) => { pass(link, chunk, from, to); });
    from.on('end', () => to.end());
    from.on('error', () => {});
    from.on('close', () => { cut(link); });
  }
});

/** Passes on what came; of a link that is being cut the first half of it, and then no more. */
function pass(link, chunk, from, to) {
  if (link.isBeingCut) {
    from.pause();
    to.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => { cut(link); });
  } else if (!to.write(chunk)) {
    from.pause();
    to.once('drain', () => from.resume());
  }
}

function cut(link) {
  links.delete(link);
  link.client.destroy();
  link.hub.destroy();
}

process.on('message', ({ cut: share }) => {
  const all = [...links].filter(({ isBeingCut }) => !isBeingCut);
  const chosen = share === 'all' ? all : all.slice(Math.floor(share * all.length)).slice(0, 1);
  for (const link of chosen) {
    link.isBeingCut = true;
    // Where nothing is said there is no frame to cut.
    setTimeout(() => { cut(link); }, 500).unref();
  }
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
