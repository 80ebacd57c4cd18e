import path from 'node:path';
import { complain } from './complaint.js';
import { parseDatabaseUrl, withoutPassword } from './database-url.js';
import { isRange } from './webhooks/guard.js';

type Environment = Readonly<Record<string, string | undefined>>;

interface Kind<Value> {
  readonly accepts: readonly [chinese: string, english: string];
  /** The value meant by the text, or undefined when the text is not acceptable. */
  readonly parse: (text: string) => Value | undefined;
  /** What may be shown of a text that was refused. */
  readonly show?: (text: string) => string;
}

interface Setting {
  readonly name: string;
  /** The text that stands when the variable is unset or empty. */
  readonly default: string | undefined;
  /** What help prints as the default where it depends on other settings. */
  readonly otherwise?: string;
  readonly meaning: string;
  readonly kind: Kind<unknown>;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const host: Kind<string> = {
  accepts: ['主机名或 IP 地址', 'a host name or an IP address'],
  parse: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
};
const folder: Kind<string> = { accepts: ['路径', 'a path'], parse: (text) => path.resolve(text) };
const word: Kind<string> = { accepts: ['不含空白的文字', 'text without white space'], parse: (text) => (/^\S+$/.test(text) ? text : undefined) };
const webAddress: Kind<string> = {
  accepts: ['http(s) 网址', 'an http(s) address'],
  parse: (text) => (/^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined),
};
const addresses: Kind<Readonly<Record<string, string>>> = {
  accepts: ['子图=网址,子图=网址', 'name=address,name=address'],
  parse: (text) => {
    const pairs = text.split(',').map((part) => [part.replace(/=.*/, ''), part.replace(/^[^=]*=?/, '')] as const);
    return pairs.every(([name, address]) => /^[a-z]+$/.test(name) && webAddress.parse(address)) ? Object.fromEntries(pairs.map(([name, address]) => [name, address.replace(/\/$/, '')])) : undefined;
  },
};
/** Addresses, tokens and senders that may carry a secret are never repeated. */
const hidden = (): string => '（不显示）';
const gateway: Kind<string> = { ...webAddress, show: hidden };
const secret: Kind<string> = { ...word, show: hidden };
const mailServer: Kind<string> = {
  accepts: ['smtp(s)://用户:口令@主机:端口', 'smtp(s)://user:password@host:port'],
  parse: (text) => (/^smtps?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : undefined),
  show: hidden,
};
const mailAddress: Kind<string> = { accepts: ['电子邮件地址', 'a mail address'], parse: (text) => (/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text) ? text : undefined) };
const ranges: Kind<readonly string[]> = {
  accepts: ['地址段,地址段', 'ranges of addresses (CIDR), as in 10.20.0.0/16,192.168.7.5/32'],
  parse: (text) => {
    const given = text.split(',').map((part) => part.trim());
    return given.every(isRange) ? given : undefined;
  },
};
const flag: Kind<boolean> = { accepts: ['0 或 1', '0 or 1'], parse: (text) => (text === '1' ? true : text === '0' ? false : undefined) };
const logLevel: Kind<(typeof LOG_LEVELS)[number]> = {
  accepts: [LOG_LEVELS.join('、'), `one of ${LOG_LEVELS.join(', ')}`],
  parse: (text) => LOG_LEVELS.find((level) => level === text),
};
const databaseUrl: Kind<string> = {
  accepts: ['postgres://用户:口令@主机:端口/数据库', 'postgres://user:password@host:port/database'],
  parse: (text) => (parseDatabaseUrl(text) ? text : undefined),
  show: withoutPassword,
};

