/** 移送受理约定（虚构）: by organ names; recorded once. */
export interface DemoRoute {
  readonly clientKey: string; readonly organ: string; readonly police: string; readonly procuratorate: string;
  readonly agreementNumber: string; readonly issuer: string; readonly agreedOn: string; readonly validFrom: string;
}

/** The county branch decides in the name of the city's bureau; by agreement the county's police and procuratorate receive what it transfers. */
export const demoTransferRoutes: readonly DemoRoute[] = [{
  clientKey: 'demo-youyu-env', organ: '朔州市生态环境局右玉分局', police: '右玉县公安局', procuratorate: '右玉县人民检察院',
  agreementNumber: '朔检会〔2025〕3号（虚构）', issuer: '朔州市人民检察院、朔州市公安局、朔州市生态环境局', agreedOn: '2025-03-10', validFrom: '2025-04-01',
}];
