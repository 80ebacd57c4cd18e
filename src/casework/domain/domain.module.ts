import type { Module } from '../../platform/module.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { Party, PartyAlias } from '../../registry/party/index.js';
import { CaseParty, EnforcementCase, factsOf, PenaltyDecision, type CaseFacts, type CauseEntry, type Domain, type FactFilter } from '../case/index.js';
import { Submission } from '../intake/index.js';
import { caseListOf } from './domain.lists.js';
import { resolverOf } from './domain.resolver.js';
import { inputsOf } from './domain.types.js';
import { checkFacts, type FactDoubt, type FactName, type FactsReport } from './fact-check.js';

/** What a domain says of itself; all else follows from it. */
export interface DomainTold<F extends CaseFacts> {
  readonly code: DomainCode;
  /** One lower-case word: the folder, the schema of the database, the beginning of its names in the API. */
  readonly name: string;
  readonly term: string;
  /** Kept in the table `<name>.facts`. */
  readonly facts: new () => F;
  readonly causes: readonly CauseEntry[];
  /** Checks of its own, of facts that can be kept. */
  readonly check?: (facts: FactsReport<F>) => readonly FactDoubt[];
  readonly filters: readonly FactFilter<FactName<F>>[];
}

/** Makes a domain of what it says: what casework knows of it, and what it brings to the hub. */
export function domainModule<F extends CaseFacts>(told: DomainTold<F>): { readonly domain: Domain; readonly modules: readonly Module[] } {
  const { code, name, term, facts, causes, filters } = told;
  const known = new Set(causes.map((cause) => cause.code));
  const domain: Domain = {
    code, name, term, facts, causes, filters,
    factsTable: `${name}.facts`,
    list: caseListOf({ name, facts, filters }),
    checkFacts: (report) => checkFacts(facts, report as FactsReport<F>, told.check),
    knowsCause: (cause) => known.has(cause),
  };
  const module: Module = {
    name,
    entities: [facts],
    // Named in answers; and looked at by the filter for a text.
    borrowed: [EnforcementCase, Submission, CaseParty, PenaltyDecision, Party, PartyAlias],
    embeddables: [...new Set(factsOf(facts).map((fact) => fact.of))],
    relations: [{ how: 'one', of: EnforcementCase, field: name, to: facts, on: (parent, child) => `${child}.id = ${parent}.id` }],
    lists: [domain.list],
    resolvers: [resolverOf(domain, inputsOf(domain))],
  };
  return { domain, modules: [module] };
}
