import { PenaltyKind } from '../case/index.js';
import { issue, type Issue } from './issue.js';

/**
 * 处罚类别 as published records word it, for every kind of 行政处罚法第九条. 责令停产整治 and 禁止从业 are the words of the environment's own rules.
 * An “或” names two kinds without saying which, and is never read as one of them.
 */
const wordings: Readonly<Record<PenaltyKind, RegExp>> = {
  [PenaltyKind.WARNING]: /^警告$/,
  [PenaltyKind.PUBLIC_CRITICISM]: /^通报批评$/,
  [PenaltyKind.FINE]: /^罚款$/,
  [PenaltyKind.CONFISCATE_GAINS]: /^没收(?:违法|非法)所得$/,
  [PenaltyKind.CONFISCATE_GOODS]: /^没收(?:违法|非法)财物$/,
  [PenaltyKind.SUSPEND_LICENCE]: /^暂扣[^或]+$/,
  [PenaltyKind.DOWNGRADE_QUALIFICATION]: /^降低资质(?:等级)?$/,
  [PenaltyKind.REVOKE_LICENCE]: /^吊销[^或]+$/,
  [PenaltyKind.RESTRICT_BUSINESS]: /^限制开展生产经营活动$/,
  [PenaltyKind.STOP_BUSINESS]: /^(?:责令)?(?:停产停业|停产|停业|停止运营)(?:整顿|整治)?$/,
  [PenaltyKind.CLOSE_BUSINESS]: /^(?:责令)?关闭$/,
  [PenaltyKind.RESTRICT_PRACTICE]: /^(?:限制|禁止)从业$/,
  [PenaltyKind.DETENTION]: /^(?:行政)?拘留$/,
  [PenaltyKind.OTHER]: /^(?:其他|(?:一定时期内)?不得申请行政许可|(?:责令)?限期拆除)$/,
};

/** What a decision may order beside a penalty (`law/identifiers.md` §5). */
const notPenalties = /^(?:(?:责令)?(?:立即|限期)?(?:改正|整改)(?:违法行为)?|先行登记保存|查封|扣押|查封扣押|取缔|加处罚款)$/;

/** Classes of the 双公示 list that put two kinds into one, and so do not say which was imposed. */
const joinedClasses: readonly string[] = ['没收违法所得、没收非法财物', '暂扣或者吊销许可证、执照'];

const between = /[、;；,，/／\s]+/u;
const betweenClasses = /[;；,，/／\s]+/u;

/** 处罚类别 of a record: the penalties among its words, in their order, and the orders that are none. */
export interface PenaltyWords { readonly kinds: PenaltyKind[]; readonly notPenalties: string[]; readonly issues: Issue[] }

/** Reads 处罚类别 word by word, each once. Issues: NOT_A_PENALTY for an order that is no penalty, KIND_UNREADABLE for a word that names no one kind. */
export function readPenaltyWords(cell: string): PenaltyWords {
  const words = new Set(cell.split(betweenClasses).flatMap((part) => (joinedClasses.includes(part) ? [part] : part.split(between))).filter((word) => word !== ''));
  const read: PenaltyWords = { kinds: [], notPenalties: [], issues: [] };
  for (const word of words) {
    const kind = Object.values(PenaltyKind).find((candidate) => wordings[candidate].test(word));
    if (kind !== undefined) {
      if (!read.kinds.includes(kind)) read.kinds.push(kind);
    } else if (notPenalties.test(word)) {
      read.notPenalties.push(word);
      read.issues.push(issue('decisions[0].kinds', 'NOT_A_PENALTY', `“${word}”不属于行政处罚法第九条所列的处罚种类，未计入处罚种类，已记入处罚内容；请核对处罚类别是否填全`, word));
    } else {
      read.issues.push(issue('decisions[0].kinds', 'KIND_UNREADABLE', `处罚类别“${word}”未写明是行政处罚法第九条所列的哪一种，未计入处罚种类；请对照决定书补填`, word));
    }
  }
  return read;
}
