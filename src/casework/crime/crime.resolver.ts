import { Arg, Extensions, Query, Resolver } from 'type-graphql';
import { crimes } from './crime.register.js';
import { Crime, CrimeWhere } from './crime.types.js';

@Resolver()
export class CrimesResolver {
  @Extensions({ rows: 70 })
  @Query(() => [Crime], { nullable: true, description: '罪名登记: crimes for which a case of the six fields may be transferred; public.' })
  crimes(@Arg('where', () => CrimeWhere, { nullable: true, description: '筛选条件: filters.' }) where: CrimeWhere | null): Crime[] {
    return shown.filter(({ code, domains }) => (!where?.code || where.code === code) && (!where?.domain || domains.includes(where.domain)));
  }
}

/** The rows never change while the hub runs. */
const shown: readonly Crime[] = crimes.map((entry) => Object.assign(new Crime(), entry));
