import type { Module } from '../../platform/module.js';
import { ContactPoint } from './contact-point.entity.js';
import { Notice, NoticeDelivery } from './notice.entity.js';
import { contactPointList, noticeList, noticeRelations } from './notice.lists.js';
import { NoticeResolver } from './notice.resolver.js';
import { NoticeRefused } from './notice.types.js';

export const noticeModule: Module = {
  name: 'notice',
  entities: [ContactPoint, Notice, NoticeDelivery],
  relations: noticeRelations,
  lists: [noticeList, contactPointList],
  resolvers: [NoticeResolver],
  orphanedTypes: [NoticeRefused],
};
