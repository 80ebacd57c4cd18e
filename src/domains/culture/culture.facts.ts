import { Entity } from '@mikro-orm/decorators/legacy';
import { InputType, ObjectType } from 'type-graphql';
import { AmountFact, CaseFacts, CountFact, Fact, FlagFact, QuantityFact, TextFact, type FactValue } from '../../casework/case/index.js';
import { FalseAdvertisingSubjectFact, InfringedRightFact, PerformanceFaultFact, ProtectedSiteLevelFact, RelicClassFact } from './culture.codes.js';

/**
 * What the rules of culture need to know of a case. Keys, traps and the rows that read each fact: `docs/fact-keys/culture.md`.
 * Earlier penalties are no facts of the case: they are counted in the graph, across departments.
 */
@Entity({ schema: 'culture', tableName: 'facts' })
@ObjectType('CultureFacts', { description: '文化市场要素: facts of a case of the cultural market, each with its unit, bound and source.' })
@InputType('CultureFactsInput', { description: '文化市场要素: facts of a case of the cultural market as its organ reports them; left out is not no.' })
export class CultureFacts extends CaseFacts {
  // Venue and performance
  @Fact(TextFact, { term: '经营许可证号', meaning: 'number of the licence of the venue or business.' }) venueLicenceNumber?: FactValue;
  @Fact(TextFact, { term: '节目名称', meaning: 'title of the programme.' }) programmeTitle?: FactValue;
  @Fact(TextFact, { term: '演出者', meaning: 'performer or troupe.' }) performer?: FactValue;
  @Fact(TextFact, { term: '批准文号', meaning: 'number of the approval.' }) approvalNumber?: FactValue;
  @Fact(PerformanceFaultFact, { term: '营业性演出违法情形', meaning: 'what was wrong with the performance.' }) performanceFault?: FactValue;
  @Fact(CountFact, { term: '售票数', unit: '张', meaning: 'tickets sold.' }) soldTicketCount?: FactValue;
  @Fact(AmountFact, { term: '票款', unit: '元', meaning: 'money taken for tickets.' }) ticketAmount?: FactValue;
  @Fact(CountFact, { term: '接纳未成年人数', unit: '人', meaning: 'minors admitted.' }) minorCount?: FactValue;
  @Fact(TextFact, { term: '未成年人年龄', fieldClass: 'L3', meaning: 'ages of those minors.' }) minorAges?: FactValue;
  @Fact(CountFact, { term: '核定人数', unit: '人', meaning: 'persons the venue may hold.' }) ratedCapacityCount?: FactValue;
  @Fact(CountFact, { term: '实际人数', unit: '人', meaning: 'persons found in the venue.' }) actualCapacityCount?: FactValue;
  @Fact(AmountFact, { term: '违法经营额（行政处罚幅度）', unit: '元', meaning: 'turnover by which the administrative fine is measured; no crime’s row reads it.' })
  administrativeTurnoverAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（行政处罚幅度）', unit: '元', meaning: 'gains by which the administrative fine is measured; no crime’s row reads it.' })
  administrativeGainsAmount?: FactValue;

