/** What a circumstance says of facts (each applies where the field has it), and which crimes or rows it makes one think of. */
export interface Circumstance { readonly words: string; readonly states?: Readonly<Record<string, string>>; readonly named?: readonly string[] }

const toxicInFood = { toxicNonFoodMaterial: 'true' };
const toxic = { substanceClass: 'TOXIC' };
const fakeInput = { shoddyFarmInput: 'true', shoddyProduct: 'true' };
const knowing = { certifyingFault: 'KNOWING', papersKnowinglyFalse: 'true' };
const tobacco = { unlawfulBusiness: 'TOBACCO' };
const slaughter = { foodBusiness: 'PRIVATE_SLAUGHTER', unlawfulBusiness: 'PRIVATE_SLAUGHTER' };

/**
 * 书面情形: how reports say what was done. Only what the words mean by law or by the lists that the law refers to; whether it is so, people decide.
 * Substances in food: 法释〔2021〕24号第九条、第十一条; toxic substances: 法释〔2023〕7号第十七条; fishing: 渔业法第三十条.
 */
export const circumstanceWords: readonly Circumstance[] = [
  { words: '危险废物 危废 医疗废物 废矿物油 废机油 废铅蓄电池 废乳化液 废切削液 电镀污泥 含铬污泥 铝灰 废酸 废碱 重金属超标 铅超标 汞超标 镉超标 总铬超标 铬超标 六价铬超标 砷超标 镍超标 铜超标 锌超标 含重金属废水 持久性有机污染物 有毒物质 有毒有害物质 有毒有害污染物 剧毒物质', states: toxic },
  { words: '无危险废物经营许可证 未取得危险废物经营许可证 无危废经营许可证 无危险废物经营资质 无危废处置资质 无处置资质 未取得危险废物经营许可 无证处置危险废物 无证收集危险废物', states: { hazardousWasteLicence: 'NONE', ...toxic } },
  { words: '暗管 私设暗管 埋设暗管 隐蔽管道 地下暗管', states: { evasionManner: 'HIDDEN_PIPE' } },
  { words: '渗坑 无防渗措施的土坑 无防渗漏措施 未采取防渗措施的坑 渗坑渗井 无防渗土坑', states: { evasionManner: 'SEEPAGE_PIT' } },
  { words: '渗井', states: { evasionManner: 'SEEPAGE_WELL' } }, { words: '裂隙', states: { evasionManner: 'FISSURE' } }, { words: '溶洞', states: { evasionManner: 'CAVE' } }, { words: '灌注', states: { evasionManner: 'INJECTION' } },
  { words: '应急排放通道 旁路排放 大气应急排放通道', states: { evasionManner: 'AIR_BYPASS' } },
  { words: '篡改自动监测数据 伪造自动监测数据 自动监测弄虚作假 自动监测造假 干扰自动监测设施 干扰自动监测 在线监测造假 篡改在线监测数据 干扰在线监测设备 在线监测数据造假', states: { automaticMonitoringFalsified: 'true' } },
  { words: '重点排污企业 重点排污', states: { keyUnit: 'true' } },
  { words: '化学需氧量 COD', states: { pollutantWhileFalsified: 'CHEMICAL_OXYGEN_DEMAND' } }, { words: '氨氮', states: { pollutantWhileFalsified: 'AMMONIA_NITROGEN' } },
  { words: '二氧化硫', states: { pollutantWhileFalsified: 'SULPHUR_DIOXIDE' } }, { words: '氮氧化物', states: { pollutantWhileFalsified: 'NITROGEN_OXIDES' } },
  { words: '饮用水水源保护区 饮用水水源一级保护区 饮用水水源二级保护区 饮用水源保护区 水源保护区 水源地保护区 饮用水水源地', states: { sensitiveArea: 'DRINKING_WATER_SOURCE' } },
  { words: '自然保护区核心区 国家公园核心保护区 核心保护区', states: { sensitiveArea: 'CORE_PROTECTED_ZONE' } },
  { words: '虚假环境监测报告 出具虚假监测报告 虚假监测报告 监测报告造假 监测机构弄虚作假', states: { certifyingPaper: 'MONITORING', ...knowing } },
  { words: '虚假环评 环评造假 环评弄虚作假 环评文件造假 虚假环评报告', states: { certifyingPaper: 'EIA', ...knowing } },
  { words: '出具虚假检验检测报告 虚假检验检测报告 虚假检验报告 出具虚假检测报告 虚假检测报告 检验报告造假', states: { certifyingPaper: 'INSPECTION_REPORT', ...knowing } },
  { words: '出具虚假证明文件 提供虚假证明文件 出具虚假报告', states: knowing }, { words: '虚假安全评价报告 安全评价造假', states: { ...knowing, safetyEvaluationPaper: 'true' } },
  { words: '洋垃圾 境外固体废物 进口固体废物', states: { importedSolidWasteDisposed: 'true' } },

  { words: '有毒有害食品 有毒有害非食品原料 有毒有害的非食品原料 非食用物质 非食品原料 添加非食用物质 罂粟壳 罂粟粉 西地那非 他达拉非 伐地那非 硫代艾地那非 那非类物质 西布曲明 酚酞 比沙可啶 双氯芬酸钠 二甲双胍 格列本脲 三聚氰胺 苏丹红 吊白块 玫瑰红B 罗丹明B 碱性嫩黄 碱性橙 工业明胶 工业用盐 工业酒精 工业甲醛 甲醛浸泡 工业松香 硼砂 孔雀石绿 氯霉素 硝基呋喃 呋喃唑酮 呋喃西林 瘦肉精 盐酸克仑特罗 克伦特罗 莱克多巴胺 沙丁胺醇 地沟油 餐厨废弃油脂 禁用农药 禁用兽药 使用禁用农药 食品动物禁用药品 甲胺磷 甲拌磷 克百威 氧乐果 久效磷', states: toxicInFood },
  { words: '病死猪 病死猪肉 病死动物 病死畜禽 死因不明的动物 死因不明的肉类 死因不明的动物肉类 病死死因不明的动物肉类 病死肉 未经检疫的肉类 未经检疫 检疫不合格 未检疫肉 死狗 死猪', states: { foodRisk: 'UNFIT_MEAT' } },
  { words: '残留严重超标 农药残留严重超标 兽药残留严重超标 重金属严重超标 生物毒素严重超标 致病菌严重超标 致病性微生物严重超标 严重超出标准限量', states: { foodRisk: 'LIMIT_SERIOUSLY_EXCEEDED' } },
  { words: '中小学周边 学校周边 校园周边 幼儿园 养老院 养老机构', states: { vulnerableVenue: 'true' } }, { words: '婴幼儿食品 婴幼儿配方乳粉 特医食品 特殊医学用途配方食品', states: { vulnerableProduct: 'true' } },
  { words: '更改生产日期 涂改生产日期 篡改生产日期 过期食品 超过保质期 过期原料 虚假标注生产日期', states: { expiredOrRedated: 'true', productClass: 'FOOD' } },
  { words: '掺假 掺杂 掺杂掺假 假冒伪劣 假冒伪劣产品 伪劣商品 以不合格冒充合格 不合格产品冒充合格产品 冒充合格产品 假酒 假烟 假盐 劣质成品油 劣质钢筋', states: { shoddyProduct: 'true' } },
  { words: '不符合强制性国家标准 不符合国家强制性标准 不符合保障人体健康和人身财产安全的国家标准 不符合保障人身财产安全的国家标准', states: { safetyStandardBreached: 'true' } },
  { words: '系假药 均为假药 为假药 属于假药 认定为假药 按假药论处', states: { drugFault: 'FAKE' } }, { words: '系劣药 为劣药 属于劣药 认定为劣药', states: { drugFault: 'INFERIOR' } },
  { words: '销售假药', states: { drugFault: 'FAKE', drugConduct: 'SOLD' } }, { words: '生产假药', states: { drugFault: 'FAKE', drugConduct: 'PRODUCED' } },
  { words: '销售劣药', states: { drugFault: 'INFERIOR', drugConduct: 'SOLD' } }, { words: '生产劣药', states: { drugFault: 'INFERIOR', drugConduct: 'PRODUCED' } },
  { words: '未取得药品批准证明文件 无药品批准文号 未经批准生产药品', states: { drugApproval: 'UNAPPROVED' } }, { words: '未经批准进口药品 未经批准进口', states: { drugApproval: 'IMPORT_UNAPPROVED' } },
  { words: '无烟草专卖零售许可证 无烟草专卖许可证 未取得烟草专卖许可 未取得烟草专卖零售许可证 无证经营烟草 无证经营卷烟 非法经营卷烟 非法经营烟草 无烟草专卖品准运证 无证运输卷烟 非法销售卷烟', states: tobacco },
  { words: '销售侵犯注册商标专用权的商品 销售侵权商品 销售假冒注册商标商品 销售假冒商品 售假', states: { counterfeitGoodsSold: 'true' } },
  { words: '侵犯注册商标专用权 商标侵权', named: ['213', '214'] }, { words: '假冒注册商标', named: ['213'] },
  { words: '非法制造注册商标标识 伪造注册商标标识 伪造商标标识 销售伪造的注册商标标识 擅自制造注册商标标识', states: { infringedRight: 'TRADEMARK_LABEL' }, named: ['215'] },
  { words: '发布虚假广告 虚假广告宣传', states: { falseAdvertising: 'true', falseAdvertisingSubject: 'OTHER' } },
  { words: '组织领导传销活动 组织领导传销 组织策划传销 传销', named: ['224-1'] }, { words: '串通投标 围标 串标 围标串标', states: { bidRigging: 'true' }, named: ['223'] },
  { words: '侵犯商业秘密 侵犯技术秘密', named: ['219'] }, { words: '强迫交易', states: { forcedTrade: 'true' }, named: ['226'] }, { words: '合同诈骗', named: ['224'] }, { words: '假冒专利', named: ['216'] },
  { words: '食用野生动物 野味 以食用为目的', states: { wildlifeForFood: 'true' } },

  { words: '电捕鱼 电捕 电鱼 电鱼机 电捕工具 电捕渔具 电拖网 电击捕鱼', states: { fishingMethod: 'ELECTRIC', bannedGearOrMethod: 'true' } },
  { words: '毒鱼 药鱼 投毒捕鱼', states: { fishingMethod: 'POISON', bannedGearOrMethod: 'true' } }, { words: '炸鱼 爆炸捕鱼', states: { fishingMethod: 'EXPLOSIVE', bannedGearOrMethod: 'true' } },
  { words: '垂钓 钓鱼', states: { fishingMethod: 'ANGLING' } },
  { words: '禁用渔具 禁用的渔具 禁用工具 禁用方法 使用禁用渔具 使用禁用的工具方法 使用禁用的工具 地笼 地笼网 绝户网 小于最小网目尺寸 密眼网', states: { bannedGearOrMethod: 'true' } },
  { words: '休渔期 禁捕期 伏季休渔 禁渔期内', states: { closedSeason: 'true' } }, { words: '禁捕水域 禁渔水域 全面禁捕水域 常年禁捕 全年禁渔 禁捕区 禁渔区内', states: { closedArea: 'true' } },
  { words: '国家级水产种质资源保护区 种质资源保护区', states: { germplasmReserve: 'true' } },
  { words: '假农药 劣质农药 伪劣农药', states: { ...fakeInput, productKind: 'PESTICIDE', productClass: 'PESTICIDE' } }, { words: '假种子 劣种子 劣质种子 伪劣种子', states: { ...fakeInput, productKind: 'SEED', productClass: 'SEED' } },
  { words: '假化肥 劣质化肥 伪劣化肥 假肥料', states: { ...fakeInput, productKind: 'FERTILISER', productClass: 'FERTILISER' } }, { words: '假兽药 劣兽药 伪劣兽药', states: { ...fakeInput, productKind: 'VETERINARY_DRUG', productClass: 'VETERINARY_DRUG' } },
  { words: '养殖中使用瘦肉精 使用瘦肉精饲养 饲喂瘦肉精 养殖使用禁用药品', states: { foodAnimalDrugUse: 'USED', ...toxicInFood } }, { words: '销售瘦肉精 生产瘦肉精', states: { feedDrugBusiness: 'DRUG_SOLD' } },
  { words: '私屠滥宰 私设屠宰场 私宰 私宰生猪 未经定点屠宰 未经定点从事生猪屠宰 未经定点从事生猪屠宰活动 非法屠宰 私设生猪屠宰场', states: slaughter },
  { words: '种植条件严重毁坏 耕地种植条件严重毁坏 种植条件被严重破坏 耕作层破坏 耕作层严重毁坏 耕地毁坏 造成耕地大量毁坏', states: { farmlandDestroyed: 'true' } },
  { words: '禁猎区 禁猎期 禁猎区内', states: { huntingClosed: 'true' } }, { words: '禁用的狩猎工具 禁用猎具 猎夹 电网捕猎 粘网', states: { huntingToolBanned: 'true' } },
  { words: '盗伐 盗伐林木', states: { fellingToTake: 'true' } },

  { words: '从事旅客运输 旅游客车 班线客车 客运车辆', states: { passengerService: 'PASSENGER_TRANSPORT' } }, { words: '从事校车业务', states: { passengerService: 'SCHOOL_BUS' } },
  { words: '违反危险化学品安全管理规定运输危险化学品 非法运输危险化学品 无证运输危险化学品 未取得危险货物道路运输许可 擅自从事危险货物运输', states: { hazardousChemicalRulesViolated: 'true' } },
  { words: '重大责任事故 生产安全事故 安全生产事故 安全事故', states: { safetyAccident: 'true' } }, { words: '交通事故', states: { trafficAccident: 'true' } },
  { words: '全部责任 负全责 事故全部责任', states: { accidentLiability: 'FULL' } }, { words: '主要责任 事故主要责任', states: { accidentLiability: 'MAIN' } }, { words: '同等责任', states: { accidentLiability: 'EQUAL' } }, { words: '次要责任', states: { accidentLiability: 'SECONDARY' } },
  { words: '肇事逃逸 逃离事故现场 肇事后逃逸', states: { fledScene: 'true' } }, { words: '酒后驾驶 醉酒驾驶 酒驾 醉驾 毒驾', states: { drivingUnderInfluence: 'true' } }, { words: '无证驾驶 无驾驶证', states: { drivingUnlicensed: 'true' } },
  { words: '伪造道路运输证 伪造证件 伪造许可证 伪造从业资格证 伪造国家机关证件 伪造公文 变造证件 买卖国家机关证件 假道路运输证 伪造检疫证明', states: { stateDocumentsForged: 'true' } },
  { words: '暴力抗法 暴力抗拒执法 暴力阻碍执法 阻碍执法 殴打执法人员 殴打城管 暴力阻碍执行职务', states: { officersObstructed: 'true' } },
  { words: '拒不整改 拒不执行停产停业 拒不执行整改指令', states: { hazardOrderRefused: 'true' } }, { words: '重大隐患', states: { majorHazard: 'true' } },

  { words: '未经著作权人许可 未经著作权人许可复制发行 侵犯著作权 著作权侵权 侵权盗版 盗版 信息网络传播权 信息网络传播 通过信息网络向公众传播 复制发行', states: { infringedRight: 'COPYRIGHT' }, named: ['217'] },
  { words: '销售侵权复制品 销售盗版 销售盗版图书 销售盗版光盘', states: { infringedRight: 'COPYRIGHT' }, named: ['218'] },
  { words: '伪造车票 伪造船票 伪造有价票证 倒卖车票 倒卖船票', named: ['227'] }, { words: '淫秽物品 淫秽 淫秽出版物 淫秽音像制品', named: ['363', '364'] }, { words: '以牟利为目的 传播淫秽物品牟利 贩卖淫秽物品', states: { obsceneForProfit: 'true' }, named: ['363'] },
  { words: '非法出版物 非法经营出版物 非法出版', named: ['M225.pub', 'M225.pubbiz'] }, { words: '擅自从事出版物发行 无出版物经营许可证 未取得出版物经营许可证 擅自从事出版活动 擅自从事出版物印刷 擅自从事印刷经营 非法从事出版物发行', named: ['M225.pubbiz'] },
  { words: '赌博机 退币 退分 退钢珠 赌博功能 退币功能 具有赌博功能', states: { refundFunction: 'true' } },
  { words: '倒卖文物 非法买卖文物', states: { relicsTraded: 'true' } }, { words: '盗掘古墓葬 盗掘古文化遗址 盗墓', states: { ancientSiteDug: 'true' } },
  { words: '全国重点文物保护单位 国家级文物保护单位', states: { protectedSiteLevel: 'NATIONAL' } }, { words: '省级文物保护单位 省保单位', states: { protectedSiteLevel: 'PROVINCIAL' } },
  { words: '损毁文物 破坏文物 故意损毁', states: { relicDamagedIntentionally: 'true' } },
  { words: '无燃气经营许可 未取得燃气经营许可证 无证经营燃气 无燃气经营许可证', states: { stateProvisionsViolated: 'true' } },
];
