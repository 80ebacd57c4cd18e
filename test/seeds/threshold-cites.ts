const [standardOne, standardTwo] = ['公通字〔2008〕36号', '公通字〔2022〕12号'];
const [food, drugs, wildlife, forest] = ['法释〔2021〕24号', '高检发释字〔2022〕1号', '法释〔2022〕12号', '法释〔2023〕8号'];
const [pollution, property, publications, relics] = ['法释〔2023〕7号', '法释〔2025〕5号', '法释〔1998〕30号', '法释〔2015〕23号'];
const [safety, safetyTwo] = ['法释〔2015〕22号', '法释〔2022〕19号'];

/** What each threshold row of the six domains cites beside the article of 刑法 that its id names: `law/thresholds.md` §2, typed a second time. */
export const thresholdCites: Readonly<Record<string, readonly string[]>> = {
  'P140.1': [`${standardOne} 16`], 'P140.2': [`${standardOne} 16`, '法释〔2001〕10号 2'], 'P140.3': [`${standardOne} 16`], 'P140.food': [`${food} 15`],
  P141: [], 'P141.s': [`${drugs} 1`, `${drugs} 3`], 'P141.xs': [`${drugs} 4`], P142: [`${drugs} 5`, `${drugs} 2`], 'P142-1': [`${drugs} 7`], 'P142-1.s': [`${drugs} 8`],
  P143: [`${food} 1`], 'P143.s1': [`${food} 3`], 'P143.s2': [`${food} 3`, `${food} 25`], P144: [`${food} 9`, `${food} 10`, `${food} 11`], 'P144.s': [`${food} 7`],
  'P225.food': [`${food} 16`, `${food} 17`, `${food} 18`, `${standardTwo} 71`],
  P145: [standardOne], P146: [`${standardOne} 22`], P147: [`${standardOne} 23`, '法释〔2001〕10号 7'], P148: [`${standardOne} 24`], P149: [],
  'P222.1': [`${standardTwo} 67`], 'P222.2': [`${standardTwo} 67`], 'P222.3': [`${standardTwo} 67`, `${standardTwo} 81`], 'P312.med': [`${drugs} 13`],
  'I213.1': [`${property} 3`], 'I213.2': [`${property} 3`], 'I213.3': [`${property} 3`], 'I213.4': [`${property} 3`], 'I214.1': [`${property} 5`], 'I214.2': [`${property} 5`],
  'I215.1': [`${property} 6`], 'I215.2': [`${property} 6`], I216: [property], 'I217.1': [`${property} 13`], 'I217.2': [`${property} 13`], 'I217.3': [`${property} 13`],
  'I218.1': [`${property} 14`], 'I218.2': [`${property} 14`], 'I218.3': [`${property} 14`], I219: [property], 'IP.cum': [property],
  M221: [`${standardTwo} 66`], M223: [`${standardTwo} 68`], M224: [`${standardTwo} 69`], 'M224-1': [`${standardTwo} 70`],
  'M225.tob': [`${standardTwo} 71`, '法释〔2010〕7号 3'], 'M225.pub': [`${standardTwo} 71`], 'M225.pubbiz': [`${standardTwo} 71`], 'M225.post': [`${standardTwo} 71`],
  'M225.radio': [`${standardTwo} 71`], 'M225.slot': [`${standardTwo} 71`], 'M225.other': [`${standardTwo} 71`], 'M225.feed': ['法释〔2002〕26号 1', '法释〔2002〕26号 2'],
  M226: [`${standardOne} 28`], M227: [`${standardOne} 29`, `${standardOne} 30`], M228: [`${standardTwo} 72`], M229: [`${standardTwo} 73`], 'M229.env': [`${pollution} 10`],
  'M229.safe': [`${safetyTwo} 7`], 'M229-3': [`${standardTwo} 74`], M230: [`${standardTwo} 75`],
  ...Object.fromEntries(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map((item) => [`E338.${item}`, [`${pollution} 1`]])),
  'E338.s': [`${pollution} 2`], 'E338.xs': [`${pollution} 3`], 'E338.perm': [`${pollution} 7`], E339: [`${pollution} 4`], E286: [`${pollution} 11`],
  'A340.1': [`${wildlife} 3`], 'A340.2': [`${wildlife} 3`], 'A340.3': [`${wildlife} 3`], 'A341.1': [`${wildlife} 6`], 'A341.2': [`${wildlife} 7`], 'A341.3': [`${wildlife} 8`],
  A337: [`${standardOne} 59`], 'A342.farm': ['法释〔2000〕14号 3', `${standardOne} 67`], 'A342.forest': [`${forest} 1`], 'A342.grass': ['法释〔2012〕15号 2'], A344: [`${forest} 2`],
  'A345.1': [`${forest} 4`], 'A144.feed': ['法释〔2002〕26号 3', '法释〔2002〕26号 4', `${food} 17`],
  'T133.1': ['法释〔2000〕33号 2'], 'T133.2': ['法释〔2000〕33号 2'], 'T133.3': ['法释〔2000〕33号 2'], 'T133.4': ['法释〔2000〕33号 2'], 'T133-1.3': [], 'T133-1.4': [],
  T134: [`${safety} 6`], 'T134-1': [`${safetyTwo} 3`, `${safetyTwo} 4`], T136: [`${safety} 6`], T137: [`${safety} 6`], 'T139-1': [`${safety} 8`], T117: [], T280: [], T277: [],
  T275: [`${standardOne} 33`], T293: ['法释〔2013〕18号'],
  // The joint opinion of 2014 is named there without title and number.
  T303: [],
  'C363.1': [`${publications} 8`], 'C363.2': ['法释〔2004〕11号', `${standardOne} 82`], C364: [`${publications} 10`], 'C324.1': [`${relics} 3`, `${standardOne} 46`],
  'C324.2': [`${relics} 4`], C326: [`${relics} 6`], C328: [`${relics} 8`], 'C250/246': [`${publications} 6`, `${publications} 7`],
};
