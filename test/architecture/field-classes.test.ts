import { Embeddable, Entity, Property } from '@mikro-orm/decorators/legacy';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { contentOf } from '../../src/modules.js';
import { schemaOf } from '../../src/platform/graphql/schema.js';
import { columnsOf, id, Identity, Part, Shown, Spread, text, type Owner } from '../../src/platform/model/index.js';
import type { Module } from '../../src/platform/module.js';
import { ormOf } from '../../src/platform/orm.js';
import { shapesOf, type Shapes } from '../../src/platform/reader/index.js';

const { modules } = await contentOf();

type Stored = Pick<Module, 'entities' | 'embeddables' | 'relations'>;

/** What TypeGraphQL knows of every class: it keeps it where every copy of itself finds it. */
const storage = globalThis as unknown as { TypeGraphQLMetadataStorage: { fields: readonly { target: Owner; name: string }[] } };

function fieldsOf(owner: Owner): string[] {
  const isOwn = (target: Owner): boolean => owner === target || owner.prototype instanceof target;
  return [...new Set(storage.TypeGraphQLMetadataStorage.fields.filter(({ target }) => isOwn(target)).map(({ name }) => name))];
}

/**
 * Fields of stored classes for which nobody said who may read them: on an entity, those that are neither a column with a class nor a
 * relation that a module brings; on a value object, those that are neither a part nor a constant of a field that spreads it.
 */
function unclassed(brought: readonly Stored[]): string[] {
  const entities = brought.flatMap((module) => module.entities);
  const relations = brought.flatMap((module) => module.relations ?? []);
  const constants = new Set(entities.flatMap((entity) => [...columnsOf(entity).values()].flatMap((column) => Object.keys(column.constants ?? {}))));
  const isClassed = (entity: Owner, field: string): boolean =>
    Boolean(columnsOf(entity).get(field)?.fieldClass) || relations.some((relation) => relation.of === entity && relation.field === field);
  return [
    ...entities.flatMap((entity) => fieldsOf(entity).filter((field) => !isClassed(entity, field)).map((field) => `${entity.name}.${field}`)),
    ...brought.flatMap((module) => module.embeddables ?? []).flatMap((value) =>
      fieldsOf(value).filter((field) => !columnsOf(value).has(field) && !constants.has(field)).map((field) => `${value.name}.${field}`)),
  ];
}

describe('a field of a stored class', () => {
  let schema: GraphQLSchema;
  let shapes: Shapes;
  beforeAll(async () => {
    shapes = shapesOf(ormOf(modules), modules);
    schema = await schemaOf(modules, shapes);
  });

  it('has a class', () => {
    expect(unclassed(modules)).toEqual([]);
    expect(modules.flatMap(({ entities }) => entities).flatMap(fieldsOf).length).toBeGreaterThan(100);
  });

  it('without a class is found out', () => {
    @Embeddable()
    @ObjectType('ThrownAwayValue', { description: '试: a value object that nobody keeps.' })
    class ThrownAwayValue {
      @Part(text, '值: classed by the field that holds it.') value?: string;
      @Field(() => String, { nullable: true, description: '密: part of nothing.' }) whisper?: string;
    }
    @Entity({ tableName: 'thrown_away' })
    @ObjectType('ThrownAway', { description: '试: a class that nobody keeps.' })
    class ThrownAway {
      @Identity(id, '标识: classed.') id!: string;
      @Shown('L2', text, '名称: classed.') name!: string;
      @Spread('L2', () => ThrownAwayValue, '值: classed.', { unit: '吨' }) value?: ThrownAwayValue;
      @Property({ type: 'text' }) @Field(() => String, { description: '密: stored and shown, and no class said.' }) secret!: string;
    }
    class ThrownAwayToo extends ThrownAway {}
    expect(unclassed([{ entities: [ThrownAway], embeddables: [ThrownAwayValue] }])).toEqual(['ThrownAway.secret', 'ThrownAwayValue.whisper']);
    expect(unclassed([{ entities: [ThrownAwayToo] }])).toEqual(['ThrownAwayToo.secret']);
  });

  it('of class L1 or above may be null in the schema, and so may whatever leads to one row that may be invisible', () => {
    const mustBeNullable = [...shapes.values()].flatMap((shape) => [
      ...[...shape.columns, ...shape.spreads].filter(([, { fieldClass }]) => fieldClass !== 'L0').map(([field]) => [shape.name, field] as const),
      ...[...shape.pointers.keys()].map((field) => [shape.name, field] as const),
      ...[...shape.relations.values()].filter(({ how }) => how === 'one').map(({ field }) => [shape.name, field] as const),
    ]);
    const typeOf = (name: string, field: string): string => {
      const type = schema.getType(name);
      return isObjectType(type) ? String(type.getFields()[field]!.type) : '';
    };
    expect(mustBeNullable.filter(([name, field]) => typeOf(name, field).endsWith('!')).map((place) => place.join('.'))).toEqual([]);
    expect(mustBeNullable.length).toBeGreaterThan(150);
  });
});

