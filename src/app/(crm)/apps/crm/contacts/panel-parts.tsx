'use client';

import dynamic from 'next/dynamic';
import { untilLoaded } from '@/components/until-loaded';
import type { ContactPanelParts } from '@/features/contacts/panel/contact-panel';

// What a contact's panel shows of other features; loaded with the panel, which is closed at first.

const RecordDeals = dynamic(
  () =>
    untilLoaded(() => import('@/features/deals/components/record-deals')).then(
      (module) => module.RecordDeals,
    ),
  { ssr: false },
);

export const PanelDeals: ContactPanelParts['Deals'] = ({ contact, onCreated }) => (
  <RecordDeals contact={contact} onCreated={onCreated} />
);

const RecentActivities = dynamic(
  () =>
    untilLoaded(() => import('@/features/activities/components/recent-activities')).then(
      (module) => module.RecentActivities,
    ),
  { ssr: false },
);

export const PanelActivities: ContactPanelParts['Activities'] = ({ contactId }) => (
  <RecentActivities contactId={contactId} />
);
