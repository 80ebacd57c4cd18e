/** What the peers have in common: a log that is followed as plainly as it can be, and the message of an event. */
import pg from 'pg';

const withObjects = process.env.OBJECTS === '1';

const select = `
  select entry.position, event.id, event.type, event.occurred_at, event.aggregate_id, c.case_number, c.status, organ.name
  from log.entry join log.event on event.seq = entry.event_seq left join casework.enforcement_case c on c.id = event.aggregate_id left join registry.organ on organ.id = c.organ_id
  where entry.position > $1 and event.type like 'decision.%' order by entry.position limit 256`;

/** Tells of each event from now on, in order, one page after another. */
export async function follow(tell) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  let { rows: [{ position }] } = await client.query('select coalesce(max(position), 0) as position from log.entry');
  let reading = Promise.resolve();
  const read = async () => {
    const { rows } = await client.query({ name: 'follow', text: select, values: [position] });
    for (const row of rows) tell(payloadOf(row));
    position = rows.at(-1)?.position ?? position;
    if (rows.length === 256) await read();
  };
  client.on('notification', () => { reading = reading.then(read); });
  await client.query('listen log_appended');
}

/** As long as the hub's, and with the same values; a cursor that is not sealed. */
function payloadOf(row) {
  const event = { cursor: `1.${row.position.padStart(43, '0')}`, id: row.id, type: row.type, occurredAt: row.occurred_at.toISOString(), aggregateId: row.aggregate_id };
  return withObjects ? { ...event, enforcementCase: { caseNumber: row.case_number, status: row.status, organ: { name: row.name } } } : event;
}
