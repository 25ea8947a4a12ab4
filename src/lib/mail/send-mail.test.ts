import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendMail } from './send-mail';

const mail = {
  to: 'guest@example.com',
  subject: 'Join Nordlicht',
  html: '<p>Hello</p>',
  text: 'Hello',
};

const servers: Server[] = [];

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

beforeEach(() => {
  vi.stubEnv('NEXT_PUBLIC_SUPABASE_URL', 'http://127.0.0.1:1');
  vi.stubEnv('NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY', 'the key');
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) server.close();
});

/** As much of a mail server as it takes to be handed a mail. */
function mailServer(received: string[]): Server {
  return createServer((socket) => {
    let inBody = false;
    socket.write('220 ready\r\n');
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) {
        received.push(line);
        if (inBody && line !== '.') continue;
        inBody = line === 'DATA';
        socket.write(inBody ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
    socket.on('error', () => {});
  });
}

it('hands the mail to the configured server', async () => {
  const received: string[] = [];
  const port = await listen(mailServer(received));
  vi.stubEnv('CAIRN_SMTP_URL', `smtp://127.0.0.1:${port}`);
  vi.stubEnv('CAIRN_MAIL_FROM', 'Cairn <crm@example.com>');
  expect(await sendMail(mail)).toBe(true);
  expect(received).toEqual(
    expect.arrayContaining([
      'MAIL FROM:<crm@example.com>',
      'RCPT TO:<guest@example.com>',
      'Subject: Join Nordlicht',
      '<p>Hello</p>',
    ]),
  );
});

it('puts it into the embedded mailbox where there is no server', async () => {
  const bodies: string[] = [];
  const port = await listen(
    createHttpServer((request, response) => {
      request.on('data', (data) => bodies.push(String(data)));
      response.writeHead(request.headers.apikey === 'the key' ? 204 : 401).end();
    }),
  );
  vi.stubEnv('CAIRN_MAILBOX_URL', `http://127.0.0.1:${port}/mailbox`);
  expect(await sendMail(mail)).toBe(true);
  expect(JSON.parse(bodies.join(''))).toEqual(mail);
});

it('says so where there is neither, and where the server cannot be reached', async () => {
  expect(await sendMail(mail)).toBe(false);
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  vi.stubEnv('CAIRN_SMTP_URL', 'smtp://127.0.0.1:1');
  expect(await sendMail(mail)).toBe(false);
});
