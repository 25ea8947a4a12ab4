import { expect, test } from 'vitest';
import { signUp, signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { Client } from '../support/http.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const url = '/api/crm/me/avatar';
const base64 = (start: string, length = 60) => Buffer.from(start.padEnd(length), 'latin1').toString('base64');
const png = '\x89PNG\r\n\x1a\n';
const jpeg = '\xff\xd8\xff\xe0';

/** The picture as a page gets it; `Client` reads JSON only. */
async function picture({ client }: TeamAccount, userId: string, v = '') {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(new URL(`/api/crm/avatars/${userId}?v=${v}`, client.base), {
    headers: { cookie },
  });
  return { status: response.status, headers: response.headers, body: await response.bytes() };
}

test('a picture is seen by oneself and by colleagues, replaced and removed again', async () => {
  const ana = await signUpWithTeam();
  const ben = await signUpInto(ana, 'member');
  const id = await idOf(ana);
  expect((await picture(ben, id)).status).toBe(404);
  const first = await ana.client.put(url, { image: base64(png) });
  expect([first.status, first.json.data.digest]).toEqual([200, expect.stringMatching(/^[0-9a-f]{16}$/)]);
  const second = await ana.client.put(url, { image: base64(jpeg, 65_536) });
  const { digest } = second.json.data;
  expect(digest).not.toBe(first.json.data.digest);
  const shown = await picture(ben, id, digest);
  expect(Buffer.from(shown.body).toString('base64')).toBe(base64(jpeg, 65_536));
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'private, max-age=31536000, immutable',
  });
  const outdated = await picture(ben, id, first.json.data.digest);
  expect([outdated.status, outdated.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  expect((await ben.client.delete(url)).status).toBe(200);
  expect((await picture(ana, id)).status).toBe(200);
  expect((await ana.client.delete(url)).status).toBe(200);
  expect((await picture(ana, id)).status).toBe(404);
});

test('only small JPEG, PNG and WebP pictures are taken', async () => {
  const ana = await signUp();
  for (const image of [
    base64('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    base64('me.png, so I say'),
    base64('GIF89a'),
    base64(png, 65_537),
    'not base64!',
    '',
    null,
  ]) {
    const refused = await ana.client.put(url, { image });
    expect([refused.status, refused.json.errors[0].pointer], String(image)).toEqual([422, '/image']);
  }
  const form = await ana.client.send('PUT', url, { raw: png, headers: { 'content-type': 'image/png' } });
  expect(form.status).toBe(415);
});

test('strangers and visitors see none', async () => {
  const ana = await signUpWithTeam();
  await ana.client.put(url, { image: base64(png) });
  const eve = await signUpWithTeam();
  for (const id of [await idOf(ana), crypto.randomUUID(), 'me']) {
    expect((await picture(eve, id)).status, id).toBe(404);
  }
  expect((await new Client().get(`/api/crm/avatars/${await idOf(ana)}`)).status).toBe(401);
});