function integer(least: number, most: number): Kind<number> {
  return {
    accepts: [`${least} 至 ${most} 的整数`, `a whole number from ${least} to ${most}`],
    parse: (text) => (/^\d{1,12}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
  };
}

/** Every setting of the hub, in the order in which help prints them. */
const settings = [
  { name: 'HOST', default: '127.0.0.1', meaning: '监听地址: the address to listen on; 0.0.0.0 for every network', kind: host },
  { name: 'PORT', default: '4000', meaning: '监听端口: the port to listen on; 0 takes a free one', kind: integer(0, 65_535) },
  { name: 'DATA_DIR', default: './.data', meaning: '数据目录: the folder of the embedded database and the keys', kind: folder },
  {
    name: 'DATABASE_URL', default: undefined, otherwise: 'the embedded database',
    meaning: '数据库地址: a PostgreSQL of your own, 16 or later, UTF8; nothing embedded starts then', kind: databaseUrl,
  },
  { name: 'DATABASE_POOL', default: '6', meaning: '数据库连接数: connections to the database held by this process', kind: integer(1, 200) },
  {
    name: 'DEMO', default: undefined, otherwise: '1 with the embedded database, 0 with DATABASE_URL',
    meaning: '演示模式: invented organs and cases, and the issuer of 演示账号（虚构）', kind: flag,
  },
  { name: 'OIDC_ISSUER', default: undefined, meaning: '身份认证签发方: issuer of the tokens that are accepted', kind: webAddress },
  { name: 'OIDC_AUDIENCE', default: undefined, meaning: '令牌受众: audience that a token must name', kind: word },
  { name: 'OIDC_JWKS_URL', default: undefined, meaning: '签名公钥地址: where the issuer publishes its keys (JWKS)', kind: webAddress },
  {
    name: 'KEY_FILE', default: undefined, otherwise: 'DATA_DIR/keys.json',
    meaning: '密钥文件: made on first use; keep a copy apart from the database', kind: folder,
  },
  {
    name: 'SUBGRAPHS', default: undefined, otherwise: '127.0.0.1, ports from 4101 on in the order of modules.ts',
    meaning: '子图地址: where each subgraph listens and the gateway asks, as in registry=http://10.0.0.1:4101,casework=…', kind: addresses,
  },
  { name: 'NOTIFY_SMS_URL', default: undefined, meaning: '政务短信网关: where short messages are posted', kind: gateway },
  { name: 'NOTIFY_SMS_TOKEN', default: undefined, meaning: '政务短信网关令牌: bearer token, if it wants one', kind: secret },
  { name: 'NOTIFY_WECOM_URL', default: undefined, meaning: '政务微信网关: where messages to users are posted', kind: gateway },
  { name: 'NOTIFY_WECOM_TOKEN', default: undefined, meaning: '政务微信网关令牌: bearer token, if it wants one', kind: secret },
  { name: 'NOTIFY_DINGTALK_URL', default: undefined, meaning: '钉钉网关: where messages to users are posted', kind: gateway },
  { name: 'NOTIFY_DINGTALK_TOKEN', default: undefined, meaning: '钉钉网关令牌: bearer token, if it wants one', kind: secret },
  { name: 'NOTIFY_MAIL_URL', default: undefined, meaning: '邮件服务器: smtp:// or smtps://, with user and password if it wants them', kind: mailServer },
  { name: 'NOTIFY_MAIL_FROM', default: undefined, meaning: '发件人地址: from which mail is sent', kind: mailAddress },
  {
    name: 'WEBHOOK_PRIVATE_TARGETS', default: undefined, otherwise: 'none: public addresses over https alone',
    meaning: '可推送的内网地址段: private addresses to which webhooks may lead, over http too, as in 10.20.0.0/16,192.168.7.5/32', kind: ranges,
  },
  { name: 'LOG_LEVEL', default: 'info', meaning: `日志级别: ${LOG_LEVELS.join(', ')}`, kind: logLevel },
  { name: 'SUBSCRIBER_SILENT_MINUTES', default: '10', meaning: '订阅方失联时限（分钟）: minutes that an event waits before its named subscriber is silent; PLATFORM', kind: integer(1, 10_080) },
  { name: 'MAX_BODY_BYTES', default: '8388608', meaning: '请求体上限: largest request in bytes', kind: integer(1_024, 1_073_741_824) },
] as const satisfies readonly Setting[];

type Row = (typeof settings)[number];
type ValueOf<R extends Row> = NonNullable<ReturnType<R['kind']['parse']>> | (R['default'] extends string ? never : undefined);
type Values = { readonly [R in Row as R['name']]: ValueOf<R> };

/** 消息网关: where texts are posted, and the bearer token that it wants, if any. */
export interface Gateway { readonly url: string; readonly token: string | undefined }

/** The hub's settings, read once from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path. */
  readonly dataDir: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly databasePool: number;
  readonly demo: boolean;
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly jwksUrl: string } | undefined;
  /** Absolute path. */
  readonly keyFile: string;
  /** Address of each subgraph, by name; undefined: the usual ones. */
  readonly subgraphs: Readonly<Record<string, string>> | undefined;
  /** Ways to reach people; undefined: not set up. */
  readonly notify: {
    readonly sms: Gateway | undefined;
    readonly wecom: Gateway | undefined;
    readonly dingtalk: Gateway | undefined;
    readonly mail: { readonly url: string; readonly from: string } | undefined;
  };
  /** Ranges of addresses (CIDR); undefined: none. */
  readonly webhookPrivateTargets: readonly string[] | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly subscriberSilentMinutes: number;
  readonly maxBodyBytes: number;
}

