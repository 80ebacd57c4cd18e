import { PenaltyKind, type CauseEntry } from '../../src/casework/case/index.js';
import { ENVIRONMENT_CODE, environmentCauses, type EnvironmentCause } from '../../src/domains/environment/index.js';
import type { MatterEntry } from '../../src/registry/matter/index.js';

/** The day before the Code: what it replaced matter by matter is not established, so the older version names no law and no article. */
const LAST_DAY_OF_OLD_LAW = '2026-08-14';

const { FINE, RESTRICT_BUSINESS, STOP_BUSINESS, REVOKE_LICENCE, DETENTION } = PenaltyKind;

/** The kinds that the Code's range for a cause speaks of; how 限产 and 停产 stand to 行政处罚法第九条 is this catalogue's reading. */
const penaltyKinds: Record<EnvironmentCause, readonly PenaltyKind[]> = {
  EE01: [FINE, RESTRICT_BUSINESS, STOP_BUSINESS],
  EE02: [FINE, RESTRICT_BUSINESS, STOP_BUSINESS, REVOKE_LICENCE, DETENTION],
  EE03: [FINE, DETENTION],
  EE04: [FINE],
  EE05: [FINE, DETENTION],
  EE06: [FINE],
  EE07: [FINE],
  EE08: [FINE, DETENTION],
  EE09: [FINE],
  EE10: [FINE],
  EE11: [FINE],
};

/** What both versions of a matter share; a county branch decides in its city bureau's name, and is a level that acts all the same. */
function common({ code, name }: CauseEntry<EnvironmentCause>): Pick<MatterEntry, 'code' | 'name' | 'actType' | 'domain' | 'levels'> {
  return { code, name, actType: 'PENALTY', domain: 'ENVIRONMENT', levels: ['PROVINCE', 'CITY', 'COUNTY'] };
}

function underOldLaw(cause: CauseEntry<EnvironmentCause>): MatterEntry {
  return {
    ...common(cause),
    version: 1,
    bases: [{ lawName: `旧法（${ENVIRONMENT_CODE.lawName}施行前的法律）` }],
    penaltyKinds: [],
    limits: `按行为时的法律；${ENVIRONMENT_CODE.lawName}处罚较轻的，适用该法典（第${ENVIRONMENT_CODE.earlierActsArticle}条）`,
    validTo: LAST_DAY_OF_OLD_LAW,
    confidence: 'M_MED',
  };
}

function underTheCode(cause: CauseEntry<EnvironmentCause>): MatterEntry {
  return {
    ...common(cause),
    version: 2,
    bases: cause.basis.map(({ lawName, article }) => ({ lawName, article })),
    penaltyKinds: penaltyKinds[cause.code],
    limits: cause.penaltyRange,
    validFrom: ENVIRONMENT_CODE.validFrom,
    confidence: cause.confidence,
  };
}

/** 生态环境执法事项: a matter for every cause of action, with its code, in the version before and the version under the Code. */
export const environmentMatters: readonly MatterEntry[] = environmentCauses.flatMap((cause) => [underOldLaw(cause), underTheCode(cause)]);
