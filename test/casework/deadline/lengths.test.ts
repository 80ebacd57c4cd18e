import { describe, expect, it } from '@jest/globals';
import { DomainCode } from '../../../src/registry/organ/index.js';
import { lengthsIn } from '../../../src/casework/clock/index.js';
import { clockNamed, clocksThatRun, longerThan, termOf } from '../../../src/casework/deadline/lengths.js';
import type { Circumstances } from '../../../src/casework/deadline/index.js';
import { detentionSteps, referralSteps, transferSteps } from '../../../src/casework/transfer/transfer.machine.js';

const rows = [...transferSteps.rows, ...detentionSteps.rows, ...referralSteps.rows];
const started = [...new Set([...rows.flatMap(({ starts = [] }) => starts), 'penalty.case_opening', 'env.detention.transfer', 'platform.referral_dispatch'])];
const lines = ['ECON', 'GENERAL', 'ENV'] as const;
const everywhere: readonly Circumstances[] = Object.values(DomainCode).flatMap((domain) => lines.map((policeLine) => ({ domain, policeLine, hasItems: true, inCustody: false })));
const given = (domain: keyof typeof DomainCode, policeLine: Circumstances['policeLine'] = 'GENERAL'): Circumstances => ({ domain: DomainCode[domain], policeLine, hasItems: true, inCustody: false });
const baseIn = (id: string, domain: keyof typeof DomainCode): string | undefined => {
  const { base } = lengthsIn(clockNamed(id), DomainCode[domain]);
  return base && `${base.of} ${base.length} ${base.counted?.unit ?? 'uncounted'}`;
};

describe('the length of a clock', () => {
  it('is one or none, for every clock that a step starts, in every field and police line', () => {
    const faults = everywhere.flatMap((circumstances) => clocksThatRun(started, circumstances).filter(({ terms }) => {
      const first = terms.filter(({ only, isExtension, domain }) => only === undefined && !isExtension && (domain ?? circumstances.domain) === circumstances.domain);
      const ofField = first.filter(({ domain }) => domain !== undefined);
      return (ofField.length > 0 ? ofField : first).length > 1 || (first.length > 0) !== (lengthsIn({ terms }, circumstances.domain).base !== undefined);
    }).map(({ id }) => [id, circumstances]));
    expect(faults).toEqual([]);
  });

  it.each<[string, keyof typeof DomainCode, string | undefined]>([
    ['penalty.decision', 'MARKET', 'APL 90 CALENDAR_DAY'], ['penalty.decision', 'ENVIRONMENT', 'APL 90 CALENDAR_DAY'], ['penalty.close', 'MARKET', 'MR-P 15 WORKING_DAY'], ['penalty.close', 'URBAN', 'HC-P 15 WORKING_DAY'],
    ['penalty.close', 'TRANSPORT', undefined], ['reconsider.request', 'MARKET', '310 3 CALENDAR_DAY'], ['reconsider.request', 'ENVIRONMENT', 'ENV-17 3 WORKING_DAY'], ['reconsider.decide', 'ENVIRONMENT', 'ENV-17 3 WORKING_DAY'],
    ['supervise.opinion_transfer', 'ENVIRONMENT', 'ENV-17 3 CALENDAR_DAY'], ['supervise.opinion_transfer', 'CULTURE', undefined], ['police.return_not_police', 'ENVIRONMENT', 'ENV-17 24 HOUR'], ['police.return_not_police', 'CULTURE', undefined],
    ['filing.notify', 'ENVIRONMENT', 'ENV-17 3 CALENDAR_DAY'], ['filing.notify', 'MARKET', undefined], ['reverse.nonpros_inform', 'ENVIRONMENT', 'ENV-17 3 CALENDAR_DAY'], ['reverse.nonpros_inform', 'URBAN', undefined],
    ['filing.decision.econ', 'MARKET', 'PSB-25 3 CALENDAR_DAY'], ['crim.judgment_to_agency', 'ENVIRONMENT', 'ENV-17 7 CALENDAR_DAY'], ['crim.judgment_to_agency', 'MARKET', undefined],
  ])('%s in %s: %s', (id, domain, base) => { expect(baseIn(id, domain)).toBe(base); });

  it('of the field’s own instrument extends the penalty decision, and no other’s', () => {
    const ofDecision = (domain: keyof typeof DomainCode): string[] => {
      const circumstances = given(domain);
      const clock = clockNamed('penalty.decision');
      const said: string[] = [];
      for (let terms = [termOf(clock, lengthsIn(clock, circumstances.domain).base!, circumstances)]; ;) {
        const [next] = longerThan({ clockId: clock.id, terms, circumstances });
        if (!next) return said;
        said.push(`${next.term.of} +${next.term.length}`);
        terms = [...terms, termOf(clock, next.term, circumstances)];
      }
    };
    expect(Object.values(DomainCode).map((domain) => [domain, ofDecision(domain)])).toEqual([
      ['MARKET', ['MR-P +30']], ['ENVIRONMENT', []], ['TRANSPORT', ['TR-P +30']], ['CULTURE', []], ['AGRICULTURE', ['AG-P +30']], ['URBAN', ['HC-P +30', 'HC-P +60']],
    ]);
  });

  it('of the filing review grows within the police line alone', () => {
    const from = (clockId: string, policeLine: Circumstances['policeLine']): string[] => {
      const circumstances = { ...given('MARKET'), policeLine };
      const clock = clockNamed(clockId);
      return longerThan({ clockId, terms: [termOf(clock, clock.terms[0]!, circumstances)], circumstances }).map(({ clock: { id }, term, isAdded }) => `${id} ${isAdded ? '+' : ''}${term.length}`);
    };
    expect(from('filing.decision', 'GENERAL')).toEqual(['filing.review.general_verify 7', 'filing.review.general_complex 30']);
    expect(from('filing.decision', 'ENV')).toEqual(['filing.decision.env_verify 7', 'filing.decision.env_complex 30']);
    expect(from('filing.decision.env_complex', 'ENV')).toEqual([]);
    expect(from('filing.decision.econ', 'ECON')).toEqual(['filing.decision.econ 10', 'filing.decision.econ_complex 30']);
    expect(from('filing.decision.econ_complex', 'ECON')).toEqual(['filing.decision.econ_special +30']);
    expect(from('filing.decision.econ_special', 'ECON')).toEqual([]);
  });

  it('is lost with its end only where the clock may bind: an advisory one blocks nothing', () => {
    const lost = rows.filter(({ late }) => late === 'LOST').flatMap(({ stops = [] }) => stops);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.filter((id) => clockNamed(id).standing !== 'LOADED')).toEqual([]);
  });
});
