import { order310, type LegalBasis } from '../../kernel/index.js';

type Cite = (...articles: (number | [article: number, paragraph: number])[]) => LegalBasis[];

const instrument = (lawName: string, docNumber?: string): Cite => (...articles) => articles.map((place) => {
  const [article, paragraph] = typeof place === 'number' ? [place] : place;
  return { lawName, ...(docNumber !== undefined && { docNumber }), article: String(article), ...(paragraph !== undefined && { paragraph }) };
});

/** Provisions by article, or by article and paragraph, of the instruments that a transfer lives under. */
export const order: Cite = (...articles) => articles.map((place) => (typeof place === 'number' ? order310(place) : order310(...place)));
export const penaltyLaw = instrument('行政处罚法');
export const compulsionLaw = instrument('行政强制法');
export const procedureLaw = instrument('刑事诉讼法');
export const policeRules = instrument('公安机关办理刑事案件程序规定');
export const procuratorateRules = instrument('人民检察院刑事诉讼规则');
export const environmentRules = instrument('环境保护行政执法与刑事司法衔接工作办法', '环环监〔2017〕17号');
export const environmentCrimes = instrument('最高人民法院、最高人民检察院关于办理环境污染刑事案件适用法律若干问题的解释', '法释〔2023〕7号');
/** Its parts are numbered 一、二、三 and cited as articles. */
export const timelyTransfer = instrument('关于在行政执法中及时移送涉嫌犯罪案件的意见', '高检会〔2006〕2号');
export const linkingRules = instrument('最高人民检察院关于推进行政执法与刑事司法衔接工作的规定', '高检发释字〔2021〕4号');
export const reverseGuide = instrument('人民检察院行刑反向衔接工作指引');
export const marketProcedure = instrument('市场监督管理行政处罚程序规定', '国家市场监督管理总局令第61号');
export const agricultureProcedure = instrument('农业行政处罚程序规定', '农业农村部令2021年第4号');
export const housingProcedure = instrument('住房和城乡建设行政处罚程序规定', '住房和城乡建设部令第55号');
export const discretionRules = instrument('山西省规范行政执法裁量权办法', '山西省人民政府令第286号');
export const detentionRules = instrument('行政主管部门移送适用行政拘留环境违法案件暂行办法');
