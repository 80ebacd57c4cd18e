import { describe, expect, it } from '@jest/globals';
import { factsOf } from '../../casework/case/index.js';
import type { FactName } from '../../casework/domain/index.js';
import { columnsOf } from '../../platform/model/index.js';
import { answersRows, PARTY, PRIOR, type Row } from '../../../test/domains/fact-rows.js';
import { cultureCauses } from './culture.catalogue.js';
import { CultureFacts } from './culture.facts.js';

type Name = FactName<CultureFacts>;

const SUMS = 'sums over the party’s acts not dealt with';

const online: Name[] = ['infringingWorkCount', 'infringingClickCount', 'infringingMemberCount'];
const copyright: Name[] = ['infringedRight', 'copyrightGainsAmount', 'copyrightBusinessAmount'];
const sold: Name[] = ['infringedRight', 'infringingSalesGainsAmount', 'infringingSalesAmount'];
const labels: Name[] = ['infringedRight', 'markLabelCount', 'markLabelGainsAmount', 'markLabelBusinessAmount'];
const harmful: Name[] = ['harmfulPublicationBusinessAmount', 'harmfulPublicationGainsAmount', 'harmfulNewspaperCount', 'harmfulPeriodicalCount',
  'harmfulBookCount', 'harmfulAudioVisualCount'];
const unlicensed: Name[] = ['unlicensedPublishingBusinessAmount', 'unlicensedPublishingGainsAmount', 'unlicensedNewspaperCount', 'unlicensedPeriodicalCount',
  'unlicensedBookCount', 'unlicensedAudioVisualCount'];
const advertising: Name[] = ['falseAdvertisingSubject', 'falseAdvertisingGainsAmount'];

