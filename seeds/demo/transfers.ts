import { createHash } from 'node:crypto';
import type { StepContent } from '../../src/casework/transfer/index.js';

/** In which capacity a step of a demonstration is taken. */
export type DemoCapacity = 'HANDLER' | 'HEAD' | 'LEGAL_REVIEWER' | 'POLICE' | 'PROCURATORATE';

export interface DemoAct { readonly by: DemoCapacity; readonly step: string; readonly content: Omit<StepContent, 'clientKey'> }

/** 演示移送（虚构）: how far a transfer of an open case has come. */
export interface DemoRoad { readonly crimeCode: string; readonly rule: string; readonly acts: readonly DemoAct[] }

type Papers = NonNullable<StepContent['papers']>;

/** Papers of an invented transfer; their digests are of their own names. */
const papers = (...kinds: readonly Papers[number]['kind'][]): Papers =>
  kinds.map((kind) => ({ kind, number: `演示${kind}〔2026〕号（虚构）`, issuedOn: '2026-11-20', digest: createHash('sha256').update(`demo ${kind}`).digest('hex') }));

const act = (by: DemoCapacity, step: string, content: DemoAct['content'] = {}): DemoAct => ({ by, step, content });

const report = [act('HANDLER', 'appointTaskForce', { officers: ['演示执法证甲', '演示执法证乙'] }), act('HANDLER', 'submitReport', { papers: papers('D01') })];
const dispatch = [
  ...report, act('HEAD', 'approve', { papers: papers('D02') }),
  act('HANDLER', 'send', { papers: [...papers('D03', 'D04', 'D06'), { kind: 'D05', standing: 'NONE' }, { kind: 'D09', standing: 'NONE' }] }),
];
const review = [...dispatch, act('POLICE', 'receive', { papers: papers('D11') }), act('POLICE', 'beginReview')];
const filed = [...review, act('POLICE', 'decideToFile', { papers: papers('D14'), affirms: ['POLICE_HEAD_APPROVES'] }), act('POLICE', 'serveDecision', { papers: papers('D14') })];
const investigated = [...filed, act('HANDLER', 'handOver', { papers: papers('D16') }), act('POLICE', 'addSuspect', { suspects: [{ crimeCode: '338' }] })];
const notFiled = [
  ...review, act('POLICE', 'decideNotToFile', { papers: papers('D15'), affirms: ['FILE_RETURNED'], reasonCode: 'INSUFFICIENT_EVIDENCE' }), act('POLICE', 'serveDecision', { papers: papers('D15') }),
];
const opinion = [
  ...filed, act('HANDLER', 'handOver', { papers: papers('D16') }), act('POLICE', 'sendForProsecution', { papers: papers('D24') }),
  act('PROCURATORATE', 'decideNotToProsecute', { papers: papers('D26'), nonProsecutionKind: 'DISCRETIONARY' }), act('PROCURATORATE', 'tellOfNonProsecution', { papers: papers('D26') }),
  act('PROCURATORATE', 'handToAdministrativeSection'), act('PROCURATORATE', 'sendOpinion', { papers: papers('D26', 'D27') }),
];

/** From the suspicion to the opinion of the procuratorate: one transfer at each place where somebody has to do something. */
export const demoRoads: readonly DemoRoad[] = [[], report, dispatch, review, notFiled, [...notFiled, act('HANDLER', 'requestReconsideration', { papers: papers('D17') })], investigated, opinion]
  .map((acts) => ({ crimeCode: '338', rule: '移送标准比对提示（虚构），仅供审查参考', acts }));
