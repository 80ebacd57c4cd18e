import type { Sql } from '../../platform/database/index.js';

/** The lane of a source system: whoever is in it is alone with the keys of that system. */
export const laneOfSystem = (sourceSystem: string): string => `system ${sourceSystem}`;

/** The lane of an organ: whoever is in it is alone with the case numbers and decision numbers of that organ. */
export const laneOfOrgan = (organId: string): string => `organ ${organId}`;

/** The lane of parties: intake shares it, and whoever merges or splits parties has it alone, so that what an identity is stays so within a batch. */
const laneOfParties = 'parties';

/** Shares the lane of parties to the end of the transaction. Batches take it before they lock a case: a change locks cases within it. */
export async function shareParties(sql: Sql): Promise<void> {
  await sql('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [laneOfParties]);
}

/** Waits until no batch is being settled, and keeps the others from it to the end of the transaction. */
export async function aloneWithParties(sql: Sql): Promise<void> {
  await takeLanes(sql, [laneOfParties]);
}

/**
 * Waits for lanes and keeps them to the end of the transaction, so that batches which could meet in a key or a number go one after the
 * other, in whichever processes they run. A batch takes the lane of its system first and those of its organs after, each set in one
 * order: none waits in a ring.
 */
export async function takeLanes(sql: Sql, lanes: readonly string[]): Promise<void> {
  await sql(
    `select pg_advisory_xact_lock(lane)
     from (select distinct hashtextextended(name, 0) as lane from unnest($1::text[]) as name order by lane) as ordered`, [lanes],
  );
}
