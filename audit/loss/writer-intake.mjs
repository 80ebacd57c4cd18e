/** A department's system: corrects a case of its own first and then one that all writers share, and sends each batch until it has the receipt. */
import fs from 'node:fs';
import { reportOf, submit } from './cases.mjs';
import { rest } from './client.mjs';

let pace = 0;
let isStopping = false;

/** Batches of a writer that was killed are not continued: each life has keys of its own. */
async function write({ url, token, own, shared, file, life }) {
  for (let turn = 1; !isStopping; turn += 1) {
    const key = `${own}-${life}-${turn}`;
    const said = `虚构：第${life}次启动后第${turn}次更正`;
    const county = turn % shared.length;
    const cases = [reportOf(own, 0, said), reportOf(shared[county], county, said), ...(turn % 3 === 0 ? [reportOf(`${key}-new`, turn, said)] : [])];
    const receipt = await accepted(url, token, key, cases);
    fs.appendFileSync(file, `${JSON.stringify(receipt.rows)}\n`);
    await rest(pace, 2 * pace + 60);
  }
}

async function accepted(url, token, key, cases) {
  for (;;) {
    try {
      const receipt = await submit(url, token, key, cases);
      if (receipt) return receipt;
    } catch (error) {
      if (error.message.startsWith('batch ')) throw error;
    }
    await rest(50, 300);
  }
}

process.on('message', (message) => {
  if (message.spec) void write(message.spec).then(() => process.exit());
  if (message.pace !== undefined) pace = message.pace;
  if (message.stop) isStopping = true;
});
process.on('disconnect', () => process.exit());
