import type { StatuteEntry } from '../../../src/registry/statute/index.js';
import { articles, START_NOT_VERIFIED } from './rows.js';

/** 行刑衔接: transfer from agency to police, filing, supervision of filing, and the way back. */
export const transferStatutes: readonly StatuteEntry[] = [
  {
    code: '310', name: '行政执法机关移送涉嫌犯罪案件的规定', kind: 'REGULATION', documentNumber: '国务院令第310号', version: '2020', mark: 'V',
    note: START_NOT_VERIFIED,
    articles: articles('V', [
      ['3', '违法事实涉嫌犯罪的应当移送'],
      ['3(2)', '知识产权案件有合理嫌疑且需公安机关采取措施的，应当移送'],
      ['5(1)', '指定两名以上执法人员组成专案组'],
      ['5(2)', '正职负责人或者主持工作的负责人三日内决定；批准的二十四小时内向同级公安机关移送，不批准的记录理由'],
      ['6', '移送所附材料'],
      ['7', '公安机关出具回执；不属本机关管辖的二十四小时内转送并书面告知'],
      ['8', '公安机关三日内决定是否立案并书面通知；不予立案的说明理由、退回案卷'],
      ['9(1)', '收到不予立案通知后三日内提请复议，也可以建议检察机关立案监督'],
      ['9(2)', '公安机关三日内答复复议；仍有异议的三日内建议立案监督'],
      ['10', '不予立案的，依法作出行政处理'],
      ['11', '不得以行政处罚代替移送；移送前已作处罚的效力与折抵'],
      ['12', '立案通知后三日内移交涉案物品和其他材料'],
      ['13', '公安机关认为不构成犯罪而应追究行政责任的，移送行政执法机关'],
      ['14', '检察机关和监察机关对移送的监督'],
      ['15', '行政执法机关违反规定的责任'],
      ['16', '逾期不移送、以罚代刑的责任'],
      ['17', '公安机关不接受移送、逾期不决定的责任'],
      ['18', '发现公职人员违法犯罪线索的移送'],
      ['19', '职务违法犯罪线索向监察机关移送'],
    ]),
  },
  {
    code: 'JOINT-2006-2', name: '关于在行政执法中及时移送涉嫌犯罪案件的意见', kind: 'OPINION', documentNumber: '高检会〔2006〕2号', version: '2006', mark: 'Vq',
    note: START_NOT_VERIFIED,
    articles: articles('Vq', [['一', '移送书抄送同级检察机关；应移送而先作处罚的，十日内抄送处罚决定书']]),
  },
  {
    code: 'PSB-16', name: '公安机关受理行政执法机关移送涉嫌犯罪案件规定', kind: 'OPINION', documentNumber: '公通字〔2016〕16号', version: '2016', mark: 'M_HIGH',
    note: START_NOT_VERIFIED,
    articles: articles('Vq', [
      ['2', '接受移送、出具回执、材料不全的一次告知'],
    ]),
  },
  {
    code: 'PSB-25', name: '最高人民检察院、公安部关于公安机关办理经济犯罪案件的若干规定', shortName: '经济犯罪案件规定', kind: 'OPINION', documentNumber: '公通字〔2017〕25号',
    version: '2017', mark: 'Vq', note: START_NOT_VERIFIED,
    articles: articles('Vq', [
      ['15', '经济犯罪线索的立案审查期限'],
      ['16', '行政执法机关移送的经济犯罪案件的审查期限与延长'],
    ]),
  },
  {
    code: 'PSB-R', name: '公安机关办理刑事案件程序规定', kind: 'RULE', version: '2020', mark: 'V', note: START_NOT_VERIFIED,
    articles: articles('V', [
      ['178', '立案的审批'],
      ['179', '控告人对不予立案的复议、复核'],
      ['180', '对移送案件的接受、补正告知与三日内审查'],
      ['181', '移送机关对不予立案的复议'],
      ['182', '说明不立案理由与通知立案的执行'],
      ['184', '立案后移送其他公安机关的通知'],
      ['186', '撤销案件'],
    ]),
  },
  {
    code: 'PR-R', name: '人民检察院刑事诉讼规则', kind: 'INTERPRETATION', version: '2019', mark: 'V', note: START_NOT_VERIFIED,
    articles: articles('V', [
      ['557', '对行政执法机关不移送的审查与检察意见'],
      ['559', '要求公安机关说明理由'],
      ['560', '说明理由的期限'],
      ['561', '理由成立时十日内告知'],
      ['562', '逾期不作立案决定的监督'],
      ['563', '通知立案'],
      ['564', '通知立案后的执行、纠正与催办'],
      ['565', '公安机关对通知撤销案件的复议、复核'],
    ]),
  },
  {
    code: 'PR-21', name: '最高人民检察院关于推进行政执法与刑事司法衔接工作的规定', shortName: '推进行刑衔接规定', kind: 'INTERPRETATION', documentNumber: '高检发释字〔2021〕4号',
    version: '2021', validFrom: '2021-09-06', mark: 'M_HIGH', note: '施行日期取自公布日期。',
    articles: articles('M_HIGH', [
      ['7', '不起诉后提出检察意见并抄送司法行政部门'],
      ['8', '不起诉决定后三日内提出检察意见'],
      ['9', '行政主管机关的回复期限'],
      ['11', '逾期不回复、不处理时的通报'],
      ['16', '信息共享平台的录入'],
    ]),
  },
  {
    code: 'PR-24', name: '人民检察院行刑反向衔接工作指引', kind: 'OPINION', version: '2024', mark: 'Vq', note: START_NOT_VERIFIED,
    articles: articles('V', [
      ['12', '行政检察部门的审查期限'],
      ['13', '中止审查'],
      ['14', '检察意见的提出'],
      ['15', '终结审查'],
    ]),
  },
];
