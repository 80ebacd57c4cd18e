import { Arg, Extensions, Query, Resolver } from 'type-graphql';
import { ClockUnit } from './clock.codes.js';
import { clocks } from './clock.register.js';
import { Clock, ClockTerm, ClockWhere } from './clock.types.js';
import type { Clock as ClockRow, ClockTerm as TermRow } from './clock.js';
import { sources } from './instruments.js';

@Resolver()
export class ClocksResolver {
  @Extensions({ rows: 145 })
  @Query(() => [Clock], { nullable: true, description: '办案期限登记: periods of the law by line, each loaded, advisory or not loaded with its reason; public.' })
  clocks(@Arg('where', () => ClockWhere, { nullable: true, description: '筛选条件: filters.' }) where: ClockWhere | null): Clock[] {
    return shown.filter((clock) => answers(clock, where ?? {}));
  }
}

const answers = (clock: Clock, { ids, line, owner, force, standing }: ClockWhere): boolean =>
  (!ids || ids.includes(clock.id)) && (!line || clock.line === line) && (!owner || clock.owners.includes(owner)) && (!force || clock.force === force) && (!standing || clock.standing === standing);

function termShown({ of, length, written, when, domain, only, approval, isExtension, force, counted, reading }: TermRow): ClockTerm {
  return Object.assign(new ClockTerm(), {
    length, written: ClockUnit[written], unit: counted ? ClockUnit[counted.unit] : null, startExcluded: counted?.startExcluded ?? null, rollForward: counted?.rollForward ?? null, reading: reading ?? null,
    source: sources[of].name, force, when: when ?? null, domain: domain ?? null, only: only ?? null, isExtension: isExtension ?? false, approval: approval ?? null,
  });
}

/** The rows never change while the hub runs. */
const shown: readonly Clock[] = clocks.map(({ trigger: [trigger, triggerInEnglish], terms, ...row }: ClockRow) => Object.assign(new Clock(), {
  pauses: null, ends: null, breach: null, copies: null, note: null, ...row, trigger, triggerInEnglish, terms: terms.map(termShown),
  validFrom: row.validFrom ?? null, validTo: row.validTo ?? null, reason: row.reason ?? null,
}));
