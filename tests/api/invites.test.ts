import { describe, expect, test } from 'vitest';
import { signIn, signUp, signUpWithTeam, uniqueEmail } from '../support/accounts.ts';
import { Client } from '../support/http.ts';
import { mailsTo } from '../support/mailbox.ts';
import { idOf, invite, signUpInto, tokenOf } from '../support/teams.ts';

const url = '/api/crm/team/invites';
const accept = '/api/crm/invites/accept';

describe('inviting', () => {
  test('answers with a link, mails it, and lists the invite without it', async () => {
    const ana = await signUpWithTeam('Ana Beispiel');
    const email = uniqueEmail('guest');
    const answer = await ana.client.post(url, { email: ` ${email.toUpperCase()} `, role: 'admin' });
    expect(answer.status).toBe(201);
    const { invite: made, link, mailed } = answer.json.data;
    expect(made).toMatchObject({ email, role: 'admin', invited_by: { name: 'Ana Beispiel' } });
    const days = (Date.parse(made.expires_at) - Date.parse(made.sent_at)) / 86_400_000;
    expect(days).toBe(7);
    const listed = await ana.client.get(url);
    expect(listed.json.data).toEqual([made]);
    expect(JSON.stringify(listed.json)).not.toContain(tokenOf(answer.json.data));
    if (!mailed) return;
    const [mail] = await mailsTo(email);
    expect(mail?.html).toContain(new URL(link).pathname);
  });

  test.each([
    ['email', { email: 'nobody' }],
    ['role', { role: 'god' }],
    ['team_id', { team_id: crypto.randomUUID() }],
  ])('names %s as the bad field', async (field, change) => {
    const ana = await signUpWithTeam();
    const answer = await ana.client.post(url, { email: uniqueEmail(), role: 'member', ...change });
    expect(answer.status).toBe(422);
    expect(answer.json.errors[0].pointer).toBe(`/${field}`);
  });

  test('an address twice, and a member, is a conflict', async () => {
    const ana = await signUpWithTeam();
    const email = uniqueEmail();
    await invite(ana, email);
    const again = await ana.client.post(url, { email, role: 'admin' });
    expect(again.status).toBe(409);
    expect(again.json.errors).toEqual([
      { pointer: '/email', detail: 'This address is invited already. Send that invite again instead.' },
    ]);
    expect((await ana.client.post(url, { email: ana.email, role: 'member' })).status).toBe(409);
  });

  test('is for admins and owners, and only owners invite owners', async () => {
    const ana = await signUpWithTeam();
    const admin = await signUpInto(ana, 'admin');
    const member = await signUpInto(ana, 'member');
    const body = { email: uniqueEmail(), role: 'member' };
    expect((await member.client.post(url, body)).status).toBe(403);
    expect((await member.client.get(url)).status).toBe(403);
    const owners = await admin.client.post(url, { ...body, role: 'owner' });
    expect([owners.status, owners.json.detail]).toEqual([403, 'Only owners invite owners.']);
    expect((await admin.client.post(url, body)).status).toBe(201);
    const owner = await ana.client.post(url, { email: uniqueEmail(), role: 'owner' });
    expect(owner.status).toBe(201);
    const resent = await admin.client.post(`${url}/${owner.json.data.invite.id}/resend`, {});
    expect(resent.status).toBe(403);
  });
});

