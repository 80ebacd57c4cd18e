import { validate } from 'uuid';
import type { Sql } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { pageSize, requireSight } from '../../platform/reader/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import type { LeadKind } from './lead.codes.js';
import { Lead, LeadRow, type LeadsWhere } from './lead.types.js';
import { findLeads, type LeadFound, type Place } from './leads.js';

/** 监督线索: lists for whoever supervises, and for the head of an organ over its own line. */
export class Leads {
  constructor(private readonly sql: Sql) {}

  /** A page of leads, latest first; empty for everyone whose they are not. */
  async list(kind: LeadKind, where: LeadsWhere, page: { readonly first: number | null; readonly after: string | null }, actor: Actor): Promise<Lead[]> {
    const sight = requireSight(actor.sight);
    const after = page.after === null ? null : placeOf(page.after);
    const first = page.first ?? pageSize.usual;
    if (first < 1 || first > pageSize.most) throw badInput('first', `first 应为 1 至 ${pageSize.most}，收到 ${first}；请改正后重新查询`);
    const ids = [['organId', where.organId], ['partyId', where.partyId]] as const;
    if (!isTheirs(actor) || ids.some(([, id]) => typeof id === 'string' && !validate(id))) return [];
    const found = await findLeads(this.sql, sight, { kind, where, first, after });
    return found.map((one) => leadOf(kind, one));
  }
}

/** 人民检察院, 司法行政部门, and the head of the organ itself. */
function isTheirs({ organ, roles }: Actor): boolean {
  return organ !== null && (organ.kind === OrganKind.PROCURATORATE || organ.kind === OrganKind.JUSTICE_BUREAU || roles.includes('HEAD'));
}

const cursorOf = ({ at, id }: Place): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');

function placeOf(cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, at, id] = /^\["(\d{4}-\d\d-\d\dT[\d:.]+Z)","([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12} [\w.-]{1,40})"\]$/.exec(text) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) throw badInput('after', 'after 不是监督线索给出的游标；请使用上一页最后一条的 cursor 原值，或去掉 after 从头读起');
  return { at, id };
}

const tail = '本提示由数据比对得出，仅供审查参考，不作为认定依据。';
const percent = (ratio: number | null): string => `${Math.floor((ratio ?? 0) * 1_000) / 10}%`;

/** Why it is on the list, in words; of organs and figures alone. */
function explained(kind: LeadKind, { ratio, rows, standard }: LeadFound): string {
  const organs = new Set(rows.map(({ organId }) => organId)).size;
  const said: Readonly<Record<LeadKind, () => string>> = {
    SPLITTING: () => `该当事人在24个月内有 ${rows.length} 件案件（${organs} 个机关），单件均未达到“${standard}”，合计为标准的 ${percent(ratio)}；`
      + '请核查是否同一持续违法行为、是否应当合并处理。已受处罚的行为依法不计入累计数额，24个月为平台检索期间，非法定期间。',
    LOWERED: () => `该案所报要素达到“${standard}”，已作出行政处罚，未见移送公安机关的记录；请核查未移送的理由和是否已另行移送。`,
    NEAR_LINE: () => `该案已作出行政处罚，所报数额为“${standard}”所定标准的 ${percent(ratio)}；请与同类案件比较，核查数额认定的依据。`,
  };
  return `${said[kind]()}${tail}`;
}

function leadOf(kind: LeadKind, found: LeadFound): Lead {
  const { at, id, rows, ...rest } = found;
  return Object.assign(new Lead(), { ...rest, id, kind, explanation: explained(kind, found), cursor: cursorOf({ at, id }), rows: rows.map((row) => Object.assign(new LeadRow(), row)) });
}
