import { choiceFact } from '../../casework/case/index.js';
import { codeTable } from '../../platform/model/index.js';

/** 产品类别: what the case is about; the crimes of 刑法 140 to 148 part by it. */
export enum ProductClass {
  FOOD = 'FOOD', FOOD_ADDITIVE = 'FOOD_ADDITIVE', FOOD_PACKAGING = 'FOOD_PACKAGING', FOOD_DETERGENT = 'FOOD_DETERGENT', DRUG = 'DRUG', VACCINE = 'VACCINE',
  MEDICAL_DEVICE = 'MEDICAL_DEVICE', COSMETIC = 'COSMETIC', PESTICIDE = 'PESTICIDE', VETERINARY_DRUG = 'VETERINARY_DRUG', FERTILISER = 'FERTILISER', SEED = 'SEED',
  SPECIAL_EQUIPMENT = 'SPECIAL_EQUIPMENT', TOBACCO = 'TOBACCO', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('ProductClass', ProductClass, '产品类别: class of the product concerned, or of what was advertised.', {
  FOOD: '食品: food, health food and edible farm products among it.',
  FOOD_ADDITIVE: '食品添加剂: food additive.',
  FOOD_PACKAGING: '食品包装材料、容器、工具设备: packaging, containers and equipment for food.',
  FOOD_DETERGENT: '用于食品的洗涤剂、消毒剂: detergent or disinfectant for food.',
  DRUG: '药品: drug other than a vaccine.',
  VACCINE: '疫苗: vaccine.',
  MEDICAL_DEVICE: '医疗器械、医用卫生材料: medical device or medical hygiene material.',
  COSMETIC: '化妆品: cosmetic.',
  PESTICIDE: '农药: pesticide.',
  VETERINARY_DRUG: '兽药: veterinary drug.',
  FERTILISER: '化肥: chemical fertiliser.',
  SEED: '种子: seed.',
  SPECIAL_EQUIPMENT: '特种设备: special equipment.',
  TOBACCO: '烟草专卖品: tobacco under monopoly.',
  OTHER: '其他产品、服务: another product, or a service.',
  NONE: '不涉及产品: no product concerned.',
});

/** 涉案药品性质: 刑法 141 takes fake drugs, 142 inferior ones. */
export enum DrugFault { FAKE = 'FAKE', INFERIOR = 'INFERIOR', NONE = 'NONE' }

codeTable('DrugFault', DrugFault, '涉案药品性质: whether the drug is fake or inferior; of several, the first here.', {
  FAKE: '假药: fake drug.',
  INFERIOR: '劣药: inferior drug.',
  NONE: '均不属于: neither.',
});

/** 涉案药品行为. */
export enum DrugConduct { PRODUCED = 'PRODUCED', SOLD = 'SOLD', SUPPLIED_FOR_PAY = 'SUPPLIED_FOR_PAY', NONE = 'NONE' }

codeTable('DrugConduct', DrugConduct, '涉案药品行为: what was done with the drug; of several, the first here.', {
  PRODUCED: '生产: produced.',
  SOLD: '销售: sold.',
  SUPPLIED_FOR_PAY: '有偿提供: supplied for pay.',
  NONE: '均未实施: none of these.',
});

/** 药品批准状态: what 刑法 142之一 asks. */
export enum DrugApproval { APPROVED = 'APPROVED', UNAPPROVED = 'UNAPPROVED', IMPORT_UNAPPROVED = 'IMPORT_UNAPPROVED', BANNED = 'BANNED' }

codeTable('DrugApproval', DrugApproval, '药品批准状态: whether the drug may be produced, imported and sold.', {
  APPROVED: '已取得批准证明文件: approved.',
  UNAPPROVED: '未取得批准证明文件生产: produced without approval.',
  IMPORT_UNAPPROVED: '未取得批准证明文件进口: imported without approval.',
  BANNED: '禁止使用: banned from use by the drug authority of the State Council.',
});

/** 药品从重情形: circumstances of 高检发释字〔2022〕1号 art 1. */
export enum DrugCircumstance {
  VULNERABLE_USERS = 'VULNERABLE_USERS', CONTROLLED_OR_BIOLOGIC = 'CONTROLLED_OR_BIOLOGIC', INJECTION = 'INJECTION', EMERGENCY = 'EMERGENCY',
  MEDICAL_UNIT = 'MEDICAL_UNIT', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('DrugCircumstance', DrugCircumstance, '药品从重情形: circumstance of 高检发释字〔2022〕1号第一条; of several, the first here.', {
  VULNERABLE_USERS: '以孕产妇、儿童或者危重病人为主要使用对象: mainly for pregnant women, children or the critically ill.',
  CONTROLLED_OR_BIOLOGIC: '麻醉药品等特殊管理药品、生物制品: narcotic or other drug under special control, or biologic.',
  INJECTION: '注射剂: injection.',
  EMERGENCY: '急救药品、应对突发事件的药品: first-aid drug, or drug for an emergency.',
  MEDICAL_UNIT: '药品使用单位及其工作人员实施: done by a unit that uses drugs or its staff.',
  OTHER: '第一条的其他情形: another circumstance of that article.',
  NONE: '均不属于: none of these.',
});

/** 足以严重危害人体健康的情形: 高检发释字〔2022〕1号 art 7. */
export enum DrugDanger {
  BANNED = 'BANNED', UNAPPROVED_WITH_CIRCUMSTANCE = 'UNAPPROVED_WITH_CIRCUMSTANCE', UNKNOWN_INDICATION = 'UNKNOWN_INDICATION', CHEMICAL_FOUND = 'CHEMICAL_FOUND',
  NOT_SOLD_ABROAD = 'NOT_SOLD_ABROAD', TRIAL_FALSIFIED = 'TRIAL_FALSIFIED', RECORDS_FABRICATED = 'RECORDS_FABRICATED', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('DrugDanger', DrugDanger, '足以严重危害人体健康的情形: fact of 高检发释字〔2022〕1号第七条; of several, the first here.', {
  BANNED: '禁止使用的药品，具有严重危害人体健康的现实危险: banned drug, with real danger to health.',
  UNAPPROVED_WITH_CIRCUMSTANCE: '未经批准且属于第一条特定情形: not approved, with a circumstance of article 1.',
  UNKNOWN_INDICATION: '未经批准，适应症、功能主治或者成分不明: not approved, indication or ingredients unknown.',
  CHEMICAL_FOUND: '未经批准，无药品标准但检出化学药成分: not approved, no standard, chemical drug found in it.',
  NOT_SOLD_ABROAD: '未经批准进口，境外也未合法上市: imported without approval, not lawfully sold abroad either.',
  TRIAL_FALSIFIED: '药物研究、试验造假: drug research or trial falsified.',
  RECORDS_FABRICATED: '编造生产、检验记录: records of production or inspection fabricated.',
  OTHER: '第七条的其他情形: another fact of that article.',
  NONE: '均不属于: none of these.',
});

/** 食品安全风险情形: 法释〔2021〕24号 art 1. */
export enum FoodRisk {
  LIMIT_SERIOUSLY_EXCEEDED = 'LIMIT_SERIOUSLY_EXCEEDED', UNFIT_MEAT = 'UNFIT_MEAT', SPECIALLY_BANNED = 'SPECIALLY_BANNED',
  NUTRIENT_FAILURE = 'NUTRIENT_FAILURE', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('FoodRisk', FoodRisk, '食品安全风险情形: fact of 法释〔2021〕24号第一条; of several, the first here.', {
  LIMIT_SERIOUSLY_EXCEEDED: '致病性微生物、农药残留、兽药残留、生物毒素、重金属等严重超标: pathogen, residue, toxin or heavy metal seriously over the limit.',
  UNFIT_MEAT: '病死、死因不明、未经检疫或者检疫不合格的肉类: meat of sick or dead animals, or without quarantine or failing it.',
  SPECIALLY_BANNED: '国家为防控疾病等特殊需要明令禁止: specially banned by the state.',
  NUTRIENT_FAILURE: '婴幼儿食品、特殊医学用途食品营养成分严重不符: infant or medical food whose nutrients fail the standard.',
  OTHER: '第一条的其他情形: another fact of that article.',
  NONE: '均不属于: none of these.',
});

/** 非法经营类别: which rule of 刑法 225 the business breaks. */
export enum MarketUnlawfulBusiness {
  NON_FOOD_MATERIAL = 'NON_FOOD_MATERIAL', BANNED_FARM_DRUG = 'BANNED_FARM_DRUG', PRIVATE_SLAUGHTER = 'PRIVATE_SLAUGHTER', TOBACCO = 'TOBACCO',
  PAID_POSTS = 'PAID_POSTS', RADIO = 'RADIO', SLOT_MACHINES = 'SLOT_MACHINES', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('MarketUnlawfulBusiness', MarketUnlawfulBusiness, '非法经营类别: kind of unlawful business; of several, the first here.', {
  NON_FOOD_MATERIAL: '禁止用于食品的非食品原料: non-food raw material banned from food.',
  BANNED_FARM_DRUG: '禁止用于食用动物、农产品的农药、兽药: pesticide or veterinary drug banned for what is eaten.',
  PRIVATE_SLAUGHTER: '私设生猪屠宰厂（场）: private pig slaughter.',
  TOBACCO: '烟草专卖品: tobacco.',
  PAID_POSTS: '有偿删帖、发布虚假信息: paid deletion of posts or false posts.',
  RADIO: '无线电设备（“黑广播”“伪基站”等）: equipment for unlawful radio or fake base stations.',
  SLOT_MACHINES: '具有赌博功能的电子游戏设施设备: gambling machines.',
  OTHER: '其他: another business.',
  NONE: '不涉及: none.',
});

/** 市场监管证明文件类别. */
export enum MarketCertifyingPaper {
  INSPECTION_REPORT = 'INSPECTION_REPORT', CERTIFICATION = 'CERTIFICATION', ACCOUNTS = 'ACCOUNTS', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('MarketCertifyingPaper', MarketCertifyingPaper, '证明文件类别: the certifying paper that was false or grossly wrong.', {
  INSPECTION_REPORT: '检验检测报告: inspection or testing report.',
  CERTIFICATION: '认证证明: certification.',
  ACCOUNTS: '资产评估、验资、验证、会计、审计文件: appraisal, capital verification, accounts or audit.',
  OTHER: '其他证明文件: another certifying paper.',
  NONE: '不涉及: none.',
});

export const ProductClassFact = choiceFact('ProductClassFact', '产品类别', ProductClass);
export const DrugFaultFact = choiceFact('DrugFaultFact', '涉案药品性质', DrugFault);
export const DrugConductFact = choiceFact('DrugConductFact', '涉案药品行为', DrugConduct);
export const DrugApprovalFact = choiceFact('DrugApprovalFact', '药品批准状态', DrugApproval);
export const DrugCircumstanceFact = choiceFact('DrugCircumstanceFact', '药品从重情形', DrugCircumstance);
export const DrugDangerFact = choiceFact('DrugDangerFact', '足以严重危害人体健康的情形', DrugDanger);
export const FoodRiskFact = choiceFact('FoodRiskFact', '食品安全风险情形', FoodRisk);
export const MarketUnlawfulBusinessFact = choiceFact('MarketUnlawfulBusinessFact', '非法经营类别', MarketUnlawfulBusiness);
export const MarketCertifyingPaperFact = choiceFact('MarketCertifyingPaperFact', '证明文件类别', MarketCertifyingPaper);
