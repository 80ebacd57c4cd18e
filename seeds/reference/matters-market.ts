import { PenaltyKind, type CauseEntry } from '../../src/casework/case/index.js';
import { COMPETITION_LAW_FROM, marketCauses, type MarketCause } from '../../src/domains/market/index.js';
import type { MatterEntry } from '../../src/registry/matter/index.js';

const { FINE, CONFISCATE_GAINS, CONFISCATE_GOODS, STOP_BUSINESS, REVOKE_LICENCE, RESTRICT_PRACTICE, DETENTION } = PenaltyKind;

/** The kinds that the range for a cause speaks of; none where the range is left to several laws. */
const penaltyKinds: Record<MarketCause, readonly PenaltyKind[]> = {
  MR01: [FINE, CONFISCATE_GAINS, CONFISCATE_GOODS],
  MR02: [FINE, REVOKE_LICENCE, DETENTION],
  MR03: [FINE, REVOKE_LICENCE],
  MR04: [FINE, STOP_BUSINESS, REVOKE_LICENCE],
  MR05: [FINE],
  MR06: [FINE, REVOKE_LICENCE],
  MR07: [FINE],
  MR08: [FINE, REVOKE_LICENCE],
  MR09: [FINE],
  MR10: [FINE, RESTRICT_PRACTICE, DETENTION],
  MR11: [],
};

/** What one text of the law makes of a matter. */
type Version = Omit<MatterEntry, 'code' | 'name' | 'actType' | 'domain' | 'levels' | 'version'>;

/** A text that was not read names no article and no kind of penalty. */
const unread = (lawName: string, limits: string): Version => ({ bases: [{ lawName }], penaltyKinds: [], limits, confidence: 'M_MED' });

/** The versions of a matter: one, or two where its law changed or changes on a known day. */
function versionsOf({ code, basis, penaltyRange, confidence }: CauseEntry<MarketCause>): Version[] {
  const read: Version = { bases: basis.map(({ validFrom: _, ...provision }) => provision), penaltyKinds: penaltyKinds[code], limits: penaltyRange, confidence };
  if (code === 'MR05') {
    return [{ ...read, validTo: '2026-12-31' }, { ...unread('商标法（2026年修订）', '按2027年1月1日起施行的商标法'), validFrom: '2027-01-01' }];
  }
  if (code === 'MR07') {
    return [
      { ...unread('反不正当竞争法（2025年修订施行前）', '按行为时的法律'), validTo: '2025-10-14' },
      { ...read, validFrom: COMPETITION_LAW_FROM },
    ];
  }
  return [read];
}

/** 市场监管执法事项: a matter for every cause of action, with its code, in a version for each text of its law. */
export const marketMatters: readonly MatterEntry[] = marketCauses.flatMap((cause) => versionsOf(cause).map((version, at): MatterEntry => ({
  code: cause.code, name: cause.name, actType: 'PENALTY', domain: 'MARKET', levels: ['PROVINCE', 'CITY', 'COUNTY'], ...version, version: at + 1,
})));
