import { day, end, moment, period, technicalName, transferNumber, type Parameter } from './notice.values.js';

/** 提醒种类: a kind of notice, its text and what the text takes. */
export interface Kind<Takes extends Readonly<Record<string, Parameter<never>>>> {
  /** 中文: english. */
  readonly meaning: string;
  /** Chinese, short enough for a short message; `{name}` for each parameter, and nothing else that differs from notice to notice. */
  readonly template: string;
  readonly takes: Takes;
}

const kind = <Takes extends Readonly<Record<string, Parameter<never>>>>(declared: Kind<Takes>): Kind<Takes> => declared;

/** Every kind of notice. A further one is a further entry. */
export const kinds = {
  SUBSCRIBER_SILENT: kind({
    meaning: '订阅方失联: a named subscriber takes nothing while events wait.',
    template: '订阅方 {subscriber} 自 {since} 起有事件未取走，请检查接收程序。', takes: { subscriber: technicalName, since: moment },
  }),
  WEBHOOK_DEAD_LETTER: kind({
    meaning: '推送失败: deliveries to a webhook were given up.',
    template: '推送目标 {webhook} 今日有推送屡次失败、已停止重试，请查明原因后重放。', takes: { webhook: technicalName },
  }),
  DEADLINE_DUE_SOON: kind({
    meaning: '期限临期: a period that binds the organ ends soon.',
    template: '{deadline}将于 {due} 届满，请及时办理；详见本机关的待办期限。', takes: { deadline: period, due: end },
  }),
  DEADLINE_OVERDUE: kind({
    meaning: '期限逾期: a period that binds the organ has ended, and what it runs for is still owed.',
    template: '{deadline}已于 {due} 届满，尚未办结，请尽快办理；详见本机关的待办期限。', takes: { deadline: period, due: end },
  }),
  FINDING_UNANSWERED: kind({
    meaning: '线索逾期未答复: a finding was not answered within the time that the hub sets.',
    template: '有涉罪线索逾平台提示期限未办理，请在疑似应移未移线索中查看。', takes: {},
  }),
  FINDING_CONTRADICTED: kind({
    meaning: '审核意见与提示不一致: a legal review says that no crime is suspected where a standard is met.',
    template: '有涉罪线索的法制审核意见为不涉嫌犯罪，请在涉罪线索中查看。', takes: {},
  }),
  FINE_DESPITE_HOLD: kind({
    meaning: '暂缓期间作出罚款: a fine was decided on a legal ground while it was held for a suspected crime.',
    template: '移送 {transfer} 所涉行为在移送办理期间被决定罚款，办案机关已载明法定理由，请依法监督；详见该移送的办理记录。', takes: { transfer: transferNumber },
  }),
  DAILY_SHEET: kind({
    meaning: '每日清单: the sheet of the day before can be printed.',
    template: '{day} 的每日清单可以打印了，请以本机关令牌取 /sheets/{day}。', takes: { day },
  }),
};

/** What the text of a kind is made of. */
export type ParametersOf<K extends keyof typeof kinds> = { readonly [P in keyof (typeof kinds)[K]['takes']]: (typeof kinds)[K]['takes'][P] extends Parameter<infer T> ? T : never };

/** The text of a notice to an organ. Throws RangeError for a parameter that is not of its type. */
export function textOf<K extends keyof typeof kinds>(name: K, organName: string, parameters: ParametersOf<K>): string {
  const { template, takes }: Kind<Readonly<Record<string, Parameter<never>>>> = kinds[name];
  const given: Readonly<Record<string, unknown>> = parameters;
  return `【衔接】${organName}：${template.replace(/\{(\w+)\}/g, (_place, parameter: string) => takes[parameter]!.write(given[parameter] as never))}`;
}
