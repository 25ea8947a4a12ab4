import { describe, expect, test } from 'vitest';
import { signIn, signUp, signUpWithTeam, uniqueEmail } from '../support/accounts.ts';
import { Client } from '../support/http.ts';
import { linkInMailTo } from '../support/mailbox.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const wrong = { current_password: 'not my password' };

describe('/api/crm/me/password', () => {
  test('changes it for whoever knows the old one, and ends other sessions', async () => {
    const ana = await signUp();
    const device = await signIn(ana);
    const refused = await ana.client.post('/api/crm/me/password', { ...wrong, password: 'a new password' });
    expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, '/current_password']);
    const changed = await ana.client.post('/api/crm/me/password', {
      current_password: ana.password,
      password: 'a new password',
    });
    expect(changed.status).toBe(200);
    expect((await ana.client.get('/api/crm/me')).status).toBe(200);
    expect((await device.get('/api/crm/me')).status).toBe(401);
    await signIn({ email: ana.email, password: 'a new password' });
  });
});

describe('/api/crm/me/email', () => {
  test('mails a link, which changes the address here and in the profile', async () => {
    const ana = await signUp();
    const device = await signIn(ana);
    const email = uniqueEmail('new');
    const url = '/api/crm/me/email';
    expect((await ana.client.post(url, { ...wrong, email })).status).toBe(422);
    const same = await ana.client.post(url, { current_password: ana.password, email: ana.email });
    expect(same.json.errors[0].pointer).toBe('/email');
    const asked = await ana.client.post(url, { current_password: ana.password, email });
    expect(asked.status).toBe(200);
    if (!asked.json.data.confirmed) {
      const { email: before } = (await ana.client.get('/api/crm/me')).json.data;
      expect(before).toBe(ana.email);
      await ana.client.get(await linkInMailTo(ana.email));
    }
    expect((await ana.client.get('/api/crm/me')).json.data.email).toBe(email);
    await signIn({ email, password: ana.password });
    // On another device, whose session knows the address as it was, the password is still right.
    const changed = await device.post('/api/crm/me/password', {
      current_password: ana.password,
      password: 'a new password',
    });
    expect(changed.status).toBe(200);
  });
});

describe('signing out everywhere', () => {
  test('ends this session and those on other devices', async () => {
    const ana = await signUp();
    const device = await signIn(ana);
    expect((await ana.client.post('/api/auth/sign-out-everywhere', {})).status).toBe(200);
    for (const client of [ana.client, device]) {
      expect((await client.get('/api/crm/me')).status).toBe(401);
    }
    expect((await new Client().post('/api/auth/sign-out-everywhere', {})).status).toBe(401);
  });
});

describe('deleting an account', () => {
  const url = '/api/crm/me';
  const deletion = ({ client }: { client: Client }, current_password: string) =>
    client.send('DELETE', url, { body: { current_password } });

  test('needs the password, leaves teams to their owners and takes one’s own along', async () => {
    const owner = await signUpWithTeam();
    const ana = await signUpInto(owner, 'admin');
    const own = await ana.client.post('/api/crm/teams', {
      name: 'Mine alone',
      currency: 'EUR',
      time_zone: 'UTC',
      template: 'classic_sales',
    });
    expect(own.status).toBe(201);
    const departure = (await ana.client.get('/api/crm/me/departure')).json.data;
    expect(departure.map((one: { fate: string }) => one.fate).toSorted()).toEqual(['delete', 'leave']);
    expect((await deletion(ana, 'not my password')).status).toBe(422);
    expect((await deletion(ana, ana.password)).status).toBe(200);
    expect(ana.client.cookies.size).toBe(0);
    const again = await new Client().post('/api/auth/sign-in', ana);
    expect(again.status).toBe(422);
    const sign = await new Client().post('/api/auth/sign-in', { email: ana.email, password: ana.password });
    expect(sign.status).toBe(401);
    expect((await owner.client.get('/api/crm/team/members')).json.data).toHaveLength(1);
  });

  test('is refused, naming the team, to the only owner of others', async () => {
    const ana = await signUpWithTeam();
    const ben = await signUpInto(ana, 'admin');
    const refused = await deletion(ana, ana.password);
    expect(refused.status).toBe(422);
    expect(refused.json.detail).toContain(`Team of ${ana.email}`);
    await ana.client.post('/api/crm/team/transfer', { user_id: await idOf(ben) });
    expect((await deletion(ana, ana.password)).status).toBe(200);
  });
});
