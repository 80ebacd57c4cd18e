import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterOrgans } from '../../src/commands/organs.js';
import { creditCodeCheckDigit, organisationCheckDigit } from '../../src/kernel/index.js';
import { aHub, type TestHub } from '../support/hub.js';

/** An invented organ's code whose check digits hold. */
function codeOf(serial: number): string {
  const body = `XN99${String(serial).padStart(4, '0')}`;
  const first17 = `11140000${body}${organisationCheckDigit(body)}`;
  return first17 + creditCodeCheckDigit(first17);
}

const header = 'code,name,kind,level,divisionCode,validFrom,domains,superiorCode,documentPrefix';
const csv = (...rows: string[]): Buffer => Buffer.from(`${[header, ...rows].join('\n')}\n`);

describe('a register of organs from a file (R-003)', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const file = csv(
    `${codeOf(2)},右玉县示例执法队（虚构）,ENFORCEMENT_AGENCY,COUNTY,140623,2020-01-01,ENVIRONMENT;URBAN,${codeOf(1)},右示罚`,
    `${codeOf(1)},山西省示例执法总队（虚构）,ENFORCEMENT_AGENCY,PROVINCE,140000,2020-01-01,ENVIRONMENT,,`,
  );

  it('enters organs whose rows name each other in any order, under their superiors, and lets their tokens work', async () => {
    expect(await enterOrgans(test.hub, file)).toContain('新登记 2');
    const answer = await test.ask(null, `{ organ(code: "${codeOf(2)}") { name origin domains documentPrefix division { name } superior { name } } }`);
    expect(answer).toEqual({ organ: {
      name: '右玉县示例执法队（虚构）', origin: 'REGISTER', domains: ['ENVIRONMENT', 'URBAN'], documentPrefix: '右示罚', division: { name: '右玉县' }, superior: { name: '山西省示例执法总队（虚构）' },
    } });
    const token = await test.hub.tokens.issueDemo({ subject: 's', name: null, organCode: codeOf(2), roles: ['HANDLER'] });
    expect((await test.hub.contextOf(token, null)).actor.sight.scopes).toHaveLength(2);
  });

  it('leaves organs that it knows as they are when the file comes again', async () => {
    expect(await enterOrgans(test.hub, file)).toContain('新登记 0，已在名录中 2');
  });

  it.each([
    ['an unknown kind', `${codeOf(3)},某队,AGENCY,COUNTY,140623,2020-01-01,,,`, /第 3 行 kind：“AGENCY”不在代码表内/],
    ['a day that is none', `${codeOf(3)},某队,COURT,COUNTY,140623,2020-02-30,,,`, /第 3 行 validFrom：“2020-02-30”不是日期/],
    ['a division of elsewhere', `${codeOf(3)},某队,COURT,COUNTY,110101,2020-01-01,,,`, /第 3 行 divisionCode：区划表中没有“110101”/],
    ['a superior nobody knows', `${codeOf(3)},某队,COURT,COUNTY,140623,2020-01-01,,${codeOf(9)},`, /第 3 行 superiorCode/],
    ['no name', `${codeOf(3)},,COURT,COUNTY,140623,2020-01-01,,,`, /第 3 行 name：未填机关名称/],
  ])('enters none of a file with %s, and names row, column and reason', async (_what, row, reason) => {
    const good = `${codeOf(4)},山西省另一示例机关（虚构）,COURT,PROVINCE,140000,2020-01-01,,,`;
    await expect(enterOrgans(test.hub, csv(good, row))).rejects.toThrow(reason);
    expect(await test.ask(null, `{ organ(code: "${codeOf(4)}") { name } }`)).toEqual({ organ: null });
  });

  it('says which columns a file lacks', async () => {
    await expect(enterOrgans(test.hub, Buffer.from('code,name\nX,Y\n'))).rejects.toThrow('kind、level、divisionCode、validFrom：缺少该列');
  });
});
