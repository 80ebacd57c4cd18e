/**
 * How long each clock is, copied by hand from the review of the law (test/golden/clocks-of-law.csv) and from how each instrument counts; what stands in the
 * product's register is not read. `unit`: H hours, D calendar days, W working days, M months. `rolls`: an end on a day off moves on; `isCriminal`: but not while
 * somebody is held. `fromFullHour`: hours begin with the next full hour. A clock that is not here, or answers nothing, has no figure.
 */
const hours = (length, fromFullHour = false) => ({ length, unit: 'H', fromFullHour });
const days = (length) => ({ length, unit: 'D', rolls: false });
const rolling = (length) => ({ length, unit: 'D', rolls: true });
const ofPolice = (length) => ({ length, unit: 'D', rolls: true, isCriminal: true });
const workingDays = (length) => ({ length, unit: 'W' });
const months = (length, isCriminal) => ({ length, unit: 'M', rolls: true, isCriminal });

/** For display: it ends, and nobody is told. */
/** Of what may not be owed at all (nothing is missing, nobody else is competent) no end is told as overdue. */
const ifOwed = (length) => length && { ...length, isIfOwed: true };
const shown = (length) => length && { ...length, isShown: true };

const inEnvironment = (own, others = null) => ({ domain }) => (domain === 'ENVIRONMENT' ? own : others);
const byDomain = (own) => ({ domain }) => own[domain] ?? null;
const always = (length) => () => length;

const lengths = {
  'transfer.decision': always(days(3)), 'transfer.dispatch': always(hours(24)), 'transfer.penalised_first': always(days(10)),
  'police.supplement_notice': always(ifOwed(hours(24, true))), 'police.supplement': always(ofPolice(3)), 'police.forward': always(ifOwed(hours(24, true))), 'police.return_not_police': inEnvironment(ifOwed(hours(24))),
  'filing.decision': always(ofPolice(3)), 'filing.decision.econ': always(ofPolice(3)), 'filing.notify': inEnvironment(rolling(3)), 'filing.handover': always(days(3)), 'police.relay_notice': always(ofPolice(3)),
  'reconsider.request': inEnvironment(workingDays(3), days(3)), 'reconsider.decide': inEnvironment(workingDays(3), ofPolice(3)), 'supervise.suggest': always(days(3)),
  'supervise.explain': always(ofPolice(7)), 'supervise.overdue_explain': always(ofPolice(7)), 'supervise.inform_agency': always(ofPolice(10)), 'supervise.file': always(ofPolice(15)),
  'supervise.urge': always(months(3, true)), 'supervise.opinion_transfer': inEnvironment(rolling(3)),
  'reverse.nonpros_inform': inEnvironment(rolling(3)), 'reverse.opinion': always(ofPolice(3)), 'reverse.internal': always(workingDays(3)), 'reverse.review': always(workingDays(10)), 'reverse.reply': always(months(2, true)),
  'env.platform_entry': always(rolling(7)), 'env.supp_investigation': always(months(1, false)),
  'crim.prosecution_review': always(shown(months(1, true))), 'crim.supplement': always(shown(months(1, true))), 'crim.trial_first': always(shown(months(2, true))), 'crim.judgment_to_agency': inEnvironment(shown(rolling(7))),
  'env.detention.transfer': always(workingDays(3)), 'env.detention.decide': always(workingDays(3)), 'env.detention.copy': always(workingDays(3)), 'env.detention.return': always(workingDays(5)),
  'penalty.case_opening': byDomain({ MARKET: workingDays(15), AGRICULTURE: workingDays(7), URBAN: workingDays(15) }), 'penalty.decision': always(days(90)),
  'penalty.close': byDomain({ MARKET: workingDays(15), URBAN: workingDays(15) }), 'penalty.jurisdiction_dispute': byDomain({ MARKET: workingDays(7) }), 'sj.notice_reply': always(workingDays(20)),
  'platform.papers_on_the_spot': always(hours(24)), 'platform.referral_dispatch': always(hours(24)), 'platform.referral_answer': always(days(3)),
};

const ofOneField = /^env\.|^reverse\.result_env$/;
const ofFiling = /^filing\.(decision|review)/;

/** The clocks that run of those that a step names: of the filing review one, by the line of the police; of the environment's only there; of items only where there are any. */
export function thatRun(ids, { domain, policeLine, hasItems }) {
  const chosen = ids.map((id) => (ofFiling.test(id) ? (policeLine === 'ECON' ? 'filing.decision.econ' : 'filing.decision') : id));
  return [...new Set(chosen)].filter((id) => (!ofOneField.test(id) || domain === 'ENVIRONMENT') && (id !== 'transfer.seized_goods' || hasItems));
}

/** The length of a clock in these circumstances; null where it has no figure. */
export function lengthOf(id, circumstances) {
  const length = lengths[id]?.(circumstances) ?? null;
  return length && { ...length, rolls: length.rolls && !(length.isCriminal && circumstances.inCustody) };
}
