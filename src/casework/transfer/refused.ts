import { citeBasis, type LegalBasis, type StepRefusal } from '../../kernel/index.js';
import type { LegalBasisCited } from '../case/index.js';
import type { Verdict } from './judge.js';
import { cited } from './steps.js';
import type { TransferWords } from './row.js';
import { TransferState } from './state.codes.js';
import { TransferGuard, TransferStep } from './step.codes.js';
import { termOf } from './table.js';
import { TransferActor, TransferDocument, TransferProof } from './transfer.codes.js';

interface Details {
  readonly rowCode: string | null; readonly by: readonly TransferActor[]; readonly documents: readonly TransferDocument[]; readonly proofs: readonly TransferProof[];
  readonly guards: readonly TransferGuard[]; readonly clocks: readonly string[]; readonly basis: readonly LegalBasisCited[]; readonly revision: number | null;
}

const nothing: Details = { rowCode: null, by: [], documents: [], proofs: [], guards: [], clocks: [], basis: [], revision: null };

/** Thrown within a step, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: string, message: string, readonly details: Partial<Details> = {}) {
    super(message);
  }

  /** The refusal as the API shows it. */
  shown(): { code: string; message: string } & Details {
    return { code: this.code, message: this.message, ...nothing, ...this.details };
  }
}

/** Why nothing is done, beyond what the machine says, and what can be done next. */
const reasons = {
  NO_SUCH_TRANSFER: '没有该移送；请使用查询结果中的 id 原值',
  NO_SUCH_CASE: '没有该案件，或者本机关无权就其启动移送；请使用查询结果中的 id 原值，由办案机关办理',
  NO_SUCH_STEP_TAKEN: '没有该办理记录或者待复核办理；请使用查询结果中的 id 原值',
  NO_SUCH_ORGAN: '没有该机关，或者其类别与移送类别不符；请使用机关名录中的 id 原值',
  NO_SUSPECT: '未写明涉嫌当事人；请在 suspects 中写明当事人（案件的当事人之一）和罪名代码',
  NOT_A_PARTY: '所列当事人不是该案件的当事人；请从案件的 parties 中选取，或者先更正案件',
  NO_SUCH_CRIME: '没有该罪名代码；请从 crimes 中选取',
  NOT_A_BEGINNING: '该步骤不能启动移送；请以标记涉嫌犯罪、现场移送或者建议移送启动',
  NO_CAPACITY: '本机关或者本角色不参与该移送的办理；请由参与的机关以相应角色办理',
  MOMENT_IS_NOW: '在线办理以入库时间为办理时间，不能另填 occurredAt；补录以前办理的，请用代为登记或者事后报送',
  ALREADY_UNDER_WAY: '该当事人该罪名在本案中已有移送正在办理；请在原移送中办理，可从案件的 transfers 查到',
  SAY_WHICH: '所涉办理线不在同一状态，不能一并办理；请用 subjectIds 写明为哪些办理线办理',
  NO_SUCH_SUBJECT: '所列办理线、物品或者抄送不属于该移送或者不归本机关办理；请从 transferOpenSteps 的 subjectIds 中选取',
  NO_RECEIVER: '未能按规定确定接收机关；请用 receiverId 写明接收机关并在 reasons 中说明理由，或者先登记受理约定',
  RECEIVER_WITHOUT_REASON: '所选接收机关与规定或者约定的不一致；请在 reasons 中说明理由后重新办理',
  REVISION_CHANGED: '该移送已有新的办理，所依据的版本不是当前版本；请重新读取后再办理',
  CLIENT_KEY_TAKEN: '该请求键已用于另一内容的办理；请换用新的请求键重新办理',
  SAME_PERSON: '登记与复核须由两人分别办理；请由本机关另一人复核',
  ALREADY_JUDGED: '该待复核办理已有结论；需要时请重新登记',
  ALREADY_CONFIRMED: '该办理记录已经确认，或者无须确认',
  PAPER_NEEDED: '代为登记、签字纸件和电子签章须附所依据的文书及其摘要（digest）；请在 papers 中补上后重新办理',
  MOMENT_NEEDED: '代为登记、事后报送和签字纸件须写明办理时间 occurredAt，且不得晚于现在',
} as const;

/** A refusal by its code. */
export const refused = (code: keyof typeof reasons, details: Partial<Details> = {}): Refused => new Refused(code, reasons[code], details);

/** What the machine refuses, in words: what is missing, which article asks for it, what to do next. */
export function refusedByMachine(step: TransferStep, { refusal, state }: Extract<Verdict, { ok: false }>, openNow: readonly TransferStep[]): Refused {
  if (!('basis' in refusal)) return refused(refusal.code);
  const { row = null, by, documents, proofs, guards, clocks, basis } = refusal;
  return new Refused(refusal.code, worded(step, refusal, state, openNow), { rowCode: row, by, documents, proofs, guards, clocks, basis: basis.map(cited) });
}

function worded(step: TransferStep, refusal: StepRefusal<TransferWords>, state: TransferState | null, openNow: readonly TransferStep[]): string {
  const [what, where] = [termOf(TransferStep, step), state === null ? '当前' : termOf(TransferState, state)];
  const open = openNow.length === 0 ? '本角色目前没有可办步骤' : `目前可办：${[...new Set(openNow)].map((one) => termOf(TransferStep, one)).join('、')}`;
  switch (refusal.code) {
    case 'NOT_OPEN': return `“${where}”状态下不能办理“${what}”；${open}`;
    case 'NOT_YOURS': return `“${what}”由${refusal.by.map((one) => termOf(TransferActor, one)).join('、')}办理${articles(refusal.basis)}；${open}`;
    case 'TOO_LATE': return `“${what}”的期限（${refusal.clocks.join('、')}）已过，不能再办理${articles(refusal.basis)}；${open}`;
    case 'INCOMPLETE': return `办理“${what}”还缺：${lacking(refusal)}${articles(refusal.basis)}；请补齐后重新办理，期限不因此停止`;
  }
}

function lacking({ documents, proofs, guards, clocks }: StepRefusal<TransferWords>): string {
  return [
    ...documents.map((kind) => `文书 ${kind}（${termOf(TransferDocument, kind)}）`),
    ...(proofs.length > 0 ? [`主要负责人的决定须以${proofs.map((proof) => termOf(TransferProof, proof)).join('、')}之一证明`] : []),
    ...guards.map((guard) => `${termOf(TransferGuard, guard)}（${guard}）`), ...clocks,
  ].join('、');
}

const articles = (basis: readonly LegalBasis[]): string => (basis.length === 0 ? '' : `（${basis.map(citeBasis).join('；')}）`);