  // Gambling machines (刑法 225, 303)
  @Fact(CountFact, { term: '电子游戏设施设备台数', unit: '台', meaning: 'game machines in the venue.' }) machineCount?: FactValue;
  @Fact(FlagFact, { term: '具有退币、退分、退钢珠等赌博功能', meaning: 'the machines give back coins, points or the like: a gambling function.' }) refundFunction?: FactValue;
  @Fact(CountFact, { term: '具有赌博功能的设施设备台数', unit: '台', meaning: 'machines with that function, set up for gambling.' }) gamblingMachineCount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（开设赌场）', unit: '元', keys: ['gains'], meaning: 'gains of the gambling place.' }) gamblingGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额（赌博机）', unit: '元', keys: ['business_amount'], meaning: 'turnover of making or selling gambling machines.' })
  gamblingMachineBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（赌博机）', unit: '元', keys: ['gains'], meaning: 'gains of making or selling gambling machines.' })
  gamblingMachineGainsAmount?: FactValue;

  // Copyright and marks (刑法 215, 217, 218)
  @Fact(InfringedRightFact, { term: '被侵犯的知识产权', meaning: 'right infringed; earlier penalties are matched by it.' }) infringedRight?: FactValue;
  @Fact(TextFact, { term: '权利人', meaning: 'holder of the right.' }) rightHolder?: FactValue;
  @Fact(TextFact, { term: '网址', meaning: 'address on the network.' }) url?: FactValue;
  @Fact(TextFact, { term: '网站备案号（ICP）', meaning: 'number of the site’s filing.' }) icpNumber?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额（侵犯著作权）', unit: '元', keys: ['business_amount'],
    meaning: 'turnover of the infringing making and distribution (法释〔2025〕5号).' })
  copyrightBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（侵犯著作权）', unit: '元', keys: ['gains'],
    meaning: 'gains of the infringement (法释〔2025〕5号); not the profit from illegal publications.' })
  copyrightGainsAmount?: FactValue;
  @Fact(CountFact, { term: '侵权复制品数量', unit: '份（张）', keys: ['copies'], meaning: 'infringing copies made or distributed.' }) infringingCopyCount?: FactValue;
  @Fact(CountFact, { term: '网络传播侵权作品数量', unit: '件（部）', meaning: 'infringing works spread over a network.' }) infringingWorkCount?: FactValue;
  @Fact(CountFact, { term: '侵权作品点击数', unit: '次', keys: ['clicks'], meaning: 'actual clicks on those works.' }) infringingClickCount?: FactValue;
  @Fact(CountFact, { term: '侵权网站会员数', unit: '人', keys: ['members'], meaning: 'registered members of the service that spreads them.' })
  infringingMemberCount?: FactValue;
  @Fact(AmountFact, { term: '销售金额（侵权复制品）', unit: '元', keys: ['sales_amount'],
    meaning: 'all illegal income obtained or obtainable (所得和应得) by selling infringing copies.' })
  infringingSalesAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（销售侵权复制品）', unit: '元', keys: ['gains'], meaning: 'gains of selling infringing copies.' })
  infringingSalesGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '未销售货值金额（侵权复制品）', unit: '元', keys: ['unsold_value'],
    meaning: 'value of infringing copies not sold: marked price, if none the market’s middle price.' })
  infringingUnsoldAmount?: FactValue;
  @Fact(CountFact, { term: '销售侵权复制品数量', unit: '份（张）', keys: ['copies'], meaning: 'infringing copies sold.' }) infringingCopySoldCount?: FactValue;
  @Fact(CountFact, { term: '注册商标标识数量', unit: '件', meaning: 'labels of registered marks unlawfully made or sold.' }) markLabelCount?: FactValue;
  @Fact(CountFact, { term: '注册商标种数', unit: '种', meaning: 'registered marks on those labels.' }) labelledMarkCount?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额（商标标识）', unit: '元', keys: ['business_amount'], meaning: 'turnover of those labels.' }) markLabelBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（商标标识）', unit: '元', keys: ['gains'], meaning: 'gains of those labels.' }) markLabelGainsAmount?: FactValue;

  // Illegal publications (刑法 225): harmful ones apart from unlicensed business, whose figures differ
  @Fact(AmountFact, { term: '定价', unit: '元', meaning: 'list price of one copy; without one, the price it was sold at.' }) listPriceAmount?: FactValue;
  @Fact(AmountFact, { term: '经营数额（有害非法出版物）', unit: '元', keys: ['business_amount'],
    meaning: 'list price × copies, without list price the actual selling price (法释〔1998〕30号第十七条).' })
  harmfulPublicationBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（有害非法出版物）', unit: '元', keys: ['gains'], meaning: 'the profit (获利, 第十七条), not all income.' })
  harmfulPublicationGainsAmount?: FactValue;
  @Fact(CountFact, { term: '有害非法出版物：报纸', unit: '份', keys: ['copies'], meaning: 'newspapers.' }) harmfulNewspaperCount?: FactValue;
  @Fact(CountFact, { term: '有害非法出版物：期刊', unit: '本', keys: ['copies'], meaning: 'periodicals.' }) harmfulPeriodicalCount?: FactValue;
  @Fact(CountFact, { term: '有害非法出版物：图书', unit: '册', keys: ['copies'], meaning: 'books.' }) harmfulBookCount?: FactValue;
  @Fact(CountFact, { term: '有害非法出版物：音像制品、电子出版物', unit: '张（盒）', keys: ['copies'], meaning: 'audio-visual products and electronic publications.' })
  harmfulAudioVisualCount?: FactValue;
  @Fact(AmountFact, { term: '经营数额（非法从事出版活动）', unit: '元', keys: ['business_amount'],
    meaning: 'of publishing, printing, copying or distributing without a licence: list price × copies, without list price the actual selling price (第十七条).' })
  unlicensedPublishingBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（非法从事出版活动）', unit: '元', keys: ['gains'], meaning: 'the profit (获利, 第十七条), not all income.' })
  unlicensedPublishingGainsAmount?: FactValue;
  @Fact(CountFact, { term: '非法从事出版活动：报纸', unit: '份', keys: ['copies'], meaning: 'newspapers.' }) unlicensedNewspaperCount?: FactValue;
  @Fact(CountFact, { term: '非法从事出版活动：期刊', unit: '本', keys: ['copies'], meaning: 'periodicals.' }) unlicensedPeriodicalCount?: FactValue;
  @Fact(CountFact, { term: '非法从事出版活动：图书', unit: '册', keys: ['copies'], meaning: 'books.' }) unlicensedBookCount?: FactValue;
  @Fact(CountFact, { term: '非法从事出版活动：音像制品、电子出版物', unit: '张（盒）', keys: ['copies'], meaning: 'audio-visual products and electronic publications.' })
  unlicensedAudioVisualCount?: FactValue;
  @Fact(FlagFact, { term: '出版歧视、侮辱少数民族的作品', meaning: 'a work that discriminates against or insults a minority was published.' })
  discriminatoryPublication?: FactValue;
  @Fact(FlagFact, { term: '出版物侮辱、诽谤他人', meaning: 'a publication insults or defames a person.' }) defamatoryPublication?: FactValue;
  @Fact(FlagFact, { term: '出版情节恶劣、后果严重', meaning: 'its circumstances or consequences are serious; a matter of opinion.' }) publicationResultSerious?: FactValue;

  // Obscene goods (刑法 363, 364)
  @Fact(FlagFact, { term: '淫秽物品以牟利为目的', meaning: 'done for profit: 363 asks it, 364 does not.' }) obsceneForProfit?: FactValue;
  @Fact(CountFact, { term: '制作、复制、出版淫秽影碟、录像带', unit: '张（盒）', keys: ['copies'], meaning: 'discs or tapes made.' }) obsceneDiscMadeCount?: FactValue;
  @Fact(CountFact, { term: '制作、复制、出版淫秽音碟、录音带', unit: '张（盒）', keys: ['copies'], meaning: 'audio carriers made.' }) obsceneAudioMadeCount?: FactValue;
  @Fact(CountFact, { term: '制作、复制、出版淫秽书刊', unit: '册', keys: ['copies'], meaning: 'books and the like made.' }) obsceneBookMadeCount?: FactValue;
  @Fact(CountFact, { term: '制作、复制、出版淫秽照片、画片', unit: '张', keys: ['copies'], meaning: 'photographs made.' }) obscenePhotoMadeCount?: FactValue;
  @Fact(CountFact, { term: '贩卖淫秽影碟、录像带', unit: '张（盒）', keys: ['copies'], meaning: 'discs or tapes sold.' }) obsceneDiscSoldCount?: FactValue;
  @Fact(CountFact, { term: '贩卖淫秽音碟、录音带', unit: '张（盒）', keys: ['copies'], meaning: 'audio carriers sold.' }) obsceneAudioSoldCount?: FactValue;
  @Fact(CountFact, { term: '贩卖淫秽书刊', unit: '册', keys: ['copies'], meaning: 'books and the like sold.' }) obsceneBookSoldCount?: FactValue;
  @Fact(CountFact, { term: '贩卖淫秽照片、画片', unit: '张', keys: ['copies'], meaning: 'photographs sold.' }) obscenePhotoSoldCount?: FactValue;
  @Fact(CountFact, { term: '传播淫秽物品人次', unit: '人次', meaning: 'person-times to whom obscene goods were spread.' }) obsceneSpreadCount?: FactValue;
  @Fact(CountFact, { term: '组织播放淫秽音像制品场次', unit: '场次', meaning: 'showings organised.' }) obsceneShowingCount?: FactValue;
  @Fact(AmountFact, { term: '获利（淫秽物品）', unit: '元', keys: ['gains'], meaning: 'the profit (获利, 法释〔1998〕30号第八条、第十七条).' }) obsceneProfitAmount?: FactValue;
  @Fact(CountFact, { term: '网络淫秽视频文件', unit: '个', keys: ['videos'], meaning: 'obscene video files online.' }) onlineObsceneVideoCount?: FactValue;
  @Fact(CountFact, { term: '网络淫秽音频文件', unit: '个', meaning: 'obscene audio files online.' }) onlineObsceneAudioCount?: FactValue;
  @Fact(CountFact, { term: '网络淫秽电子刊物、图片、文章等', unit: '件', meaning: 'other obscene items online.' }) onlineObsceneItemCount?: FactValue;
  @Fact(CountFact, { term: '网络淫秽电子信息点击数', unit: '次', keys: ['clicks'], meaning: 'actual clicks on them.' }) onlineObsceneClickCount?: FactValue;
  @Fact(CountFact, { term: '网络淫秽电子信息会员数', unit: '人', keys: ['members'], meaning: 'registered members.' }) onlineObsceneMemberCount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（网络淫秽电子信息）', unit: '元', keys: ['gains'], meaning: 'gains by advertising, membership fees and the like online (法释〔2004〕11号).' })
  onlineObsceneGainsAmount?: FactValue;

  // Other unlawful business (刑法 225)
  @Fact(AmountFact, { term: '非法经营数额（有偿删帖、发布虚假信息）', unit: '元', keys: ['business_amount'], meaning: 'turnover of paid deletion and false posts.' })
  paidPostingBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（有偿删帖、发布虚假信息）', unit: '元', keys: ['gains'], meaning: 'gains of paid deletion and false posts.' })
  paidPostingGainsAmount?: FactValue;
  @Fact(CountFact, { term: '黑广播、伪基站设备', unit: '套', meaning: 'sets of equipment made or sold.' }) radioEquipmentCount?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额（黑广播、伪基站设备）', unit: '元', keys: ['business_amount'], meaning: 'turnover of that equipment.' })
  radioEquipmentBusinessAmount?: FactValue;
  @Fact(FlagFact, { term: '违反国家规定的经营',
    meaning: 'a law or State Council rule makes the business unlawful; without it the catch-all of 刑法 225 is not used.' })
  stateProvisionsViolated?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额', unit: '元', keys: ['business_amount'], meaning: 'turnover of another unlawful business.' }) illegalBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（非法经营）', unit: '元', keys: ['gains'], meaning: 'gains of that business; not those of publications.' }) illegalBusinessGainsAmount?: FactValue;

  // Tours, tickets, advertising (刑法 222, 224, 226, 227)
  @Fact(TextFact, { term: '旅游合同编号', meaning: 'number of the tour contract.' }) tourContractNumber?: FactValue;
  @Fact(CountFact, { term: '旅游者人数', unit: '人', meaning: 'tourists concerned.' }) touristCount?: FactValue;
  @Fact(TextFact, { term: '约定行程', meaning: 'itinerary agreed.' }) agreedItinerary?: FactValue;
  @Fact(AmountFact, { term: '旅游合同金额', unit: '元', meaning: 'amount of the tour contract.' }) tourContractAmount?: FactValue;
  @Fact(AmountFact, { term: '合同诈骗数额', unit: '元', meaning: 'amount defrauded through contracts, as of a travel agency.' }) contractFraudAmount?: FactValue;
  @Fact(FlagFact, { term: '以暴力、威胁手段强迫交易', meaning: 'a trade or service was forced by violence or threat.' }) forcedTrade?: FactValue;
  @Fact(CountFact, { term: '强迫交易致轻微伤人数', unit: '人', meaning: 'persons slightly injured (轻微伤) by that.' }) forcedTradeSlightInjuryCount?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（强迫交易）', unit: '元', keys: ['loss'], meaning: 'direct economic loss by that.' }) forcedTradeLossAmount?: FactValue;
  @Fact(CountFact, { term: '强迫交易次数', unit: '次', meaning: 'times that trade was forced.' }) forcedTradeTimesCount?: FactValue;
  @Fact(CountFact, { term: '强迫交易对象人数', unit: '人', meaning: 'persons whose trade was forced.' }) forcedTradeVictimCount?: FactValue;
  @Fact(AmountFact, { term: '强迫交易数额', unit: '元', meaning: 'amount of the forced trade.' }) forcedTradeAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（强迫交易）', unit: '元', keys: ['gains'], meaning: 'gains of the forced trade.' }) forcedTradeGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '伪造有价票证票面数额', unit: '元', meaning: 'face value of tickets forged, or forged and resold.' }) forgedTicketFaceAmount?: FactValue;
  @Fact(CountFact, { term: '伪造有价票证张数', unit: '张', meaning: 'tickets forged, or forged and resold.' }) forgedTicketCount?: FactValue;
  @Fact(AmountFact, { term: '倒卖车票、船票票面数额', unit: '元', meaning: 'face value of genuine vehicle or boat tickets resold; not of tickets to shows.' })
  resoldTicketFaceAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（倒卖车票、船票）', unit: '元', keys: ['gains'], meaning: 'gains of that resale.' }) resoldTicketGainsAmount?: FactValue;
  @Fact(FalseAdvertisingSubjectFact, { term: '虚假广告对象', meaning: 'what the false advertising was about.' }) falseAdvertisingSubject?: FactValue;
  @Fact(CountFact, { term: '虚假广告受骗人数', unit: '人', meaning: 'persons deceived.' }) deceivedPersonCount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（虚假广告）', unit: '元', keys: ['gains'], meaning: 'gains of the false advertising.' }) falseAdvertisingGainsAmount?: FactValue;

  // Relics and sites (刑法 324, 326, 328)
  @Fact(TextFact, { term: '文物名称', meaning: 'name of the relic or site.' }) relicName?: FactValue;
  @Fact(RelicClassFact, { term: '文物级别', meaning: 'class of the relic; of several, the highest.' }) relicClass?: FactValue;
  @Fact(ProtectedSiteLevelFact, { term: '文物保护单位级别', meaning: 'level of the protected site.' }) protectedSiteLevel?: FactValue;
  @Fact(QuantityFact, { term: '纬度', unit: '度', form: 'LATITUDE', meaning: 'latitude of the place, decimal degrees, north positive.' }) latitudeDegrees?: FactValue;
  @Fact(QuantityFact, { term: '经度', unit: '度', form: 'LONGITUDE', meaning: 'longitude of the place, decimal degrees, east positive.' }) longitudeDegrees?: FactValue;
  @Fact(QuantityFact, { term: '建设面积', unit: '平方米', meaning: 'area of the works in the protected zone.' }) buildingSquareMetres?: FactValue;
  @Fact(TextFact, { term: '损毁情况', meaning: 'what was damaged, in words.' }) relicDamage?: FactValue;
  @Fact(FlagFact, { term: '故意损毁文物', meaning: 'relics or the body of a protected site were damaged on purpose.' }) relicDamagedIntentionally?: FactValue;
  @Fact(FlagFact, { term: '损毁文物保护单位本体', meaning: 'the body of the protected site was damaged, not only its zone.' }) siteBodyDamaged?: FactValue;
  @Fact(CountFact, { term: '损毁三级文物', unit: '件', meaning: 'relics of class three damaged.' }) damagedClassThreeCount?: FactValue;
  @Fact(CountFact, { term: '损毁二级以上文物', unit: '件', meaning: 'relics of class two or one damaged.' }) damagedClassTwoOrHigherCount?: FactValue;
  @Fact(FlagFact, { term: '名胜古迹严重损毁', meaning: 'a scenic or historic place was damaged seriously on purpose; a matter of opinion.' }) scenicSiteSeriouslyDamaged?: FactValue;
  @Fact(CountFact, { term: '故意损毁名胜古迹次数', unit: '次', meaning: 'times.' }) scenicDamageTimesCount?: FactValue;
  @Fact(CountFact, { term: '故意损毁名胜古迹处数', unit: '处', meaning: 'places.' }) scenicDamagePlaceCount?: FactValue;
  @Fact(FlagFact, { term: '倒卖国家禁止经营的文物', meaning: 'relics that the state forbids to trade were resold for profit.' }) relicsTraded?: FactValue;
  @Fact(CountFact, { term: '倒卖三级文物', unit: '件', meaning: 'relics of class three traded.' }) tradedClassThreeCount?: FactValue;
  @Fact(CountFact, { term: '倒卖二级以上文物', unit: '件', meaning: 'relics of class two or one traded.' }) tradedClassTwoOrHigherCount?: FactValue;
  @Fact(AmountFact, { term: '文物交易数额', unit: '元', meaning: 'amount of the deal in relics.' }) relicDealAmount?: FactValue;
  @Fact(FlagFact, { term: '盗掘古文化遗址、古墓葬', meaning: 'an ancient site or tomb was dug into unlawfully.' }) ancientSiteDug?: FactValue;
  @Fact(FlagFact, { term: '有损遗址、墓葬价值', meaning: 'that harmed its historic, artistic or scientific value; a matter of opinion.' }) ancientSiteValueHarmed?: FactValue;

  // Safety, and acts beside the violation (刑法 134, 229, 277, 280)
  @Fact(FlagFact, { term: '生产、作业安全事故', meaning: 'the harm came from an accident in operation against safety rules, as at a performance.' }) safetyAccident?: FactValue;
  @Fact(CountFact, { term: '死亡人数', unit: '人', keys: ['deaths'], meaning: 'persons killed by that accident.' }) deathCount?: FactValue;
  @Fact(CountFact, { term: '重伤人数', unit: '人', keys: ['serious_inj'], meaning: 'persons with serious injury, as appraised.' }) seriousInjuryCount?: FactValue;
  @Fact(AmountFact, { term: '事故直接经济损失', unit: '元', keys: ['loss'], meaning: 'direct economic loss of that accident.' }) accidentLossAmount?: FactValue;
  @Fact(FlagFact, { term: '故意提供虚假证明文件', meaning: 'a certifying paper was knowingly false (刑法第二百二十九条第一款); its penalty counts for other organs’ rows.' })
  papersKnowinglyFalse?: FactValue;
  @Fact(FlagFact, { term: '伪造、买卖国家机关公文证件', meaning: 'permits or certificates of state organs were forged or traded.' }) stateDocumentsForged?: FactValue;
  @Fact(FlagFact, { term: '暴力、威胁阻碍执法', meaning: 'violence or threat against officers on duty.' }) officersObstructed?: FactValue;
}
