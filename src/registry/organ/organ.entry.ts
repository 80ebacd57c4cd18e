import type { DomainCode, GovernmentLevel, OrganKind, OrganOrigin } from './organ.codes.js';

/** One organ as a register states it; other organs are named by their codes. */
export interface OrganEntry {
  /** 统一社会信用代码 where one is known, else the hub's own code for a counterparty. Unique. */
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly kind: OrganKind;
  /** Null for a counterparty whose level the record does not say. */
  readonly level: GovernmentLevel | null;
  readonly domains: readonly DomainCode[];
  /** GB/T 2260 code, 6 digits, or 9 for a township; null where the record does not say. */
  readonly divisionCode: string | null;
  readonly superiorCode?: string;
  /** 垂直管理: staffed and led by the superior rather than by the government of its division. */
  readonly verticallyManaged?: boolean;
  /** The organ in whose name this one decides (a county branch of a city bureau). */
  readonly actsInTheNameOfCode?: string;
  /** 机关代字: the prefix of its document numbers. */
  readonly documentPrefix?: string;
  /** 执法依据: the provisions that give it its powers. */
  readonly powersBasis?: string;
  /** Left out for a counterparty: the record does not say. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successorCode?: string;
  readonly origin: OrganOrigin;
}
