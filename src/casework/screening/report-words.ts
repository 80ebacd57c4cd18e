/**
 * 书面用语: what reports call the facts that the hub keeps under another name. A word under several facts stands for those that the rest of what is stated concerns.
 * Only names are here, never a figure; lists of substances follow 法释〔2021〕24号第九条 and 法释〔2023〕7号第十七条.
 */
export const factWords: Readonly<Record<string, string>> = {
  hazardousWasteTonnes: '重量 数量 危险废物 危废 危废重量 医疗废物 废矿物油 废机油 废铅蓄电池 非法处置危险废物 非法倾倒危险废物 非法排放危险废物 处置危险废物 倾倒危险废物 废酸 废碱 电镀污泥',
  solidWasteTonnes: '重量 数量 固体废物 固废 一般工业固体废物 建筑垃圾 生活垃圾',
  pollutionLossAmount: '造成公私财产损失 环境污染损失 污染损失',
  propertyLossAmount: '财产损失 财产损毁',
  pollutionRemovalCostAmount: '处置费用 应急处置费用 清除污染费用 消除污染费用 清污费用 污染清理费用 处置费',
  emergencyMonitoringCostAmount: '应急监测费 应急监测费用',
  evacuatedCount: '疏散人数 转移人数 疏散群众', poisonedCount: '中毒', deathCount: '死亡 致死人数 死者人数', seriousInjuryCount: '重伤', minorInjuryCount: '轻伤',
  accidentLossAmount: '直接经济损失 经济损失 事故损失 事故经济损失', falsePapersLossAmount: '直接经济损失 经济损失', farmProductionLossAmount: '生产损失 农业生产损失 农户损失 经济损失 使生产遭受损失',
  unsafeProductLossAmount: '经济损失', bidRiggingLossAmount: '经济损失', tradeSecretLossAmount: '权利人损失 经济损失',
  falsePapersGainsAmount: '报告收费 检测费 服务费 收取费用 合同金额',
  salesAmount: '销售金额 已销售金额 销售额 销售款 销售收入 销售总额 涉案金额 案值', foodDealingAmount: '销售金额 已销售金额 销售额 销售款 销售收入 生产销售金额 涉案金额 案值',
  drugDealingAmount: '销售金额 已销售金额 销售额 销售款 生产销售金额 涉案金额 案值', infringingSalesAmount: '销售金额 已销售金额 销售额',
  unsoldValueAmount: '未销售货值金额 未销售货值 尚未销售货值 未销售金额 未售出货值 待销售货值 库存货值 查获货值', infringingUnsoldAmount: '未销售货值金额 未销售货值 尚未销售货值 未销售金额',
  goodsKilograms: '重量 数量', productKilograms: '重量 数量',
  goodsValueAmount: '货值 货值总额 涉案货值 商品货值',
  illegalBusinessAmount: '非法经营额 经营数额 经营额 违法经营额 涉案金额 案值 涉案价值', counterfeitGoodsBusinessAmount: '非法经营额 经营额 违法经营额 涉案金额 案值 侵权商品货值',
  copyrightBusinessAmount: '码洋 非法经营额 经营数额 经营额 违法经营额 涉案金额 案值', counterfeitLabelBusinessAmount: '非法经营额', markLabelBusinessAmount: '非法经营额', counterfeitPatentBusinessAmount: '非法经营额',
  harmfulPublicationBusinessAmount: '码洋 经营数额 非法经营额 经营额', unlicensedPublishingBusinessAmount: '码洋 经营数额 非法经营额 经营额', gamblingMachineBusinessAmount: '经营额 非法经营额',
  cigaretteStickCount: '数量 卷烟 香烟 卷烟条数 卷烟支数 涉案卷烟 查获卷烟 香烟数量',
  counterfeitLabelCount: '数量 商标标识 注册商标标识 非法制造的商标标识 商标标识件数 标识数量 伪造商标标识', markLabelCount: '商标标识 注册商标标识 非法制造的商标标识 商标标识件数 标识数量',
  infringedMarkCount: '商标种数 注册商标种数 涉案商标数 假冒商标种数', counterfeitPatentCount: '专利件数 假冒专利件数',
  participantCount: '传销人数 参与人数 参与传销人数 下线人数 会员人数 发展人数 发展会员人数 发展人员', levelCount: '层级 层级数 传销层级 传销层级数',
  saleDurationMonths: '持续时间 销售时间 生产经营时间', deceivedCount: '受骗人数 受害人数 被害人数', deceivedPersonCount: '受骗人数 受害人数 被害人数',
  advertisingFeeAmount: '广告费用 广告费金额', advertisingGainsAmount: '广告违法所得', contractFraudAmount: '诈骗金额 合同诈骗金额 骗取金额', winningProjectAmount: '中标金额 项目金额 中标价',
  catchKilograms: '重量 数量 渔获物 渔获 渔获量 渔获物数量 捕捞水产品 捕捞重量 非法捕捞水产品 捕获鱼类 鱼获', catchValueAmount: '渔获物金额 渔获价值 水产品价值 渔获物货值',
  huntedWildlifeValueAmount: '野生动物价值 猎获物价值', protectedAnimalValueAmount: '野生动物价值 珍贵濒危野生动物价值 野生动物制品价值', listedWildlifeValueAmount: '野生动物价值 三有动物价值', protectedPlantValueAmount: '保护植物价值',
  cropLossMu: '受灾面积 受害面积 减产面积', slaughteredCount: '屠宰生猪 屠宰头数 生猪头数',
  occupiedPermanentBasicFarmlandMu: '永久基本农田 基本农田 占用基本农田 占用农用地 占用耕地 耕地面积', occupiedOtherCultivatedLandMu: '占用耕地 一般耕地 占用一般耕地 占用农用地 耕地面积 其他耕地',
  occupiedPublicWelfareForestMu: '公益林 公益林地 占用林地 林地面积 占用农用地', occupiedCommercialForestMu: '商品林 商品林地 占用林地 林地面积 占用农用地 其他林地', occupiedGrasslandMu: '草原 草地 占用草地 占用农用地',
  felledTimberCubicMetres: '立木蓄积 立木蓄积量 林木蓄积 活立木蓄积 砍伐立木蓄积 盗伐立木蓄积 木材', felledSaplingCount: '幼树', felledTreesValueAmount: '林木价值 木材价值', treeCount: '砍伐株数 林木株数',
  classOnePlantCount: '一级保护植物株数', classTwoPlantCount: '二级保护植物株数',
  passengerCount: '实载 实载人数 实际载客 实际载客人数 载客人数', ratedPassengerCount: '核载 核载人数 核定人数 核定载客 核定载人数', speedKilometresPerHour: '车速 时速 实测车速', speedLimitKilometresPerHour: '限速值',
  overMassPercent: '超限超载率 超载率 超限比例', overMassKilograms: '超限重量 超载重量 超重', grossMassKilograms: '车货总重 总重 车货总重量', vehicleYearOverloadCount: '一年内超限次数 一年内违法超限次数',
  infringingCopyCount: '数量 盗版图书 盗版图书册数 盗版书 盗版光盘 侵权复制品 侵权图书 侵权光盘 复制品数量 盗版出版物 侵权出版物 光盘 影碟 图书 书籍 书刊', infringingCopySoldCount: '侵权复制品', infringingWorkCount: '侵权作品 侵权作品数量 侵权作品部数 传播作品数量 侵权影视作品',
  infringingClickCount: '点击量 点击数 点击次数 播放量 浏览量 实际被点击数', onlineObsceneClickCount: '点击量 点击数 点击次数 播放量 浏览量 实际被点击数', infringingMemberCount: '会员数 会员人数 注册会员 注册会员数', onlineObsceneMemberCount: '会员数 会员人数 注册会员 注册会员数',
  gamblingMachineCount: '数量 赌博机 赌博机台数 赌博机数量 赌博游戏机', machineCount: '游戏机 游戏机台数 电子游戏机',
  harmfulBookCount: '图书 书籍 书刊 非法出版物 非法图书 非法出版物册数', unlicensedBookCount: '图书 书籍 书刊 非法出版物 非法图书 非法出版物册数', harmfulAudioVisualCount: '光盘 影碟 非法音像制品 非法光盘', unlicensedAudioVisualCount: '光盘 影碟 非法音像制品 非法光盘',
  obsceneDiscSoldCount: '淫秽光盘 淫秽影碟 光盘 影碟', obsceneBookSoldCount: '淫秽书刊 淫秽图书 图书 书籍 书刊', onlineObsceneVideoCount: '淫秽视频 淫秽视频数量 视频数量', onlineObsceneItemCount: '淫秽图片 淫秽文章 淫秽小说',
  obsceneSpreadCount: '传播人次', obsceneProfitAmount: '获利 获利金额', radioSetCount: '黑广播 伪基站 伪基站设备', radioEquipmentCount: '黑广播 伪基站 伪基站设备',
  gasCylinderCount: '气瓶 液化气瓶 钢瓶数量 燃气钢瓶', floorAreaSquareMetres: '违法建设面积 违建面积', relicDealAmount: '文物价值', tradedClassThreeCount: '三级文物 三级文物件数', damagedClassThreeCount: '三级文物 三级文物件数', tradedClassTwoOrHigherCount: '二级文物 二级以上文物 一级文物', damagedClassTwoOrHigherCount: '二级文物 二级以上文物 一级文物',
  forgedTicketFaceAmount: '票面数额 票面金额', resoldTicketFaceAmount: '票面数额 票面金额', destroyedPropertyAmount: '毁坏财物价值 财物损失',
  ...groupOf('lead', '铅 总铅 汞 总汞 镉 总镉 铬 总铬 六价铬 砷 总砷 铊 总铊 锑 总锑'), ...groupOf('nickel', '镍 总镍 铜 总铜 锌 总锌 银 总银 钒 总钒 锰 总锰 钴 总钴'),
  limitMgPerLitre: '排放限值 限值 标准限值', limitMgPerCubicMetre: '排放限值 限值 标准限值', townshipIntakeCutHours: '乡镇取水中断 取水中断 取水中断时间', countyIntakeCutHours: '县城取水中断 取水中断 取水中断时间', cityIntakeCutHours: '取水中断 取水中断时间',
  fareAmount: '车费 运费',
  excessMultiple: metals('COD 化学需氧量 氨氮 总磷 总氮 悬浮物 颗粒物 二氧化硫 氮氧化物 VOCs 非甲烷总烃'),
};

