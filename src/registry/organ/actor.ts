import { civilDayOf } from '../../kernel/index.js';
import type { Claims } from '../../platform/auth/tokens.js';
import type { Sql } from '../../platform/database/index.js';
import type { Actor, ActorOrgan } from '../../platform/graphql/context.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import type { Scope, Sight } from '../../platform/reader/index.js';
import { OrganKind } from './organ.codes.js';

/** How long what is known of an organ may be relied on, in milliseconds: a right that ends is felt within a second (design §3). */
const freshFor = 500;

/** An organ as it was found, and whether it is within its term that day. */
type Found = ActorOrgan & { isValid: boolean };

/** What those of an organ may see, by their roles: the same object as long as the organ is known, for whoever keeps something by it. */
type Known = Found & { readonly sights: Map<string, Sight> };

const publicSight: Sight = { scopes: [{ key: 'p', upTo: 'L0' }], reasonFor: () => ({ reason: '该字段不向社会公开', howToAsk: '可向作出决定的机关申请政府信息公开' }) };

/** 公众: no token; L0 fields of published records whose decisions are not annulled. */
export function publicActor(purpose: string | null): Actor {
  return { subject: null, name: null, organ: null, roles: [], purpose, sight: publicSight };
}

/** Turns verified claims into actors; what an actor may see follows from its organ's kind and place, and its roles (docs/rights.md). */
export class Actors {
  private readonly known = new Map<string, { at: number; organ: Promise<Known | undefined> }>();

  constructor(private readonly sql: Sql, private readonly now: () => Date) {}

  async actorOf(claims: Claims, purpose: string | null): Promise<Actor> {
    const organ = await this.organ(claims.organCode);
    if (!organ) throw unauthenticated(`令牌所载机关“${claims.organCode}”不在机关名录中，请核对机关代码`);
    if (!organ.isValid) throw unauthenticated(`“${organ.name}”不在有效期内，请使用承继机关的令牌`);
    return { subject: claims.subject, name: claims.name, organ, roles: claims.roles, purpose, sight: sightKept(organ, claims.roles) };
  }

  private organ(code: string): Promise<Known | undefined> {
    const held = this.known.get(code);
    const at = Date.now();
    if (held && at - held.at < freshFor) return held.organ;
    const organ = this.sql<Found>(selectOrgan, [code, civilDayOf(this.now())]).then(([row]) => row && { ...row, sights: new Map<string, Sight>() });
    this.known.set(code, { at, organ });
    organ.catch(() => this.known.delete(code));
    return organ;
  }
}

const selectOrgan = `
  select id, code, name, kind, lineage, division_id as division, coalesce(valid_from <= $2::date, true) and coalesce(valid_to >= $2::date, true) as "isValid"
  from registry.organ where code = $1`;

function sightKept(organ: Known, roles: readonly string[]): Sight {
  const key = JSON.stringify(roles);
  const sight = organ.sights.get(key) ?? sightOf(organ, roles);
  organ.sights.set(key, sight);
  return sight;
}

function sightOf(organ: Found, roles: readonly string[]): Sight {
  const division: Scope[] = organ.division === null ? [] : [{ key: `v${organ.division}`, upTo: supervises(organ.kind) && !roles.includes('LEADER') ? 'L2' : 'L1' }];
  const overDivision = supervises(organ.kind) || organ.kind === OrganKind.PEOPLES_GOVERNMENT;
  return {
    scopes: [{ key: organ.lineage[0]!, upTo: 'L3' }, ...(overDivision ? division : []), { key: 'd', upTo: 'L1' }],
    reasonFor: (fieldClass) => ({ reason: `${fieldClass} 级字段，限办案机关及依法监督的机关知悉`, howToAsk: '请向办案机关商请，或由本机关说明查询事由后按协查程序提出' }),
  };
}

/** 人民检察院 and 司法行政部门 supervise enforcement in their division. */
function supervises(kind: string): boolean {
  return kind === OrganKind.PROCURATORATE || kind === OrganKind.JUSTICE_BUREAU;
}

/** 平台管理员: whether the actor looks after the platform: it sees that things work, not what they are about. */
export function isAdministrator({ subject, roles }: Actor): boolean {
  return subject !== null && roles.includes('ADMINISTRATOR');
}

/** 数据管理员: whether the actor keeps the records of parties for a justice bureau. */
export function isSteward({ subject, organ, roles }: Actor): boolean {
  return subject !== null && organ?.kind === OrganKind.JUSTICE_BUREAU && roles.includes('DATA_STEWARD');
}
