import type { CauseEntry, PenaltyKind } from '../../src/casework/case/index.js';
import { addDays } from '../../src/kernel/index.js';
import type { MatterEntry } from '../../src/registry/matter/index.js';

type Version = Omit<MatterEntry, 'code' | 'name' | 'actType' | 'domain' | 'levels'>;

/** 执法事项: a matter for every cause of a domain, with its code; where a law behind it began on a known day, the version before that day and the one from it. */
export function mattersOf<Code extends string>(
  domain: MatterEntry['domain'], causes: readonly CauseEntry<Code>[], penaltyKinds: Readonly<Record<Code, readonly PenaltyKind[]>>,
): MatterEntry[] {
  return causes.flatMap((cause) => versionsOf(cause, penaltyKinds[cause.code]).map((version): MatterEntry =>
    ({ code: cause.code, name: cause.name, actType: 'PENALTY', domain, levels: ['PROVINCE', 'CITY', 'COUNTY'], ...version })));
}

function versionsOf({ basis, penaltyRange, confidence }: CauseEntry, penaltyKinds: readonly PenaltyKind[]): Version[] {
  const range = { penaltyKinds, limits: penaltyRange };
  const bases = basis.map(({ lawName, article }) => ({ lawName, article }));
  const [began] = basis.flatMap(({ lawName, validFrom }) => (validFrom === undefined ? [] : [{ lawName, validFrom }]));
  if (!began) return [{ version: 1, bases, ...range, confidence }];
  const older = basis.filter(({ validFrom }) => validFrom === undefined).map(({ lawName, article }) => ({ lawName, article }));
  // What a new law replaced is not established: the older version names no article and no penalty but those of the laws that stood before.
  const before = older.length > 0 ? { bases: older, ...range }
    : { bases: [{ lawName: `旧法（${began.lawName}施行前的规定）` }], penaltyKinds: [], limits: '按行为时的规定' };
  return [
    { version: 1, ...before, validTo: addDays(began.validFrom, -1), confidence: 'M_MED' },
    { version: 2, bases, ...range, validFrom: began.validFrom, confidence },
  ];
}
