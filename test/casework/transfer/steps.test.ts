import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stateRows, TransferState } from '../../../src/casework/transfer/state.codes.js';
import { TransferActor } from '../../../src/casework/transfer/transfer.codes.js';
import { detentionSteps, referralSteps, transferSteps } from '../../../src/casework/transfer/transfer.machine.js';
import { TransferResolver } from '../../../src/casework/transfer/transfer.resolver.js';
import { aHub, type TestHub } from '../../support/hub.js';

const fields = `code region step from to by proofs documents expected requires guards { guard how says } starts stops drops pauses resumes late copies { to how isAdvised only } follows
  basis { lawName documentNumber article } mark`;

describe('transferSteps', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  it('can be asked for whole by the public', async () => {
    const { transferSteps: all } = await test.ask<{ transferSteps: { code: string }[] }>(null, `{ transferSteps { ${fields} } }`);
    expect(all.map(({ code }) => code)).toEqual([...transferSteps.rows, ...detentionSteps.rows, ...referralSteps.rows].map(({ id }) => id));
  });

  it('tells the public what the head may do, on what proof and basis', async () => {
    expect(await test.ask(null, `{ transferSteps(where: { from: AWAITING_HEAD, step: approve, by: AGENCY_HEAD }) {
      code region from to by proofs documents expected requires starts stops late copies { to how isAdvised only } basis { lawName documentNumber article } mark } }`)).toEqual({
      transferSteps: [{
        code: '5a', region: 'MAIN', from: ['AWAITING_HEAD'], to: 'APPROVED', by: ['AGENCY_HEAD'], proofs: ['CREDENTIAL', 'E_SEAL', 'SIGNED_PAPER'], documents: ['D02'], expected: [], requires: [],
        starts: ['transfer.dispatch'], stops: ['transfer.decision'], late: 'MARKED', copies: [],
        basis: [{ lawName: '行政执法机关移送涉嫌犯罪案件的规定', documentNumber: '国务院令第310号', article: '第五条第二款' }], mark: 'V',
      }],
    });
  });

  it('says of each condition how it is established: found by the hub, stated with content, or affirmed', async () => {
    const { transferSteps: [sent] } = await test.ask<{ transferSteps: { guards: { guard: string; how: string; says: string }[] }[] }>(null, '{ transferSteps(where: { step: suggestSupervision, from: SENT }) { guards { guard how says } } }');
    expect(sent!.guards).toEqual([{ guard: 'DELIVERY_ON_RECORD', how: 'STATED', says: '载明送达凭证和送达时间。' }]);
  });

  it('answers from each state for each actor what the machine says is open', () => {
    const resolver = new TransferResolver();
    for (const from of Object.keys(TransferState) as TransferState[]) {
      const machine = [detentionSteps, referralSteps].find(({ rows: [first] }) => stateRows[first!.from[0]!].region === stateRows[from].region) ?? transferSteps;
      for (const by of Object.keys(TransferActor) as TransferActor[]) {
        expect(resolver.transferSteps({ from, by }).map(({ code }) => code)).toEqual(machine.openSteps(from, by).map(({ id }) => id));
      }
    }
  });
});
