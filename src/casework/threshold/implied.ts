/** 要素的应有之义: what a stated number says by its own definition, so that nobody has to say it twice. */
export interface Implied { readonly facts: readonly string[]; readonly states: Readonly<Record<string, string | true>> }

/** A number above zero under one of these keys states the others, where they are not stated themselves. Only what the definition of the key says; never that a drug is fake, or goods are shoddy. */
export const implied: readonly Implied[] = [
  { facts: ['unsafeProductLossAmount'], states: { safetyStandardBreached: true } },
  { facts: ['farmProductionLossAmount'], states: { shoddyFarmInput: true } },
  { facts: ['counterfeitSaleGainsAmount'], states: { counterfeitGoodsSold: true } },
  { facts: ['copyrightBusinessAmount', 'copyrightGainsAmount', 'infringingCopyCount', 'infringingWorkCount', 'infringingClickCount', 'infringingMemberCount', 'infringingSalesAmount', 'infringingSalesGainsAmount', 'infringingUnsoldAmount', 'infringingCopySoldCount'], states: { infringedRight: 'COPYRIGHT' } },
  { facts: ['markLabelCount', 'markLabelBusinessAmount', 'markLabelGainsAmount'], states: { infringedRight: 'TRADEMARK_LABEL' } },
  { facts: ['advertisingGainsAmount'], states: { falseAdvertising: true } },
  { facts: ['bidRiggingLossAmount', 'bidRiggingGainsAmount'], states: { bidRigging: true } },
  { facts: ['forcedTradeSlightInjuryCount', 'forcedTradeLossAmount', 'forcedTradeTimesCount', 'forcedTradeVictimCount', 'forcedTradeAmount', 'forcedTradeGainsAmount'], states: { forcedTrade: true } },
  { facts: ['cigaretteStickCount'], states: { unlawfulBusiness: 'TOBACCO' } },
  { facts: ['radioSetCount'], states: { unlawfulBusiness: 'RADIO' } },
  { facts: ['gamblingMachineCount', 'gamblingMachineBusinessAmount', 'gamblingMachineGainsAmount'], states: { refundFunction: true } },
  {
    facts: ['hazardousWasteTonnes', 'pollutionGainsAmount', 'pollutionLossAmount', 'townshipIntakeCutHours', 'countyIntakeCutHours', 'cityIntakeCutHours', 'permanentBasicFarmlandMu', 'publicWelfareForestMu', 'otherFarmlandMu', 'otherLandMu', 'deadTimberCubicMetres', 'deadSaplingCount'],
    states: { environmentPolluted: true },
  },
  // The province has no sea.
  { facts: ['catchKilograms', 'catchValueAmount'], states: { inlandWater: true } },
  { facts: ['unableToPayAmount'], states: { trafficAccident: true } },
  { facts: ['addedDeathCount', 'addedSeriousInjuryCount', 'addedLossAmount'], states: { accidentUnreported: true } },
  { facts: ['destroyedPropertyAmount', 'propertyDestructionCount', 'propertyDestroyerCount'], states: { propertyDestroyedIntentionally: true } },
  { facts: ['tradedClassThreeCount', 'tradedClassTwoOrHigherCount', 'relicDealAmount'], states: { relicsTraded: true } },
];

/** 合计: a total that is not stated is at least the sum of its parts that are. */
export const sums: readonly { readonly fact: string; readonly of: readonly string[] }[] = [
  { fact: 'pollutionLossAmount', of: ['propertyLossAmount', 'pollutionRemovalCostAmount', 'emergencyMonitoringCostAmount'] },
];

/** 超标倍数: a multiple that is not stated is (measured − limit) ÷ limit. */
export const excesses: readonly { readonly fact: string; readonly measured: string; readonly limit: string }[] = ['lead', 'nickel'].flatMap((group) => ['Litre', 'CubicMetre'].map((per) => (
  { fact: `${group}GroupExcessMultiple`, measured: `${group}GroupMeasuredMgPer${per}`, limit: `${group}GroupLimitMgPer${per}` })));
