import { Arg, Extensions, Query, Resolver } from 'type-graphql';
import { steps } from './steps.js';
import { TransferStepRule, TransferStepsWhere } from './transfer.types.js';

@Resolver()
export class TransferResolver {
  @Extensions({ rows: 150 })
  @Query(() => [TransferStepRule], { nullable: true, description: '移送步骤: the public register of what may be done with a transfer when, by whom, with which papers and on what basis; in the order of docs/transfer.md.' })
  transferSteps(@Arg('where', () => TransferStepsWhere, { nullable: true, description: '步骤范围: all steps when left out.' }) where: TransferStepsWhere | null): readonly TransferStepRule[] {
    const { from, step, by } = where ?? {};
    return steps.filter((row) => (!from || row.from.includes(from)) && (!step || row.step === step) && (!by || row.by.includes(by)));
  }
}