/** Rows of `law/thresholds.md` §2, §4 and §5 that list culture, those open to all domains, and P222 and T134, to which causes lead. */
const rows: Row<Name>[] = [
  { id: 'P222.1', condition: 'gains ≥ 100,000', reads: advertising },
  {
    id: 'P222.2', condition: 'food or drug, or epidemic/emergency pretext (with several deceived) ∧ gains ≥ 30,000', reads: [...advertising, 'deceivedPersonCount'],
  },
  { id: 'P222.3', condition: '≥2 penalties / 2 y for false advertising ∧ again ∧ amount ≥ 80 % of P222.1/2', reads: [...advertising, 'deceivedPersonCount'], elsewhere: PRIOR },
  {
    id: 'I215.1', condition: 'labels ≥ 10,000 ∨ gains ≥ 20,000 ∨ business_amount ≥ 30,000 (lowered in 2025)', reads: labels,
  },
  {
    id: 'I215.2', condition: 'two marks, or repeat within 2 y: labels ≥ 5,000 ∨ gains ≥ 10,000 ∨ business_amount ≥ 20,000',
    reads: [...labels, 'labelledMarkCount'], elsewhere: PRIOR,
  },
  { id: 'I217.1', condition: 'gains ≥ 30,000 ∨ business_amount ≥ 50,000', reads: copyright },
  { id: 'I217.2', condition: 'repeat within 2 y: gains ≥ 20,000 ∨ business_amount ≥ 30,000', reads: copyright, elsewhere: PRIOR },
  {
    id: 'I217.3', condition: 'copies ≥ 500; online works ≥ 500 ∨ clicks ≥ 100,000 ∨ members ≥ 1,000; half of two kinds',
    reads: ['infringedRight', 'infringingCopyCount', ...online],
  },
  { id: 'I218.1', condition: 'gains ≥ 50,000 (old: 100,000) ∨ sales_amount ≥ 100,000', reads: sold },
  {
    id: 'I218.2', condition: 'criminal or administrative penalty within 2 y, again: gains ≥ 30,000 ∨ sales_amount ≥ 50,000', reads: sold, elsewhere: PRIOR,
  },
  { id: 'I218.3', condition: 'copies ≥ 1,000; or unsold ≥ 3 × the sums', reads: [...sold, 'infringingCopySoldCount', 'infringingUnsoldAmount'] },
  {
    id: 'IP.cum', condition: 'several acts not yet dealt with: amounts and numbers are added',
    reads: [...copyright, 'infringingCopyCount', ...online, 'infringingSalesGainsAmount', 'infringingSalesAmount', 'infringingUnsoldAmount', 'infringingCopySoldCount',
      'markLabelCount', 'markLabelGainsAmount', 'markLabelBusinessAmount'], elsewhere: SUMS,
  },
  {
    id: 'I213.3', condition: 'penalty within 2 y for infringement of a mark; penalties of culture feed it, as they do I216 and I219 for their rights',
    reads: ['infringedRight'], elsewhere: PRIOR,
  },
  { id: 'M224', condition: 'defrauded ≥ 20,000 (旅行社)', reads: ['contractFraudAmount'] },
  {
    id: 'M225.pub',
    condition: 'person: business ≥ 50,000 ∨ gains ≥ 20,000 ∨ newspapers 5,000 / periodicals 5,000 / books 2,000 / AV-e-pubs 500; '
      + 'unit: 150,000 / 50,000 / 15,000 / 15,000 / 5,000 / 1,500; or ≥2 penalties / 2 y ∧ ≥80 %',
    reads: harmful, elsewhere: `${PARTY}; ${PRIOR}; ${SUMS}`,
  },
  {
    id: 'M225.pubbiz',
    condition: 'person: 150,000 / 50,000 / 15,000 / 15,000 / 5,000 / 1,500; unit: 500,000 / 150,000 / 50,000 / 50,000 / 15,000 / 5,000; '
      + 'or ≥2 penalties / 2 y ∧ ≥80 %',
    reads: unlicensed, elsewhere: `${PARTY}; ${PRIOR}; ${SUMS}`,
  },
  {
    id: 'M225.post', condition: 'person 50,000 / gains 20,000; unit 150,000 / 50,000', reads: ['paidPostingBusinessAmount', 'paidPostingGainsAmount'], elsewhere: PARTY,
  },
  {
    id: 'M225.radio', condition: 'sets ≥ 3 ∨ business ≥ 50,000 ∨ (≥2 penalties / 2 y ∧ ≥80 %)',
    reads: ['radioEquipmentCount', 'radioEquipmentBusinessAmount'], elsewhere: PRIOR,
  },
  {
    id: 'M225.slot', condition: 'person 50,000 / gains 10,000; unit 500,000 / 100,000; or ≥2 penalties / 2 y ∧ same act ∧ ≥80 %',
    reads: ['refundFunction', 'gamblingMachineBusinessAmount', 'gamblingMachineGainsAmount'], elsewhere: `${PARTY}; ${PRIOR}`,
  },
  {
    id: 'M225.other', condition: 'person business ≥ 50,000 ∨ gains ≥ 10,000; unit 500,000 / 100,000; or ≥2 penalties / 2 y ∧ same kind ∧ ≥80 %',
    reads: ['stateProvisionsViolated', 'illegalBusinessAmount', 'illegalBusinessGainsAmount'], elsewhere: `${PARTY}; ${PRIOR}`,
  },
  {
    id: 'M226', condition: 'slight injury (轻微伤), loss ≥ 2,000, ≥3 times or ≥3 victims, amount ≥ 10,000 or gains ≥ 2,000 …',
    reads: ['forcedTrade', 'forcedTradeSlightInjuryCount', 'forcedTradeLossAmount', 'forcedTradeTimesCount', 'forcedTradeVictimCount', 'forcedTradeAmount',
      'forcedTradeGainsAmount'],
  },
  {
    id: 'M227', condition: 'face value ≥ 2,000 or ≥ 50 tickets forged; resale of vehicle/boat tickets face ≥ 5,000 or gains ≥ 2,000',
    reads: ['forgedTicketFaceAmount', 'forgedTicketCount', 'resoldTicketFaceAmount', 'resoldTicketGainsAmount'],
  },
  { id: 'M229', condition: '≥2 penalties / 2 y for false papers: those of any organ feed it', reads: ['papersKnowinglyFalse'], elsewhere: PRIOR },
  { id: 'T134', condition: 'deaths ≥ 1 ∨ serious ≥ 3 ∨ loss ≥ 1,000,000', reads: ['safetyAccident', 'deathCount', 'seriousInjuryCount', 'accidentLossAmount'] },
  { id: 'T280', condition: 'forged permits/certificates; no amount', reads: ['stateDocumentsForged'] },
  { id: 'T277', condition: 'violence/threat against officers on duty', reads: ['officersObstructed'] },
  {
    id: 'T303', condition: 'machines with gambling function (10 sets or gains 5,000 … )', reads: ['refundFunction', 'gamblingMachineCount', 'gamblingGainsAmount'],
  },
  {
    id: 'C363.1',
    condition: 'make: discs ≥ 50–100, audio ≥ 100–200, books ≥ 100–200, photos ≥ 500–1,000; sell: double; spread ≥ 200–500 person-times; '
      + 'profit ≥ 5,000–10,000 (province fixes within range)',
    reads: ['obsceneForProfit', 'obsceneDiscMadeCount', 'obsceneAudioMadeCount', 'obsceneBookMadeCount', 'obscenePhotoMadeCount', 'obsceneDiscSoldCount',
      'obsceneAudioSoldCount', 'obsceneBookSoldCount', 'obscenePhotoSoldCount', 'obsceneSpreadCount', 'obsceneProfitAmount'],
  },
  {
    id: 'C363.2', condition: 'videos ≥ 20 ∨ audio ≥ 100 ∨ items ≥ 200 ∨ clicks ≥ 10,000 ∨ members ≥ 200 ∨ gains ≥ 10,000',
    reads: ['obsceneForProfit', 'onlineObsceneVideoCount', 'onlineObsceneAudioCount', 'onlineObsceneItemCount', 'onlineObsceneClickCount',
      'onlineObsceneMemberCount', 'onlineObsceneGainsAmount'],
  },
  { id: 'C364', condition: '300–600 person-times; showings ≥ 15–30', reads: ['obsceneForProfit', 'obsceneSpreadCount', 'obsceneShowingCount'] },
  {
    id: 'C324.1', condition: 'precious relic, or body of national/provincial protected unit (no amount); 情节严重: ≥5 class-III, or class II+ …',
    reads: ['relicDamagedIntentionally', 'relicClass', 'protectedSiteLevel', 'siteBodyDamaged', 'damagedClassThreeCount', 'damagedClassTwoOrHigherCount'],
  },
  {
    id: 'C324.2', condition: 'serious damage, ≥3 times or places', reads: ['scenicSiteSeriouslyDamaged', 'scenicDamageTimesCount', 'scenicDamagePlaceCount'],
  },
  {
    id: 'C326', condition: 'class-III relic ∨ deal ≥ 50,000 (特别严重: class II+, ≥5 class III, ≥ 250,000)',
    reads: ['relicsTraded', 'tradedClassThreeCount', 'tradedClassTwoOrHigherCount', 'relicDealAmount'],
  },
  { id: 'C328', condition: 'harm to value; no amount', reads: ['ancientSiteDug', 'ancientSiteValueHarmed'] },
  { id: 'C250/246', condition: 'serious', reads: ['discriminatoryPublication', 'defamatoryPublication', 'publicationResultSerious'] },
  { id: 'ADM.营业性演出管理条例47', condition: 'again within 2 y → licence revoked', reads: ['performanceFault'], elsewhere: PRIOR },
];

