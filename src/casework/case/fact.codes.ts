import { codeTable } from '../../platform/model/index.js';
import { choiceFact } from './fact.js';

/** 证明文件失实的主观方面: parts 刑法 art 229(1) from 229(3), which every domain screens for. */
export enum CertifyingFault { KNOWING = 'KNOWING', GROSSLY_NEGLIGENT = 'GROSSLY_NEGLIGENT' }

codeTable('CertifyingFault', CertifyingFault, '证明文件失实的主观方面: state of mind of whoever issued the paper.', {
  KNOWING: '故意提供虚假证明文件: knowingly false.',
  GROSSLY_NEGLIGENT: '严重不负责任，出具的证明文件有重大失实: grossly wrong through serious irresponsibility.',
});

export const CertifyingFaultFact = choiceFact('CertifyingFaultFact', '证明文件失实的主观方面', CertifyingFault);
