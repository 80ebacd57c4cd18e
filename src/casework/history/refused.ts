import { PartyHistoryRefused } from './history.types.js';

/** Why nothing is told, and what to do. */
const reasons = {
  NOT_AN_ORGAN: '既往情况只供国家机关办案查询；请使用本机关的令牌，公开的处罚决定可用 enforcementCases 查询',
  PURPOSE_MISSING: '未写明查询事由，未予查询；请在 purpose 参数或者 X-Purpose 请求头中写明，如“办理某某案件核查既往处罚”',
  PURPOSE_TOO_LONG: '查询事由超过 200 个字符；请缩短后重新查询',
  NOTHING_VISIBLE: '没有该当事人；请使用查询结果中的 id 原值',
};

/** The refusal of that code. */
export const refused = (code: keyof typeof reasons): PartyHistoryRefused => Object.assign(new PartyHistoryRefused(), { code, message: reasons[code] });
