import type { StatuteEntry } from '../../../src/registry/statute/index.js';
import { articles, instrument, START_NOT_VERIFIED, together } from './rows.js';

const CODE = '中华人民共和国生态环境法典';
const LAST_DAY_BEFORE_CODE = '2026-08-14';

/** A law that the Code repealed; its articles were not read, so none is listed and decisions cite it by name. */
const repealedByCode = (code: string, name: string): StatuteEntry => ({
  code, name: `中华人民共和国${name}`, shortName: name, kind: 'LAW', version: '废止前', validTo: LAST_DAY_BEFORE_CODE, repealedBy: CODE, mark: 'V',
  note: '最后修改年份和施行日期未经核验，留空；2026年8月15日前的行为适用原法，法典处罚较轻的除外（法典第1057条）。', articles: [],
});

/** 生态环境: the Code, the laws it repealed as far as they are known by name, the regulations and rules that stand beside it. */
export const environmentStatutes: readonly StatuteEntry[] = [
  {
    code: 'EEC', name: CODE, shortName: '生态环境法典', kind: 'LAW', version: '2026', validFrom: '2026-08-15', mark: 'V',
    note: '2026年3月12日通过，废止十部法律；本表只列出已知名称的七部。',
    articles: articles('V', [
      ['1054', '处罚时效：造成污染或者生态破坏后果的五年，其他二年'],
      ['1055', '一个行为触犯数个规定的，按罚款数额高的处罚'],
      ['1056', '多次受过处罚又实施的从重'],
      ['1057', '施行前的行为适用原规定，法典处罚较轻的适用法典'],
      ['1058', '拘留、罚款的折抵'],
      ['1060', '按日连续处罚'],
      ['1086', '监测活动违反规定'],
      ['1088', '自动监测设备和监测数据违反规定'],
      ['1091', '监测等机构弄虚作假'],
      ['1095', '建设项目未依法报批环评文件擅自开工'],
      ['1100', '配套环境保护设施未建成、未验收即投入生产使用'],
      ['1102', '未取得排污许可证排放污染物'],
      ['1103', '未按照排污许可证排放污染物'],
      ['1107', '超过排放标准或者总量控制指标排放污染物'],
      ['1108', '以逃避监管的方式排放污染物'],
      ['1130', '扬尘、挥发性有机物、物料堆放的防治措施'],
      ['1131', '违反农药使用、露天焚烧等规定'],
      ['1132', '餐饮油烟与露天烧烤'],
      ['1134', '施工扬尘的防治'],
      ['1169', '倾倒、堆放、遗撒、焚烧固体废物'],
      ['1174', '建筑垃圾、生活垃圾的处置'],
      ['1175', '危险废物的标识、台账、联单、贮存和转移'],
      ['1178', '无许可证或者超范围经营危险废物'],
      ['1179', '危险废物违法行为的拘留'],
      ['1185', '噪声违法行为的责任（至第1190条）'],
      ...together('噪声违法行为的责任', 1186, 1187, 1188, 1189, 1190),
    ]),
  },
  repealedByCode('EPL', '环境保护法'),
  repealedByCode('AIR', '大气污染防治法'),
  repealedByCode('WATER', '水污染防治法'),
  repealedByCode('SOIL', '土壤污染防治法'),
  repealedByCode('SOLID-WASTE', '固体废物污染环境防治法'),
  repealedByCode('NOISE', '噪声污染防治法'),
  repealedByCode('MARINE', '海洋环境保护法'),
  instrument('REGULATION', 'PERMIT-REG', '排污许可管理条例', []),
  instrument('REGULATION', 'PROJECT-REG', '建设项目环境保护管理条例', []),
  instrument('REGULATION', 'HAZ-LICENCE', '危险废物经营许可证管理办法', []),
  instrument('REGULATION', 'MEDICAL-WASTE', '医疗废物管理条例', []),
  instrument('REGULATION', 'NATURE-RESERVE', '自然保护区条例', []),
  instrument('LAW', 'YELLOW-RIVER', '黄河保护法', []),
  instrument('LAW', 'WETLAND', '湿地保护法', []),
  {
    code: 'ECO-P', name: '生态环境行政处罚办法', kind: 'RULE', documentNumber: '生态环境部令第30号', version: '2023', validFrom: '2023-07-01', mark: 'M_MED',
    note: '名称、文号与施行日期已核验，条文时限未经核验。', articles: [],
  },
  {
    code: 'ECO-P', name: '环境行政处罚办法', kind: 'RULE', version: '2010', validTo: '2023-06-30', repealedBy: '生态环境行政处罚办法', mark: 'M_MED',
    note: START_NOT_VERIFIED, articles: [],
  },
  {
    code: 'ENV-17', name: '环境保护行政执法与刑事司法衔接工作办法', shortName: '环保两法衔接办法', kind: 'OPINION', documentNumber: '环环监〔2017〕17号', version: '2017',
    mark: 'V',
    note: START_NOT_VERIFIED,
    articles: articles('V', [
      ['5', '移送的决定期限'],
      ['6', '移送期限、抄送检察机关与所附材料'],
      ['7', '公安机关接受与回执'],
      ['8', '材料不全的补正'],
      ['9', '立案审查期限、转送、退回与通知'],
      ['10', '立案后三日内移交'],
      ['11', '三个工作日内提请复议、答复复议'],
      ['13', '立案监督建议的材料'],
      ['14', '检察意见与三日内移送'],
      ['16', '移送期间不计入处罚期限；移送期间可以作出的决定'],
      ['17', '公安机关反向移送并抄送检察机关'],
      ['18', '不起诉决定三日内告知'],
      ['19', '补充侦查'],
      ['23', '联席会议'],
      ['24', '案件咨询七日内答复'],
      ['26', '案情通报'],
      ['27', '联合调查'],
      ['31', '挂牌督办'],
      ['33', '信息共享平台'],
      ['34', '七日内录入平台'],
      ['38', '期间的计算'],
    ]),
  },
  {
    code: 'ENV-DETENTION', name: '行政主管部门移送适用行政拘留环境违法案件暂行办法', kind: 'OPINION', version: '2014', validFrom: '2015-01-01', mark: 'V',
    note: '拘留的实体条款自2026年8月15日起见法典；本程序是否被替代未经核验。',
    articles: articles('V', [
      ['12', '决定移送后三个工作日内移送'],
      ['13', '公安机关三个工作日内决定'],
      ['14', '决定抄送移送机关'],
      ['15', '不适用拘留的退回'],
      ['19', '期间为工作日'],
    ]),
  },
  {
    code: 'ENV-SEIZURE', name: '环境保护主管部门实施查封、扣押办法', kind: 'RULE', documentNumber: '环境保护部令第29号', version: '2015', mark: 'V',
    note: START_NOT_VERIFIED,
    articles: articles('V', [
      ['13', '情况紧急时的报告'],
      ['19', '解除查封、扣押'],
      ['21', '逾期不领取的处理'],
    ]),
  },
];
