import { machine } from '../../kernel/index.js';
import { agencyRows } from './agency.machine.js';
import { besideRows } from './beside.machine.js';
import { detentionRows } from './detention.machine.js';
import { policeRows } from './police.machine.js';
import { prosecutionRows } from './prosecution.machine.js';
import { referralRows } from './referral.machine.js';
import { reverseRows } from './reverse.machine.js';
import type { TransferWords } from './row.js';
import { stateRows } from './state.codes.js';
import { supervisionRows } from './supervision.machine.js';

const mainRows = [...agencyRows, ...policeRows, ...supervisionRows, ...prosecutionRows, ...reverseRows];

/** 移送流转: the life cycle of a transfer with what lies beside it; the only place that says who may do what. */
export const transferSteps = machine<TransferWords>('transfer', stateRows, [...mainRows, ...besideRows(mainRows)]);

/** 行政拘留移送流转: a small machine of its own. */
export const detentionSteps = machine<TransferWords>('detention', stateRows, detentionRows);

/** 行政机关之间移送流转: from agency to agency. */
export const referralSteps = machine<TransferWords>('referral', stateRows, referralRows);
