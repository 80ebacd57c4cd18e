import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { readCreditCode } from '../../kernel/index.js';
import { AsOf, boundaryAsked } from '../../platform/graphql/as-of.js';
import type { Context } from '../../platform/graphql/context.js';
import type { Row } from '../../platform/reader/index.js';
import { PartyAlias } from './party-alias.entity.js';
import { PartyChange } from './party-change.entity.js';
import { Party } from './party.entity.js';
import { partyById, survivorOf } from './standing.js';

/** Fields that the reader joins; the resolver only declares them. */
const joined = (): never => { throw new Error('This field is answered by the reader'); };

@Resolver(() => Party)
export class PartyResolver {
  @Query(() => Party, { nullable: true, description: '当事人: one party, by its identifier or its credit code; one that was absorbed by another is that other. Null when no case of it is visible to the asker.' })
  party(
    @Arg('id', () => ID, { nullable: true, description: '标识: the hub’s identifier.' }) id: string | null,
    @Arg('unifiedSocialCreditCode', () => String, { nullable: true, description: '统一社会信用代码: credit code, or an older register number.' }) code: string | null,
    @Arg('asOf', () => AsOf, { nullable: true, description: '截至: the party, its other names and its cases as the hub knew them, by today’s rights; now when left out.' }) asOf: AsOf | null,
    @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    const { actor, reader } = context;
    const boundary = boundaryAsked(asOf, context);
    if (id) return reader.one(info, actor.sight, Party, partyById(id), boundary);
    if (!code) throw new GraphQLError('请填写 id 或 unifiedSocialCreditCode 之一', { extensions: { code: 'BAD_USER_INPUT', field: 'unifiedSocialCreditCode' } });
    const reading = readCreditCode(code);
    if (!reading.ok) throw new GraphQLError(reading.flaws[0]!.message, { extensions: { code: 'BAD_USER_INPUT', field: 'unifiedSocialCreditCode' } });
    // Only a party known by the code for sure; weak identities that merely state it are found through their cases.
    return reader.one(info, actor.sight, Party, (row, bind, known) => `${row}.id in (select ${survivorOf('p.id', known)} from registry.party p
      where p.unified_social_credit_code = ${bind(reading.value.text, 'text')} and p.identity_strength = 'STRONG')`, boundary);
  }

  @FieldResolver(() => [PartyAlias], { description: '曾用名或别名: other names under which the party was reported.' })
  aliases(): PartyAlias[] { return joined(); }

  @FieldResolver(() => [PartyChange], { description: '身份变更: merges and splits of its record and their undoing, latest last; those that moved a case of which the asker is an insider.' })
  changes(): PartyChange[] { return joined(); }
}

@Resolver(() => PartyChange)
export class PartyChangeResolver {
  @FieldResolver(() => PartyChange, { nullable: true, description: '被何变更撤销: the undo that took it back; empty while it stands.' })
  undoneBy(): PartyChange { return joined(); }
}
