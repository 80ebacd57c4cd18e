import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import type { Catalogue } from './catalogue.js';
import { CatalogueType, CodeTable } from './catalogue.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context {
    /** Of the whole graph, whichever part of it this process serves. */
    readonly catalogue: () => Promise<Catalogue>;
  }
}

@Resolver()
export class CatalogueResolver {
  @Extensions({ rows: 130 })
  @Query(() => [CatalogueType], { description: '数据目录: types of the graph and their fields, in the order of names; all when no type is named.' })
  async catalogue(@Arg('types', () => [String], { nullable: true, description: '类型名: names of types wanted.' }) types: string[] | null, @Ctx() { catalogue }: Context): Promise<CatalogueType[]> {
    return chosen((await catalogue()).types, types, 'types', '类型');
  }

  @Extensions({ rows: 90 })
  @Query(() => [CodeTable], { description: '代码表: code tables with Chinese labels, in the order of names; all when none is named.' })
  async enumLabels(@Arg('names', () => [String], { nullable: true, description: '代码表名: names of code tables wanted.' }) names: string[] | null, @Ctx() { catalogue }: Context): Promise<CodeTable[]> {
    return chosen((await catalogue()).codeTables, names, 'names', '代码表');
  }
}

function chosen<T extends { readonly name: string }>(all: readonly T[], names: readonly string[] | null | undefined, argument: string, noun: string): T[] {
  const unknown = (names ?? []).filter((name) => !all.some((one) => one.name === name));
  if (unknown.length > 0) throw badInput(argument, `没有${noun}“${unknown.join('、')}”；不填 ${argument} 可列出全部`);
  return all.filter(({ name }) => !names || names.includes(name));
}
