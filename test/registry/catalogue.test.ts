import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isIntrospectionType, isObjectType, parse } from 'graphql';
import { contentOf } from '../../src/modules.js';
import { admit } from '../../src/platform/graphql/admit.js';
import { schemaOf } from '../../src/platform/graphql/schema.js';
import { ormOf } from '../../src/platform/orm.js';
import { repoFile } from '../../src/platform/repo.js';
import { shapesOf } from '../../src/platform/reader/index.js';
import { aHub, type TestHub } from '../support/hub.js';
import { federated } from '../support/federated.js';

interface OwnerSeen { subgraph: string; module: string }
interface FieldSeen {
  name: string; term: string; meaning: string; type: string; codeTable: string | null; fieldClass: string; unit: string | null; filters: string[]; owner: OwnerSeen;
}
interface TypeSeen { name: string; term: string; meaning: string; stored: boolean; owner: OwnerSeen; fields: FieldSeen[] }
interface TableSeen { name: string; term: string; meaning: string; owner: OwnerSeen; values: { code: string; label: string; meaning: string }[] }

const owner = 'owner { subgraph module }';
const document = `{
  catalogue { name term meaning stored ${owner} fields { name term meaning type codeTable fieldClass unit filters ${owner} } }
  enumLabels { name term meaning ${owner} values { code label meaning } }
}`;

