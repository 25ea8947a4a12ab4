'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { DateText } from '@/components/date-text';
import { Money } from '@/components/money';
import { TextLink } from '@/components/text-link';
import { ActivityIcon } from '@/features/activities/components/activity-icon';
import { TaskCheck } from '@/features/activities/components/task-check';
import { TaskDay } from '@/features/activities/components/task-day';
import type { Activity } from '@/features/activities/schema';
import { recordHref } from '@/features/activities/timeline/subject-links';
import { dealHref } from '@/features/deals/deal-href';
import { useTeam } from '@/features/team/team-context';
import { cardStyle } from '../card-style';
import type { Dashboard } from '../schema';

/** What comes next, and what happened last. */
export function Lists({ dashboard }: { dashboard: Dashboard }) {
  const { currency, time_zone } = useTeam().team;
  const { upcoming_closes, my_tasks, recent_activities } = dashboard;
  return (
    <Box sx={listsStyle}>
      <List title="Upcoming closes" empty="No open deal has a close date ahead.">
        {upcoming_closes.map((deal) => (
          <Line key={deal.id} end={<Money amount={deal.amount} currency={currency} format="short" />}>
            <TextLink href={dealHref(deal.id)} color="inherit">
              {deal.title}
            </TextLink>
            <Detail>
              {deal.expected_close_date && <DateText value={deal.expected_close_date} timeZone={time_zone} />}
              {deal.owner_name && ` · ${deal.owner_name}`}
            </Detail>
          </Line>
        ))}
      </List>
      <List
        title="My tasks"
        empty="Nothing is to be done."
        more={{ href: '/apps/crm/tasks', label: 'All tasks' }}
      >
        {my_tasks.map((task) => (
          <Line key={task.id} start={<TaskCheck task={task} />}>
            {task.subject}
            <Detail>
              <TaskDay task={task} />
            </Detail>
          </Line>
        ))}
      </List>
      <List title="Recent activity" empty="Nothing was logged yet.">
        {recent_activities.map((activity) => (
          <Line key={activity.id} start={<ActivityIcon type={activity.type} />}>
            <ActivityLink activity={activity} />
            <Detail>
              {activity.author?.name} ·{' '}
              <DateText value={activity.occurred_at} timeZone={time_zone} relative />
            </Detail>
          </Line>
        ))}
      </List>
    </Box>
  );
}

/** An activity leads to what it hangs on. */
function ActivityLink({ activity: { subject, deal_id, contact_id, company_id } }: { activity: Activity }) {
  const record = deal_id
    ? recordHref({ kind: 'deal', id: deal_id })
    : contact_id
      ? recordHref({ kind: 'contact', id: contact_id })
      : company_id
        ? recordHref({ kind: 'company', id: company_id })
        : null;
  return record ? (
    <TextLink href={record} color="inherit">
      {subject}
    </TextLink>
  ) : (
    subject
  );
}

interface ListProps {
  title: string;
  empty: string;
  more?: { href: string; label: string };
  children: ReactNode[];
}

function List({ title, empty, more, children }: ListProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={cardStyle}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', mb: 2 }}>
        <Typography id={id} variant="h3" component="h2">
          {title}
        </Typography>
        {more && (
          <TextLink href={more.href} sx={{ typography: 'body2' }}>
            {more.label}
          </TextLink>
        )}
      </Box>
      {children.length > 0 ? (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {children}
        </Box>
      ) : (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{empty}</Box>
      )}
    </Box>
  );
}

interface LineProps {
  start?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}

const Line = ({ start, end, children }: LineProps) => (
  <Box component="li" sx={lineStyle}>
    {start && <Box sx={{ display: 'flex', color: 'text.secondary', pt: 0.5 }}>{start}</Box>}
    <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{children}</Box>
    {end}
  </Box>
);

const Detail = ({ children }: { children: ReactNode }) => (
  <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{children}</Box>
);

const listsStyle = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(3, minmax(0, 1fr))' },
};

const lineStyle = { display: 'flex', gap: 3, py: 1.5, typography: 'body2' };
