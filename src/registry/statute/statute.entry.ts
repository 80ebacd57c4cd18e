import type { Confidence } from '../../kernel/index.js';
import type { StatuteKind } from './statute.entity.js';

/** One article of an instrument, as the register of statutes states it. */
export interface StatuteArticleEntry {
  /** Article as cited: 85, or 85(2) for a paragraph. */
  readonly article: string;
  /** 要旨 in the hub's own words, never the text of the article. */
  readonly subject: string;
  /** First and last day in force, only where they differ from the instrument's. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly mark: Confidence;
}

/** One instrument in one version; a day or number that has not been verified is left out and `note` says so. */
export interface StatuteEntry {
  /** Short code, the same through all versions. Unique together with `version`. */
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly kind: `${StatuteKind}`;
  readonly documentNumber?: string;
  readonly version: string;
  /** First and last day in force, YYYY-MM-DD. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Name of the instrument that repealed it. */
  readonly repealedBy?: string;
  readonly mark: Confidence;
  readonly note?: string;
  readonly articles: readonly StatuteArticleEntry[];
}
