import type { Transaction } from '../../platform/database/index.js';
import { followClocks, type ClockSteps, type Matter, type Moment } from '../deadline/index.js';
import type { Addressee } from './addressees.js';
import type { Following } from './changes.js';
import type { After, Entering } from './entering.js';
import { machines, regionOf } from './judge.js';
import { organActing, organKeysOf } from './transfer.policy.js';

/** Lets the clocks of the step run and end, then those of the rows that follow it, then those that copies fulfil. */
export async function followRows(sql: Transaction, entering: Entering, after: After, following: readonly Following[], copies: readonly Addressee[]): Promise<void> {
  const { held, row, subjects } = entering;
  const matter = matterOf(debtorsOf(entering, after), held.items.length > 0 || (entering.given.items ?? []).length > 0, entering.given.inCustody === true, organActing(entering.by, held.transfer) ?? entering.enteredBy?.organId);
  const moment = momentOf(entering);
  const all = held.tracks.map(({ id }) => id);
  const region = regionOf(row);
  const parts = region === 'ITEMS' || region === 'COPIES' ? all : subjects.map(({ id }) => id);
  // Things go with the case when the last of them does.
  const isWhole = region !== 'ITEMS' || held.items.every(({ id, state }) => subjects.some((subject) => subject.id === id) || (state !== 'SEIZED' && state !== 'LISTED'));
  if (isWhole) await followClocks(sql, matter, parts, row, moment);
  for (const { row: follower, trackIds } of following) await followClocks(sql, matter, trackIds, follower, moment);
  const sent = machines[held.transfer.kind].rows.find(({ step }) => step === 'sendCopy');
  if (sent?.follows?.includes(row.id) && copies.some(({ how }) => how === 'COPY')) await followClocks(sql, matter, parts, sent, moment);
}

/** Clocks that begin with the transfer itself. */
export async function beginClocks(sql: Transaction, after: After, parts: readonly string[], steps: ClockSteps, moment: Moment, organId: string): Promise<void> {
  await followClocks(sql, matterOf(after, false, false, organId), parts, steps, moment);
}

/** Of what is sent on after filing whoever sent it gives notice (公安机关办理刑事案件程序规定第一百八十四条), and not whoever has it then. */
const debtorsOf = ({ held, row }: Entering, after: After): After => (row.starts?.includes('police.relay_notice') === true ? { ...after, receiver: held.transfer.receiver } : after);

function momentOf({ occurredAt, recordedAt, enteredBy, door }: Entering): Moment {
  return { occurredAt, recordedAt, actor: enteredBy?.subject ?? 'hub:transfers', channel: door === 'ON_BEHALF' ? 'PAPER' : 'LIVE' };
}

function matterOf(after: After, hasItems: boolean, inCustody: boolean, decidingId: string | undefined): Matter {
  const { agency, receiver, procuratorate, court } = after;
  const owners: Matter['owners'] = {
    AGENCY: agency.id, AGENCY_HEAD: agency.id, OFFICERS: agency.id, LEGAL_REVIEW: agency.id, ...(receiver && { POLICE: receiver.id, RECEIVING_AGENCY: receiver.id }), ...(procuratorate && { PROCURATORATE: procuratorate.id }), ...(court && { COURT: court.id }),
    ...(decidingId !== undefined && { DECIDING_ORGAN: decidingId }),
  };
  return {
    type: 'Transfer', id: after.id, caseId: after.caseId, audience: after.audience, organKeys: organKeysOf(after), owners,
    circumstances: { domain: after.domain, policeLine: after.policeLine, hasItems, inCustody },
  };
}
