import { testEnv } from './env.ts';

export interface Answer {
  status: number;
  headers: Headers;
  /** The body as JSON; null where it is something else. */
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what the tests find out
  json: any;
}

interface Message {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  raw?: string;
  headers?: Record<string, string>;
}

/** Talks to the application as one browser would: keeps cookies, says that its writes are same-origin. */
export class Client {
  readonly base = testEnv('CAIRN_TEST_URL');
  /** Name and value of each cookie, for tests that tamper with them. */
  readonly cookies = new Map<string, string>();

  get = (path: string, message?: Message) => this.send('GET', path, message);
  post = (path: string, body: unknown) => this.send('POST', path, { body });
  put = (path: string, body: unknown) => this.send('PUT', path, { body });
  patch = (path: string, body: unknown) => this.send('PATCH', path, { body });
  delete = (path: string) => this.send('DELETE', path);

  async send(method: string, path: string, { body, raw, headers }: Message = {}): Promise<Answer> {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(new URL(path, this.base), {
      method,
      body: payload,
      redirect: 'manual',
      headers: {
        origin: new URL(this.base).origin,
        'sec-fetch-site': 'same-origin',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: parse(text) };
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    // Cookies are taken back by emptying them.
    if (value.join('=') === '') this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
