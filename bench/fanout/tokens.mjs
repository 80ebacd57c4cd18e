/** Tokens of organs: each organ has rights of its own, and so a policy of its own. */
import 'reflect-metadata';
import { pino } from 'pino';
import { assembleHub } from '../../dist/src/hub.js';
import { fileKeys } from '../../dist/src/platform/keys.js';

/** As many tokens as subscribers, no two alike, shared out among so many organs. */
export async function tokensOf({ url, keyFile }, organs, count) {
  const hub = await assembleHub({ databaseUrl: url, databasePool: 1, keys: fileKeys(keyFile), demo: true, log: pino({ level: 'silent' }) });
  try {
    const codes = await hub.database.sql('select code from registry.organ where valid_to is null order by md5(code) limit $1', [organs]);
    return await Promise.all(Array.from({ length: count }, (_, index) =>
      hub.tokens.issueDemo({ subject: `bench-${index}`, name: `虚构订阅方${index}`, organCode: codes[index % organs].code, roles: [] })));
  } finally {
    await hub.close();
  }
}
