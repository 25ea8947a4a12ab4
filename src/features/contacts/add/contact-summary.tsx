'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { PersonAvatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { DateText } from '@/components/date-text';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { StatusBadge } from '../components/status-badge';
import { TypeBadge } from '../components/type-badge';
import { useAddContact } from './add-contact-provider';

/** What will be saved, as it grows; beside the form where there is room. */
export function ContactSummary() {
  const { team } = useTeam();
  const { personal, company, lead } = useAddContact().state.values;
  const { data: members } = useCRMMembersApi();
  const name = `${personal.first_name} ${personal.last_name}`.trim();
  const owner = members?.find(({ user_id }) => user_id === lead.owner_id)?.profile;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(personal.birthday ?? '');

  return (
    <Box component="aside" aria-labelledby="summary" sx={asideStyle}>
      <Typography id="summary" variant="caption" component="h2" sx={{ color: 'text.secondary' }}>
        Summary
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
        {/* One colour: drawn from the name, it would change at each letter. */}
        <PersonAvatar name={name || '?'} seed="new" size={40} />
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h3" component="p" sx={{ color: name ? undefined : 'text.secondary' }}>
            {name || 'New contact'}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {[personal.job_title.trim(), company.name.trim()].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <TypeBadge type={lead.type} />
        <StatusBadge status={lead.lead_status} />
        {lead.tags.map((tag) => (
          <Badge key={tag} color="slate">
            {tag}
          </Badge>
        ))}
      </Box>
      <Box component="dl" sx={{ display: 'grid', gap: 3, m: 0 }}>
        <Fact term="Work email">{personal.email}</Fact>
        <Fact term="Personal email">{personal.personal_email}</Fact>
        <Fact term="Phone">{personal.phone}</Fact>
        <Fact term="Mobile">{personal.mobile}</Fact>
        <Fact term="Birthday">
          {isDay && personal.birthday && <DateText value={personal.birthday} timeZone={team.time_zone} />}
        </Fact>
        <Fact term="LinkedIn">{personal.linkedin_url}</Fact>
        <Fact term={company.company_id ? 'Company' : 'New company'}>{company.name}</Fact>
        <Fact term="Source">{lead.lead_source}</Fact>
        <Fact term="Owner">{owner && (owner.full_name || owner.email)}</Fact>
        <Fact term="Notes">{personal.notes}</Fact>
      </Box>
    </Box>
  );
}

/** Left out while there is nothing to say. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children || (typeof children === 'string' && children.trim() === '')) return null;
  return (
    <div>
      <Typography variant="caption" component="dt" sx={{ color: 'text.secondary' }}>
        {term}
      </Typography>
      <Typography variant="body2" component="dd" sx={valueStyle}>
        {children}
      </Typography>
    </div>
  );
}

const valueStyle = {
  m: 0,
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 4,
  overflow: 'hidden',
  overflowWrap: 'anywhere',
} as const;

const asideStyle = {
  display: { xs: 'none', lg: 'grid' },
  gap: 4,
  alignSelf: 'start',
  position: 'sticky',
  top: 96,
  p: 4,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  bgcolor: 'background.sunken',
} as const;
