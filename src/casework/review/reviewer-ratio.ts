import { Field, Int, ObjectType } from 'type-graphql';
import type { Sql } from '../../platform/database/index.js';
import { isUuid } from '../../platform/reader/index.js';

/** 不少于本机关执法人员总数的百分之五 (国办发〔2018〕118号). */
const leastPerHundred = 5;

@ObjectType('ReviewerRatio', { description: '法制审核人员配比: reviewers of an organ to its officers, by the register of officers.' })
export class ReviewerRatio {
  @Field(() => Int, { description: '法制审核人员: officers who may review decisions of penalty.' }) reviewers!: number;
  @Field(() => Int, { description: '执法人员: officers of the organ.' }) officers!: number;
  @Field(() => Boolean, { description: '低于百分之五: fewer reviewers than five in a hundred officers.' }) isBelow!: boolean;
}

/** The ratio of an organ; null where the register has no officer of it. */
export async function reviewerRatioOf(sql: Sql, organId: string): Promise<ReviewerRatio | null> {
  const [counted] = isUuid(organId) ? await sql<{ reviewers: number; officers: number }>(
    'select count(legal_qualification)::int as reviewers, count(*)::int as officers from registry.officer where organ_id = $1', [organId],
  ) : [];
  if (!counted || counted.officers === 0) return null;
  return { ...counted, isBelow: counted.reviewers * 100 < counted.officers * leastPerHundred };
}
