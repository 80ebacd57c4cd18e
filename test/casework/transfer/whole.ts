import { append } from '../../../src/platform/log/index.js';
import { isConfidential } from '../../../src/casework/transfer/conditions.js';
import type { Entering } from '../../../src/casework/transfer/entering.js';
import type { StepContent } from '../../../src/casework/transfer/handling.types.js';
import { holdForSystem, type Held } from '../../../src/casework/transfer/held.js';
import { machines } from '../../../src/casework/transfer/judge.js';
import { said } from '../../../src/casework/transfer/said.js';
import type { TransferRow } from '../../../src/casework/transfer/row.js';
import { stepTaken } from '../../../src/casework/transfer/transfer.events.js';
import type { TestHub } from '../../support/hub.js';
import { ask, aPaper, aSuspicion, confirm, judge, papers, take, transferOf } from '../../support/transfers.js';

const given: StepContent = {
  clientKey: 'sample', reasons: '理由（虚构）', reasonCode: 'OTHER', nonProsecutionKind: 'DISCRETIONARY', affirms: ['FILE_RETURNED'],
  papers: [{ kind: 'D03', standing: 'ATTACHED', number: '样环移〔2026〕1号', issuedOn: '2026-11-02', digest: '0'.repeat(64) }], statement: '说明（虚构）',
};

/** Every kind of event of a transfer: those that a short one tells, and for each further step what would be told of it. */
export async function wholeTransfers(test: TestHub): Promise<void> {
  const [handler, head] = ['youyu-env-handler', 'youyu-env-head'];
  const { id } = await aSuspicion(test, 'SAMPLE-T');
  await take(test, handler, id, 'appointTaskForce', { officers: ['样-1', '样-2'] });
  await take(test, handler, id, 'submitReport', { papers: papers('D01') });
  const entered = { proof: 'SIGNED_PAPER', occurredAt: test.hub.now().toISOString(), papers: [aPaper('D02')] };
  for (const agrees of [false, true]) {
    await ask(test, handler, id, 'approve', entered);
    const waiting = (await transferOf(test, head, id))!.proposals.find(({ standing }) => standing === 'WAITING')!;
    await judge(test, head, waiting.id, agrees);
  }
  await take(test, handler, id, 'send', { papers: papers('D03', 'D04') });
  const received = await take(test, handler, id, 'receive', { onBehalfOf: 'POLICE', occurredAt: test.hub.now().toISOString(), papers: papers('D11') });
  await confirm(test, 'youyu-police', received.steps.at(-1)!.id);
  const { transfer } = (await test.hub.database.transaction((sql) => holdForSystem(sql, id)))!;
  const all = Object.values(machines).flatMap((machine) => machine.rows);
  // Of a step that is taken before filing and after it, the one that says more.
  const rows = [...stepTaken.keys()].map((step) => all.find((row) => row.step === step && !isConfidential(row.from[0]!)) ?? all.find((row) => row.step === step)!);
  await test.hub.database.transaction((sql) => append(sql, rows.map((row, index) => toldOf(row, { transfer } as Held, index + 100)), test.hub.now().toISOString()));
}

function toldOf(row: TransferRow, held: Held, number: number): Parameters<typeof append>[1][number] {
  const entering: Entering = {
    held, row, given, step: row.step, by: row.by[0]!, from: row.from[0]!, to: row.to ?? row.from[0]!, subjects: [{ id: held.transfer.id, state: row.from[0]!, track: null }], late: ['transfer.decision'], missing: ['D05'], gaps: [],
    door: 'STEP', proof: 'CREDENTIAL', receiver: { organ: held.transfer.agency, procuratorate: null, court: null, reason: '同级' }, enteredBy: null, occurredAt: new Date(), recordedAt: new Date(),
  };
  return {
    kind: stepTaken.get(row.step)!, aggregate: { type: 'Transfer', id: held.transfer.id, number }, subjectId: held.transfer.id, organs: [], audience: held.transfer.audience, occurredAt: entering.occurredAt.toISOString(), actor: 'sample', channel: 'LIVE',
    parts: said(entering).parts,
  };
}