/** The typed facts that `law/domains.md` §4 lists, and the fields that hold them. */
const typedFacts: Record<string, Name[]> = {
  venueLicenceNo: ['venueLicenceNumber'], programmeTitle: ['programmeTitle'], performer: ['performer'], approvalNo: ['approvalNumber'],
  ticketsSold: ['soldTicketCount'], ticketAmount: ['ticketAmount'], 'minors{count, ages}': ['minorCount', 'minorAges'], ratedCapacity: ['ratedCapacityCount'],
  actualCapacity: ['actualCapacityCount'], machineCount: ['machineCount'], 'refundFunction(bool)': ['refundFunction'],
  'copies{kind,n}': ['infringingCopyCount', 'infringingCopySoldCount', ...harmful.slice(2), ...unlicensed.slice(2), 'obsceneDiscMadeCount'],
  listPrice: ['listPriceAmount'], turnover: ['administrativeTurnoverAmount'], gains: ['administrativeGainsAmount'], worksCount: ['infringingWorkCount'],
  rightHolder: ['rightHolder'], url: ['url'], clicks: ['infringingClickCount', 'onlineObsceneClickCount'],
  members: ['infringingMemberCount', 'onlineObsceneMemberCount'], videoCount: ['onlineObsceneVideoCount'], domainIcp: ['icpNumber'],
  tourContractNo: ['tourContractNumber'], tourists: ['touristCount'], agreedItinerary: ['agreedItinerary'], contractAmount: ['tourContractAmount'],
  relicName: ['relicName'], 'relicClass(一/二/三/一般)': ['relicClass'], 'siteLevel(国/省/市/县)': ['protectedSiteLevel'], damage: ['relicDamage'],
  coordinates: ['latitudeDegrees', 'longitudeDegrees'], buildArea_m2: ['buildingSquareMetres'],
};