describe('an invite', () => {
  test('shows a stranger who holds the link what it is, and nobody else anything', async () => {
    const ana = await signUpWithTeam('Ana Beispiel');
    const email = uniqueEmail();
    const token = await invite(ana, email, 'admin');
    const preview = await new Client().get(`/api/crm/invites/${token}`);
    expect(preview.json.data).toEqual({
      team_name: `Team of ${ana.email}`,
      inviter_name: 'Ana Beispiel',
      email,
      role: 'admin',
      state: 'open',
    });
    const guesses = ['A'.repeat(43), token.slice(0, -1), `${token}%00`, '%'];
    const answers = await Promise.all(guesses.map((guess) => new Client().get(`/api/crm/invites/${guess}`)));
    for (const answer of answers.slice(0, 3)) expect(answer.status).toBe(404);
  });

  test('makes a member of whom it was sent to, once', async () => {
    const ana = await signUpWithTeam();
    const ben = await signUp('Ben Neu');
    const token = await invite(ana, ben.email, 'admin');
    const joined = await ben.client.post(accept, { token });
    expect(joined.json.data).toMatchObject({ id: ana.team_id, role: 'admin', is_last: true });
    const again = await ben.client.post(accept, { token });
    expect([again.status, again.json.detail]).toEqual([409, 'This invite has been used already.']);
    expect((await ana.client.get(url)).json.data).toEqual([]);
    const members = (await ana.client.get('/api/crm/team/members')).json.data;
    expect(members.map((one: { role: string }) => one.role)).toEqual(['owner', 'admin']);
    const preview = await new Client().get(`/api/crm/invites/${token}`);
    expect(preview.json.data.state).toBe('accepted');
  });

  test('joins once, however many tabs accept it at the same moment', async () => {
    const ana = await signUpWithTeam();
    const ben = await signUp();
    const token = await invite(ana, ben.email);
    const devices = await Promise.all([1, 2, 3, 4].map(() => signIn(ben)));
    const answers = await Promise.all(devices.map((device) => device.post(accept, { token })));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409, 409]);
    expect((await ana.client.get('/api/crm/team/members')).json.data).toHaveLength(2);
  });

  test('is of no use to another address, signed in or not', async () => {
    const ana = await signUpWithTeam();
    const thief = await signUp();
    const token = await invite(ana, uniqueEmail());
    const stolen = await thief.client.post(accept, { token });
    expect([stolen.status, stolen.json.code]).toEqual([403, 'forbidden']);
    expect((await new Client().post(accept, { token })).status).toBe(401);
    expect((await thief.client.get('/api/crm/teams')).json.data).toEqual([]);
  });

  test('ends when it is taken back', async () => {
    const ana = await signUpWithTeam();
    const ben = await signUp();
    const token = await invite(ana, ben.email);
    const [{ id }] = (await ana.client.get(url)).json.data;
    expect((await ana.client.delete(`${url}/${id}`)).status).toBe(200);
    expect((await ana.client.delete(`${url}/${id}`)).status).toBe(404);
    expect((await ben.client.post(accept, { token })).status).toBe(404);
    expect((await new Client().get(`/api/crm/invites/${token}`)).status).toBe(404);
  });

  test('sent again has another link, and the old one ends', async () => {
    const ana = await signUpWithTeam();
    const ben = await signUp();
    const old = await invite(ana, ben.email);
    const [{ id }] = (await ana.client.get(url)).json.data;
    const resent = await ana.client.post(`${url}/${id}/resend`, {});
    expect(resent.status).toBe(200);
    expect((await ben.client.post(accept, { token: old })).status).toBe(404);
    expect((await ben.client.post(accept, { token: tokenOf(resent.json.data) })).status).toBe(200);
    expect((await ana.client.post(`${url}/${crypto.randomUUID()}/resend`, {})).status).toBe(404);
  });

  test('of another team is not found', async () => {
    const ana = await signUpWithTeam();
    const eve = await signUpWithTeam();
    await invite(ana, uniqueEmail());
    const [{ id }] = (await ana.client.get(url)).json.data;
    expect((await eve.client.delete(`${url}/${id}`)).status).toBe(404);
    expect((await eve.client.post(`${url}/${id}/resend`, {})).status).toBe(404);
    expect((await ana.client.get(url)).json.data).toHaveLength(1);
  });

  test('goes with whoever sent it', async () => {
    const ana = await signUpWithTeam();
    const admin = await signUpInto(ana, 'admin');
    const ben = await signUp();
    const token = await invite(admin, ben.email);
    const adminId = await idOf(admin);
    await ana.client.patch(`/api/crm/team/members/${adminId}`, { role: 'member' });
    expect((await ben.client.post(accept, { token })).status).toBe(404);
  });
});
