import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import { AccountabilitySheet } from '../../src/casework/accountability/accountability.entity.js';
import { contentOf } from '../../src/modules.js';
import { schemaOf } from '../../src/platform/graphql/schema.js';
import { columnsOf } from '../../src/platform/model/index.js';
import { ormOf } from '../../src/platform/orm.js';
import { shapesOf, type Shapes } from '../../src/platform/reader/index.js';

const { modules } = await contentOf();
/** What names an official who is held to account. */
const naming = ['AccountablePerson', 'AccountabilitySheet'];

/** No list, filter, total, lead, event or score names an official (issue 7, R-066); src/…/thresholds says it of the standards. */
describe('officials who are held to account', () => {
  let schema: GraphQLSchema;
  let shapes: Shapes;
  beforeAll(async () => {
    shapes = shapesOf(ormOf(modules), modules);
    schema = await schemaOf(modules, shapes);
  });

  const types = () => Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

  it('are named by the sheets of a single record, to which one field of the graph leads, and by no list, relation or event', () => {
    const leading = types().filter((type) => isObjectType(type)).flatMap((type) => Object.values(type.getFields()).filter((field) => naming.includes(getNamedType(field.type).name)).map((field) => `${type.name}.${field.name}`));
    expect(leading.sort()).toEqual(['AccountabilitySheet.persons', 'Query.accountabilitySheets']);
    expect(schema.getQueryType()!.getFields()['accountabilitySheets']!.args.map(({ name }) => name).sort()).toEqual(['id', 'purpose']);
    expect(modules.flatMap(({ lists = [] }) => lists).filter(({ node, rows }) => naming.includes(node.name) || naming.includes(rows?.name ?? '')).map(({ name }) => name)).toEqual([]);
  });

  it('are looked for by no filter, and stated by the two mutations alone', () => {
    const inputs = types().filter((type) => isInputObjectType(type));
    const stating = inputs.filter((type) => Object.values(type.getFields()).some((field) => getNamedType(field.type).name === 'AccountablePersonInput')).map(({ name }) => name);
    expect(stating.sort()).toEqual(['RecordAccountabilityInput', 'StateAccountabilityInput']);
    expect(Object.keys((schema.getType('AccountabilityWhere') as { getFields?: () => object }).getFields!())).toEqual(['kind', 'organId', 'caseId', 'findingId', 'outcome', 'isDecided', 'listedFrom', 'listedBefore']);
  });

  it('stand in fields of class L4, with all that passed between the recorder and the discipline organ', () => {
    const shown = [...columnsOf(AccountabilitySheet).values()].filter(({ fieldClass, field }) => fieldClass !== null && field !== 'id');
    expect(shown.length).toBeGreaterThan(8);
    expect(shown.filter(({ fieldClass }) => fieldClass !== 'L4')).toEqual([]);
    expect(shapes.get('AccountabilitySheet')!.hasAudience).toBe(true);
  });
});