/** What is measured of the metals of a group, in water and in air, its limits, and how far it goes beyond them. */
function groupOf(group: string, names: string): Record<string, string> {
  const each = (...endings: readonly string[]): string => names.split(' ').flatMap((name) => endings.map((ending) => `${name}${ending}`)).join(' ');
  const [measured, limit] = [each('', '浓度', '实测浓度', '检测浓度', '排放浓度', '含量'), `排放限值 限值 标准限值 ${each('限值', '排放限值', '标准限值')}`];
  return {
    [`${group}GroupExcessMultiple`]: metals(names), [`${group}GroupMeasuredMgPerLitre`]: measured, [`${group}GroupMeasuredMgPerCubicMetre`]: measured,
    [`${group}GroupLimitMgPerLitre`]: limit, [`${group}GroupLimitMgPerCubicMetre`]: limit,
  };
}

/** 铅超标倍数, 铅浓度超标倍数: of several metals of a group the greatest multiple counts (法释〔2023〕7号第一条). */
function metals(names: string): string {
  return names.split(' ').flatMap((name) => [`${name}超标倍数`, `${name}超标`, `${name}浓度超标倍数`, `${name}超标率`]).join(' ');
}

/** 取最高者: facts of which several are stated, and the greatest counts. */
export const greatestCounts: ReadonlySet<string> = new Set(['leadGroupExcessMultiple', 'nickelGroupExcessMultiple', 'excessMultiple']);

/** 违法行为: a text under one of these names says what was done, as circumstances do. */
export const conductWords: ReadonlySet<string> = new Set('违法行为 违法事实 主要违法事实 行为 行为方式 违法情形 情形 情节 手段 方式 作案手段 捕捞方式 违法手段 案由 circumstances conduct'.split(' '));

/** 不作比对: what reports state as a matter of course and no standard reads. */
export const notCompared: ReadonlySet<string> = new Set((
  'pH pH值 酸碱度 COD 化学需氧量 氨氮 总磷 总氮 悬浮物 SS 色度 BOD COD浓度 氨氮浓度 颗粒物浓度 二氧化硫浓度 氮氧化物浓度 VOCs浓度 非甲烷总烃浓度 油烟浓度 生态环境损害 生态环境损害数额 生态环境修复费用 生态修复费用 生态损失 鉴定费 '
  + '罚款 罚款金额 罚款数额 处罚金额 没收 没收金额 没收违法所得 处罚种类 处罚依据 处罚内容 单价 进价 售价 进货价格 当事人 地点 案发地 时间 来源 办案单位 注册资本 从业人员 员工人数 尾数 渔获物尾数 车辆数'
).split(' '));