/** Reads the settings; a value that cannot be meant is a `Complaint` naming the variable, the value and what is accepted. */
export function readConfig(env: Environment = process.env): Config {
  const values = Object.fromEntries(settings.map((setting) => [setting.name, valueOf(setting, env)])) as Values;
  return {
    host: values.HOST,
    port: values.PORT,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    demo: values.DEMO ?? values.DATABASE_URL === undefined,
    oidc: oidcOf(values),
    keyFile: values.KEY_FILE ?? path.join(values.DATA_DIR, 'keys.json'),
    subgraphs: values.SUBGRAPHS,
    notify: {
      sms: gatewayOf(values.NOTIFY_SMS_URL, values.NOTIFY_SMS_TOKEN), wecom: gatewayOf(values.NOTIFY_WECOM_URL, values.NOTIFY_WECOM_TOKEN),
      dingtalk: gatewayOf(values.NOTIFY_DINGTALK_URL, values.NOTIFY_DINGTALK_TOKEN), mail: mailOf(values),
    },
    webhookPrivateTargets: values.WEBHOOK_PRIVATE_TARGETS,
    logLevel: values.LOG_LEVEL,
    subscriberSilentMinutes: values.SUBSCRIBER_SILENT_MINUTES,
    maxBodyBytes: values.MAX_BODY_BYTES,
  };
}

/** The table of settings as text for `--help`: name, default, meaning. */
export function printSettings(): string {
  const rows: readonly Setting[] = settings;
  const print = (row: Setting): string => `  ${row.name.padEnd(15)} ${row.meaning}\n${' '.repeat(18)}[${row.default ?? row.otherwise ?? 'unset'}]`;
  return rows.map(print).join('\n');
}

function valueOf(setting: Setting, env: Environment): unknown {
  const text = env[setting.name]?.trim() || setting.default;
  if (text === undefined) return undefined;
  const { kind, name } = setting;
  const value = kind.parse(text);
  if (value !== undefined) return value;
  const shown = kind.show ? kind.show(text) : text;
  const [chinese, english] = kind.accepts;
  return complain(`${name} 的值“${shown}”无效：应为${/^\w/.test(chinese) ? ' ' : ''}${chinese}`, `${name} is "${shown}", which is not accepted: give ${english}`);
}

/** A token is only worth something when issuer, audience and keys are all known: a part of the three is a mistake, not a choice. */
function oidcOf(values: Values): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwksUrl } = values;
  if (issuer && audience && jwksUrl) return { issuer, audience, jwksUrl };
  const given = Object.entries({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwksUrl });
  const missing = given.filter(([, value]) => !value).map(([name]) => name);
  if (missing.length === given.length) return undefined;
  return complain(
    `身份认证设置不全：还缺 ${missing.join('、')}`,
    `OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL are set together or not at all: ${missing.join(', ')} missing`,
  );
}

const gatewayOf = (url: string | undefined, token: string | undefined): Gateway | undefined => (url === undefined ? undefined : { url, token });

function mailOf({ NOTIFY_MAIL_URL: url, NOTIFY_MAIL_FROM: from }: Values): Config['notify']['mail'] {
  if (url && from) return { url, from };
  if (!url && !from) return undefined;
  return complain(`邮件设置不全：还缺 ${url ? 'NOTIFY_MAIL_FROM' : 'NOTIFY_MAIL_URL'}`, `NOTIFY_MAIL_URL and NOTIFY_MAIL_FROM are set together or not at all: ${url ? 'NOTIFY_MAIL_FROM' : 'NOTIFY_MAIL_URL'} missing`);
}
