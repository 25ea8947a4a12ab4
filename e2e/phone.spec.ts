import { expect, test } from '@playwright/test';
import { signUpWithTeam } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { whenAwake } from './support/awake.ts';
import { expectFits } from './support/fits.ts';
import { adoptSession } from './support/people.ts';

test('no page is wider than a phone, even with long names', async ({ page }) => {
  test.slow();
  const ana = await signUpWithTeam('Anastasia-Wilhelmine Beispielhausen-Musterfrau');
  const bench = await workbench(ana);
  const company = await ana.client.post('/api/crm/companies', {
    name: 'Vereinigte Schraubendreher- und Kreuzschlitzwerke Musterhausen',
    website: 'https://a-very-long-address-of-a-company.example.com/with/a/path/that/does/not/end',
  });
  const contact = await ana.client.post('/api/crm/contacts', {
    first_name: 'Maximiliane-Theodora',
    last_name: 'von und zu Beispielhausen-Musterfelden',
    email: `maximiliane.von-und-zu-beispielhausen.${ana.team_id.slice(0, 8)}@example.com`,
    company_id: company.json.data.id,
  });
  const deal = await createDeal(ana, bench, {
    title:
      'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen, the whole fleet, for all years to come',
    amount: 1_234_567_890_12,
    contact_id: contact.json.data.id,
    company_id: company.json.data.id,
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await adoptSession(page.context(), ana);

  for (const path of [
    '/apps/crm/deals',
    '/apps/crm/deals?view=table',
    `/apps/crm/deal-details?id=${deal.id}`,
    '/apps/crm/contacts',
    `/apps/crm/lead-details?id=${contact.json.data.id}`,
    '/apps/crm/add-contact',
    '/apps/crm/companies',
    `/apps/crm/company-details?id=${company.json.data.id}`,
    '/apps/crm/tasks',
    '/dashboard/crm',
    '/settings/profile',
    '/settings/team',
    '/settings/members',
    '/settings/pipelines',
    '/settings/marketing-spend',
    '/settings/danger',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    const hasPanel = path.endsWith('table') || path.endsWith('contacts');
    // Charts are drawn in the browser only.
    if (hasPanel || path.startsWith('/dashboard')) await whenAwake(page);
    await expectFits(page);
    if (hasPanel) {
      await page.getByRole('row').nth(1).click();
      await expect(page.getByRole('dialog').getByRole('button').first()).toBeVisible();
      await expectFits(page, `${path} with its panel`);
    }
  }
});
