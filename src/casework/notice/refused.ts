/** Thrown within a change, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: keyof typeof reasons) {
    super(reasons[code]);
  }
}

/** Why nothing was changed, and what can be done next. */
const reasons = {
  NO_ORGAN: '联系方式属于机关，须以机关的令牌办理；请先取得令牌',
  NO_KIND: '未选择提醒种类；请至少选择一种，不再需要时请停用该联系方式',
  ADDRESS_FORM: '地址与送达方式不符：政务短信填 11 位手机号码，政务微信、钉钉填用户账号（字母、数字、“.”“_”“-”“@”，不以“@”开头，至多 64 位），电子邮件填一个邮箱地址',
  NOTHING_VISIBLE: '没有该联系方式或提醒；请使用查询结果中的 id 原值',
  NOTHING_TO_SEND: '该提醒没有发送失败的记录，也没有尚未发送过的联系方式，无需重发；如本机关尚无联系方式，请先用 addContactPoint 登记',
};
