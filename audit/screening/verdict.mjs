/** What was found and what should not have been. */

/** Least share of planted kinds that must be found, and the most false ones in a thousand lawful cases. */
const [leastFound, mostFalse] = [0.99, 1];

/**
 * `met` has the rules that each case meets, `caseOf` the case of each source key, `answers` those of `screen` by the key of the plant. A plant is found where its case meets its row and, where
 * it was put into words, `screen` says so too. Other cases of its party that it is made of are not counted.
 */
export function verdictOf({ plants, traps }, { met, caseOf, answers, cases }) {
  const lost = plants.flatMap((plant) => {
    const { key, kind, question } = plant;
    const missed = [...(met.get(caseOf.get(key))?.has(kind.rule) ? [] : ['in its case']), ...(question === null || answers.get(key)?.includes(kind.rule) ? [] : ['by screen'])];
    return missed.length > 0 ? [{ plant, missed }] : [];
  });
  const caught = traps.filter(({ key, kind }) => met.get(caseOf.get(key))?.has(kind.rule));
  const made = new Set([...plants, ...traps].flatMap((one) => [...one.cases, ...one.again].map(({ report }) => caseOf.get(report.sourceKey))));
  const keyOf = new Map([...caseOf].map(([key, id]) => [id, key]));
  const falseMet = [...met].filter(([id]) => keyOf.has(id) && !made.has(id));
  const figures = {
    lawful: cases, planted: plants.length, found: plants.length - lost.length, foundPercent: Number((((plants.length - lost.length) / plants.length) * 100).toFixed(2)),
    asked: plants.filter(({ question }) => question !== null).length, decoys: traps.length, decoysMet: caught.length, falseMeets: falseMet.length, falsePerThousand: Number(((falseMet.length / cases) * 1_000).toFixed(3)),
  };
  const isGood = figures.found >= plants.length * leastFound && figures.falsePerThousand <= mostFalse && caught.length <= traps.length * (1 - leastFound);
  return { figures, isGood, lost, caught, falseMet: falseMet.map(([id, rules]) => [keyOf.get(id), [...rules]]) };
}

/** One line for each kind: planted and found, and where it was missed. */
export function tableOf(plants, lost) {
  return [...Map.groupBy(plants, ({ kind }) => kind.id)].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, ones]) => {
    const missed = lost.filter(({ plant }) => plant.kind.id === id);
    const where = [...new Set(missed.flatMap((one) => one.missed))].join(' and ');
    return `${id}  ${ones[0].kind.rule.padEnd(10)} ${ones[0].kind.domain.padEnd(12)} ${ones.length - missed.length} of ${ones.length}${where && `  MISSED ${where}, first ${missed[0].plant.key}`}`;
  });
}
