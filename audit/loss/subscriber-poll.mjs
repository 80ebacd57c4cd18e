/** 轮询: asks for what follows its last cursor, a few times a second. */
import { ask, page, rest } from './client.mjs';

export async function poll({ url, token, start }, record) {
  for (;;) {
    record.connected();
    try {
      const { events } = await ask(url, token, page, { after: record.cursor ?? start });
      for (const event of events.nodes) record.event(event);
      if (!events.pageInfo.hasNextPage) await rest(200, 600);
    } catch (error) {
      record.ended(error.message);
      await rest();
    }
  }
}
