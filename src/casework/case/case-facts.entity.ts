import { Entity } from '@mikro-orm/decorators/legacy';
import { id, instant, Kept, Past, text, texts } from '../../platform/model/index.js';
import { pastOfFacts } from './case-past.js';

/** What every domain's facts row carries of its case, so that the domain's list filters, orders and pages on that row alone (design §1). */
@Entity({ abstract: true })
@Past(pastOfFacts)
export abstract class CaseFacts {
  /** The case; one facts row for one case. */
  @Kept(id, { primary: true }) id!: string;
  @Kept(instant) listedAt!: string;
  @Kept(instant, { nullable: true }) caseOpenedAt?: string;
  /** Scope key of the handling organ. */
  @Kept(text) organKey!: string;
  /** Stem of the case's division; everything below begins with it. */
  @Kept(text, { nullable: true }) divisionPath?: string;
  @Kept(texts) audience!: string[];
}
