import { eventKind } from '../../platform/log/index.js';

/** 当事人归并: told of the party that stays, to insiders of the cases that moved to it. */
export const partiesMerged = eventKind({ type: 'party.merge', version: 1, fieldClass: 'L2', meaning: '当事人归并: one record of a party was absorbed by another.', upCasts: {} });

/** 当事人拆分: told of the party that was split. */
export const partySplit = eventKind({ type: 'party.split', version: 1, fieldClass: 'L2', meaning: '当事人拆分: some cases of a party became those of a party of its own.', upCasts: {} });

/** 不予归并: told of the first of the two parties, to insiders of both. */
export const mergeDismissed = eventKind({ type: 'party.dismiss', version: 1, fieldClass: 'L2', meaning: '不予归并: two records of parties were found not to be of one.', upCasts: {} });

/** 身份变更撤销: told of the party that the change was about. */
export const partyChangeUndone = eventKind({ type: 'party.undo', version: 1, fieldClass: 'L2', meaning: '身份变更撤销: a merge or split of parties, or a finding that two are not one, was taken back.', upCasts: {} });
