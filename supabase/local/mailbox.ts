import type { EmailDriver } from '@supabase/lite';

type Mail = Parameters<EmailDriver['send']>[0] & { sent_at: string };

const kept = 200;

/**
 * Keeps the mails that Auth would send and shows them on a page, so that a
 * password reset can be tried without a mail server.
 */
export class Mailbox implements EmailDriver {
  #mails: Mail[] = [];
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  async send(message: Parameters<EmailDriver['send']>[0]): Promise<void> {
    this.#mails = [{ ...message, sent_at: new Date().toISOString() }, ...this.#mails].slice(0, kept);
  }

  /**
   * `GET /mailbox` is the page, `GET /mailbox.json?to=` the same for programs, newest
   * first; `POST /mailbox` takes a mail `{ to, subject, html, text }` from Cairn itself.
   */
  async respond(request: Request): Promise<Response | null> {
    const url = new URL(request.url);
    if (url.pathname === '/mailbox' && request.method === 'POST') return this.#take(request);
    if (url.pathname === '/mailbox.json') {
      const to = url.searchParams.get('to');
      return Response.json(this.#mails.filter((mail) => !to || mail.to === to));
    }
    if (url.pathname === '/mailbox') {
      return new Response(page(this.#mails), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
        },
      });
    }
    return null;
  }

  /** Only who knows the key, which no other site's page does, may put a mail into the box. */
  async #take(request: Request): Promise<Response> {
    if (request.headers.get('apikey') !== this.#key) return new Response(null, { status: 401 });
    await this.send(await request.json());
    return new Response(null, { status: 204 });
  }
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

function page(mails: Mail[]): string {
  const items = mails.map(
    (mail) => `<article>
      <header><strong>${escapeHtml(mail.subject)}</strong><span>to ${escapeHtml(mail.to)} · ${escapeHtml(mail.sent_at)}</span></header>
      ${mail.html ?? `<pre>${escapeHtml(mail.text ?? '')}</pre>`}
    </article>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mailbox · Cairn</title>
    <meta name="viewport" content="width=device-width"><style>
      :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
      body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
      article { border: 1px solid #8884; border-radius: 12px; padding: 1rem 1.25rem; margin: 1rem 0 }
      header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between }
      header span { opacity: .7 }
    </style></head><body><h1>Mailbox</h1>
    <p>Mails that Cairn would have sent. Nothing leaves this machine.</p>
    ${items.join('') || '<p>Nothing here yet. Ask for a password reset, then reload.</p>'}
    </body></html>`;
}
