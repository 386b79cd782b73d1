import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface MailServer {
  /** As SMTP_URL wants it. */
  url: string;
  /** What was sent, as it came over the wire. */
  mails: { to: string[]; data: string }[];
  close(): Promise<void>;
}

/** A server that speaks as much SMTP as it takes to be sent a mail, and keeps it. Addresses at `refused.example` it does not take. */
export async function startMailServer(): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  const server = createServer((socket) => talk(socket, mails));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function talk(socket: Socket, mails: MailServer['mails']): void {
  let buffer = '';
  let to: string[] = [];
  let data: string[] | undefined;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string): void => {
    if (data) {
      if (line !== '.') data.push(line.replace(/^\.\./, '.'));
      else {
        mails.push({ to, data: data.join('\n') });
        [to, data] = [[], undefined];
        say('250 Kept');
      }
      return;
    }
    const [command = ''] = line.toUpperCase().split(/[ :]/);
    if (command === 'DATA') {
      data = [];
      say('354 Go on');
    } else if (command === 'RCPT' && /@refused\.example>/.test(line)) say('550 Nobody here has this address');
    else if (command === 'QUIT') socket.end('221 Bye\r\n');
    else {
      if (command === 'RCPT') to.push(/<(.*)>/.exec(line)?.[1] ?? '');
      say('250 Fine');
    }
  };
  socket.on('data', (chunk) => {
    buffer += chunk.toString();
    const lines = buffer.split('\r\n');
    buffer = lines.pop() ?? '';
    lines.forEach(hear);
  });
  socket.on('error', () => socket.destroy());
  say('220 Hello');
}
