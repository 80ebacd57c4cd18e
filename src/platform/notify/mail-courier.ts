import { createTransport } from 'nodemailer';
import type { Config } from '../config.js';
import { messageOf } from '../system-reason.js';
import { NotSent, patience, sayable, type Courier, type Sent } from './courier.js';

/** The most characters of a text that stand in the subject as well. */
const subjectLength = 60;

/** Sends texts as plain mail. */
export function mailCourier({ url, from }: NonNullable<Config['notify']['mail']>): Courier {
  const transport = createTransport({ url, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, disableFileAccess: true, disableUrlAccess: true });
  const { username, password } = new URL(url);
  return {
    async send(to, text): Promise<Sent> {
      try {
        const { messageId } = await transport.sendMail({ from, to: { name: '', address: to }, subject: text.slice(0, subjectLength), text });
        return { reference: messageId };
      } catch (error) {
        throw new NotSent(`邮件服务器未受理：${sayable(messageOf(error), [url, decodeURIComponent(password), decodeURIComponent(username), to])}`);
      }
    },
  };
}