describe('the catalogue (R-125)', () => {
  let test: TestHub;
  let types: TypeSeen[];
  let tables: TableSeen[];
  const schema = buildSchema(fs.readFileSync(repoFile('schema/hub.graphql'), 'utf8'));
  const printed = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

  beforeAll(async () => {
    test = await aHub();
    ({ catalogue: types, enumLabels: tables } = await test.ask<{ catalogue: TypeSeen[]; enumLabels: TableSeen[] }>(null, document));
  });
  afterAll(() => test.close());

  const typeNamed = (name: string): TypeSeen => types.find((one) => one.name === name)!;
  const field = (type: string, name: string): FieldSeen => typeNamed(type).fields.find((one) => one.name === name)!;

  it('has every type and every shown field of the printed schema, each with class, Chinese term and meaning', () => {
    const shown = printed.filter(isObjectType).flatMap((type) => Object.values(type.getFields()).map(({ name, type: of }) => `${type.name}.${name}: ${String(of)}`));
    expect(types.flatMap((type) => type.fields.map(({ name, type: of }) => `${type.name}.${name}: ${of}`)).sort()).toEqual(shown.sort());
    const entries = types.flatMap((type) => [type, ...type.fields]);
    expect(entries.filter(({ term, meaning }) => !/^\d*\p{Script=Han}/u.test(term) || term.includes(':') || meaning === '').map(({ name }) => name)).toEqual([]);
    expect(types.flatMap(({ fields }) => fields).filter(({ fieldClass }) => !/^L[0-4]$/.test(fieldClass)).map(({ name }) => name)).toEqual([]);
  });

  it('says of each column the class by which the reader withholds it, and of parts of a value the lowest that shows it', () => {
    for (const shape of test.hub.shapes.values()) {
      for (const [name, { fieldClass }] of [...shape.columns, ...shape.spreads, ...shape.pointers]) {
        if (types.some((type) => type.name === shape.name)) expect([shape.name, name, field(shape.name, name).fieldClass]).toEqual([shape.name, name, fieldClass]);
      }
    }
    expect([field('DataGap', 'code'), field('LegalBasis', 'lawName'), field('QuantityFact', 'value'), field('Me', 'roles')].map(({ fieldClass }) => fieldClass)).toEqual(['L1', 'L0', 'L2', 'L0']);
  });

  it('says units, code tables and filters, of facts too', () => {
    expect(field('EnvironmentFacts', 'hazardousWasteTonnes')).toMatchObject({ unit: '吨', codeTable: null, filters: ['environmentCases.hazardousWasteTonnesFrom'] });
    expect(field('EnvironmentFacts', 'hazardousWasteTonnes').term).not.toContain('吨');
    expect(field('EnvironmentFacts', 'medium')).toMatchObject({ unit: null, codeTable: 'EnvironmentalMedium', filters: ['environmentCases.medium'] });
    expect(field('PenaltyDecision', 'fineAmount')).toMatchObject({ term: '罚款金额', unit: '元', filters: [] });
    expect(field('EnforcementCase', 'status')).toMatchObject({ codeTable: 'CaseStatus', filters: ['enforcementCases.status', 'caseCatalogue.status'] });
    expect(field('EnforcementCase', 'organ').filters).toEqual(['enforcementCases', 'caseCatalogue'].flatMap((list) => [`${list}.organId`, `${list}.level`]));
    expect(field('Officer', 'name').filters).toEqual([]);
  });

  it('says whose each type and field is: the module that brings it', () => {
    const of = ({ owner: { subgraph, module } }: { owner: OwnerSeen }): string => `${subgraph}/${module}`;
    const said = ['Organ', 'Certificate', 'EnforcementCase', 'MarketFacts', 'Submission', 'LogEvent', 'LegalBasis', 'QuantityFact', 'OfficerConnection', 'PageInfo', 'SubmissionRefused'].map((name) => `${name} ${of(typeNamed(name))}`);
    expect(said).toEqual([
      'Organ registry/organ', 'Certificate registry/officer', 'EnforcementCase casework/case', 'MarketFacts market/market', 'Submission casework/intake', 'LogEvent casework/journal',
      'LegalBasis casework/case', 'QuantityFact casework/case', 'OfficerConnection registry/officer', 'PageInfo platform/platform', 'SubmissionRefused casework/intake',
    ]);
    const fields = [field('EnforcementCase', 'urban'), field('EnforcementCase', 'status'), field('Organ', 'cases'), field('Organ', 'officers'), field('Query', 'party'), field('Mutation', 'submitCultureCases')];
    expect(fields.map(of)).toEqual(['urban/urban', 'casework/case', 'casework/case', 'registry/officer', 'registry/party', 'culture/culture']);
    expect(['DomainCode', 'CaseStatus', 'FactBound', 'CertificateKind'].map((name) => of(tables.find((one) => one.name === name)!))).toEqual(['registry/organ', 'casework/case', 'casework/case', 'registry/officer']);
    // Stored types of a subgraph are those whose rows it keeps.
    expect(types.filter(({ stored }) => stored).map(({ name }) => name)).toEqual(expect.arrayContaining(['Party', 'CaseOfficer', 'EnvironmentFacts']));
  });

  it('agrees with the subgraphs on whose each stored type and each added field is', async () => {
    const { parts } = await contentOf();
    for (const { name, modules } of parts) {
      const shapes = shapesOf(ormOf(modules), modules);
      const own = [...shapes.values()].filter((shape) => !shape.isForeign && types.some((type) => type.name === shape.name));
      expect(own.map((shape) => [shape.name, typeNamed(shape.name).owner.subgraph])).toEqual(own.map((shape) => [shape.name, name]));
      const roots = (await schemaOf(modules, shapes)).getQueryType()!.getFields();
      expect(Object.keys(roots).map((root) => [root, field('Query', root).owner.subgraph])).toEqual(Object.keys(roots).map((root) => [root, name]));
    }
  });

  it('serves the Chinese labels of every code table', () => {
    expect(tables.map(({ name, values }) => [name, values.map(({ code }) => code)]))
      .toEqual(printed.filter(isEnumType).map((table): [string, string[]] => [table.name, table.getValues().map(({ name }) => name)]).sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(tables.flatMap(({ values }) => values).filter(({ label, meaning }) => !/^\d*\p{Script=Han}[^:]*$/u.test(label) || meaning === '')).toEqual([]);
    expect(tables.find(({ name }) => name === 'OfficerRole')!.values).toEqual([{ code: 'ASSISTANT', label: '协办', meaning: 'assists in it.' }, { code: 'LEAD', label: '主办', meaning: 'leads the handling.' }]);
  });

  it('gives what is named, and says which name is none', async () => {
    expect(await test.ask(null, '{ catalogue(types: ["Statute"]) { name } enumLabels(names: ["ActType"]) { name } }')).toEqual({ catalogue: [{ name: 'Statute' }], enumLabels: [{ name: 'ActType' }] });
    const { errors } = await test.answer(null, '{ enumLabels(names: ["ActType", "Nothing"]) { name } }');
    expect(errors![0]).toMatchObject({ message: '没有代码表“Nothing”；不填 names 可列出全部', extensions: { code: 'BAD_USER_INPUT', field: 'names' } });
  });

  it('may be asked whole by anybody, and is weighed as what it holds', async () => {
    const { actor } = await test.hub.contextOf(null, null);
    const admitted = admit(test.hub.schema, { document: parse(document), operationName: null, variables: {}, actor });
    const values = [...JSON.stringify({ types, tables }).matchAll(/":/g)].length;
    expect('weight' in admitted && admitted.weight.cost).toBeGreaterThan(0.8 * values);
  });

  it('is the same behind the gateway, whose registry knows no case', async () => {
    const apart = await federated(test, { planner: 'RUST' });
    const answer = await apart.answer(null, document, {});
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: { catalogue: types, enumLabels: tables } });
    await apart.close();
  }, 60_000);
});
