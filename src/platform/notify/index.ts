/** 提醒送达: short texts to people, over gateways of the government network and by mail. */
export * from './courier.js';
export * from './couriers.js';
