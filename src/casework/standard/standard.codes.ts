import { codeTable } from '../../platform/model/index.js';

/** 标准变更状态. */
export enum StandardState { DRAFTED = 'DRAFTED', SIGNED = 'SIGNED', WITHDRAWN = 'WITHDRAWN' }

codeTable('StandardState', StandardState, '标准变更状态: where a change of the standards has come.', {
  DRAFTED: '草案: not compared; it is back-tested and signed, or withdrawn.',
  SIGNED: '已签署: signed by two persons; compared from then on, for acts from its first day.',
  WITHDRAWN: '已撤回: taken back before it was in force.',
});