describe('an object of the API', () => {
  it('is stored, or read whole from a classed column, or is named here as holding no stored field of its own', async () => {
    const shapes = shapesOf(ormOf(modules), modules);
    const schema = await schemaOf(modules, shapes);
    const stored = new Set([...shapes.values()].flatMap((shape) => [shape.name, ...[...shape.spreads.values()].map(({ of }) => of)]));
    const wholes = new Set([...shapes.values()].flatMap((shape) => {
      const type = schema.getType(shape.name);
      return isObjectType(type) ? [...shape.columns.keys()].map((field) => getNamedType(type.getFields()[field]!.type).name) : [];
    }));
    const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type)).map(({ name }) => name);
    expect(objects.filter((name) => !stored.has(name) && !wholes.has(name) && !/^__|(Connection|Edge)$/.test(name)).sort()).toEqual([
      // Of the request itself.
      'Me', 'ScopeHeld',
      // Of statistics: sums over rows by audience, of fields whose class src/casework/statistics/counts.ts asks for.
      'Statistics', 'StatisticsCell', 'StatisticsFigure', 'StatisticsFreshness', 'StatisticsMeasureDefinition', 'StatisticsMember',
      // Of an organ's ledger: what its lists count, for whoever sees all of its cases (src/casework/case-file/ledger.service.ts).
      'Ledger', 'LedgerFigure',
      // Of a party's history and of leads: rows by audience and class, of others numbers alone (src/casework/history/shown.ts, src/casework/lead/leads.ts).
      'EarlierPenalty', 'HistoryContact', 'OtherPenalties', 'OtherUntreatedActs', 'PartyHistory', 'PartyHistoryRefused', 'UntreatedAct', 'Lead', 'LeadRow',
      // Of comparisons: nested in what a comparison keeps whole, or of facts that the asker states (src/casework/screening).
      'LineDistance', 'MissingFact', 'ScreenedLeg', 'ScreenedRule', 'ScreeningReport', 'ScreenFlaw', 'ScreenRefused',
      // Of changes of the standards: why nothing was done, and how far a back-test has come; cases that the asker sees whole.
      'BackTest', 'BackTestRow', 'StandardBackTest', 'StandardFlaw', 'StandardRefused', 'TurnedCase',
      // Of the log, whose rows and parts carry audience and class of their own.
      'LogEvent', 'LogEventPage', 'LogPageInfo',
      // The same events as they are subscribed to.
      'CaseMoved', 'DecisionMade', 'DeadlineMoved', 'TransferMoved', 'ReviewMoved', 'FilingMoved', 'FindingMoved', 'CompletenessMoved', 'AccountabilityMoved',
      // Of named subscribers: technical, shown to their own organ and to administrators of the platform.
      'Subscriber', 'DeliveryReceipt',
      // Of webhooks: what an organ set up itself, and what became of it; the events are those of the log.
      'Webhook', 'WebhookPage', 'WebhookPageInfo', 'WebhookDelivery', 'WebhookDeliveryPage', 'WebhookSecret', 'WebhookReplay', 'WebhookRefused',
      // Refusals tell what the sender sent.
      'IdempotencyConflict', 'SubmissionRefused', 'PartyChangeRefused', 'AcknowledgeRefused', 'NoticeRefused', 'TransferRouteRefused', 'DeadlineRefused', 'TransferStepRefused', 'TimeRefused', 'ReviewRefused', 'MajorListRefused', 'FilingRefused', 'FindingRefused', 'CompletenessRefused', 'AccountabilityRefused',
      // Of a refusal, to whoever holds the case as its own organ: what stands in the way.
      'FineHeld',
      // Of the register of officers: numbers, to organs of state.
      'ReviewerRatio',
      // What the reader says of a page and of what it withholds.
      'PageInfo', 'Total', 'WithheldField',
      // Of records that others send: what became of each, in the sender’s own words.
      'SightingReceipt', 'SightingReceived',
      // Of the installation: which gateways its settings name, and what time it is.
      'NoticeMeans', 'ServerTime',
      // Of the law: the registers of clocks, crimes and standards and the working calendar, public.
      'Clock', 'ClockTerm', 'Crime', 'RepeatRule', 'Threshold', 'ThresholdSum', 'WorkingCalendar',
      // Organs of the public register, proposed; agreements that they follow are rows of their own.
      'ReceiverProposal', 'ProposedOrgan',
      // Of the law: what may be done with a transfer, the same for everybody.
      'TransferStepRule', 'TransferStepCopy', 'TransferStepGuard', 'TransferStepOpen',
      // Of the graph itself.
      'CatalogueType', 'CatalogueField', 'CatalogueOwner', 'CodeTable', 'CodeValue',
      'Query', 'Mutation', 'Subscription',
    ].sort());
  });
});