answersRows({ facts: CultureFacts, page: 'docs/fact-keys/culture.md', rows, typedFacts });

describe('facts of culture', () => {
  const fieldsOf = (key: string): string[] => factsOf(CultureFacts).filter(({ keys }) => keys.includes(key)).map(({ field }) => field);

  it('never keep gains or turnover of two crimes in one column', () => {
    expect(fieldsOf('gains')).toEqual(['gamblingGainsAmount', 'gamblingMachineGainsAmount', 'copyrightGainsAmount', 'infringingSalesGainsAmount',
      'markLabelGainsAmount', 'harmfulPublicationGainsAmount', 'unlicensedPublishingGainsAmount', 'obsceneProfitAmount', 'onlineObsceneGainsAmount',
      'paidPostingGainsAmount', 'illegalBusinessGainsAmount', 'forcedTradeGainsAmount', 'resoldTicketGainsAmount', 'falseAdvertisingGainsAmount']);
    expect(fieldsOf('business_amount')).toEqual(['gamblingMachineBusinessAmount', 'copyrightBusinessAmount', 'markLabelBusinessAmount',
      'harmfulPublicationBusinessAmount', 'unlicensedPublishingBusinessAmount', 'paidPostingBusinessAmount', 'radioEquipmentBusinessAmount', 'illegalBusinessAmount']);
  });

  it('give every row one field under an amount’s alias, save the sum of all infringements', () => {
    const amounts = new Set(['gains', 'loss', 'business_amount', 'sales_amount', 'unsold_value']);
    const keysOf = new Map(factsOf(CultureFacts).map(({ field, keys }) => [field, keys]));
    for (const { id, reads } of rows.filter((row) => row.id !== 'IP.cum')) {
      const aliases = reads.flatMap((field) => keysOf.get(field)!).filter((key) => amounts.has(key));
      expect([id, aliases]).toEqual([id, [...new Set(aliases)]]);
    }
  });

  it('are L2, the ages of minors L3', () => {
    const classes = factsOf(CultureFacts).map(({ field }) => [field, columnsOf(CultureFacts).get(field)?.fieldClass]);
    expect(classes.filter(([, fieldClass]) => fieldClass !== 'L2')).toEqual([['minorAges', 'L3']]);
  });

  it('answer a row for every crime to which a cause leads', () => {
    const answered = (crime: string): boolean => rows.some(({ id }) => id === crime || id.startsWith(`${crime}.`));
    expect(cultureCauses.flatMap(({ escalatesTo }) => escalatesTo).filter((crime) => !answered(crime))).toEqual([]);
  });
});
