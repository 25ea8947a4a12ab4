'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { Plus, X } from 'lucide-react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { useApi } from '@/components/api-provider';
import { Person } from '@/components/person';
import { useToast } from '@/components/toast/use-toast';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { useShownDeal } from '../hooks/use-shown-deal';
import { dealKeys } from '../keys';
import type { DealCard } from '../schema';
import type { CollaboratorKind } from '../values';
import { useDealDetails } from './deal-details-provider';

/** Who works on the deal beside its owner, and who follows it. */
export const DealPeople = () => (
  <Box sx={{ display: 'grid', gap: 5, mt: 5 }}>
    <People kind="collaborator" title="Collaborators" hint="Nobody helps with this deal yet." />
    <People kind="follower" title="Followers" hint="Nobody follows this deal yet." />
  </Box>
);

interface PeopleProps {
  kind: CollaboratorKind;
  title: string;
  hint: string;
}

function People({ kind, title, hint }: PeopleProps) {
  const { deal } = useDealDetails();
  const { user } = useTeam();
  const { data: members = [] } = useCRMMembersApi();
  const { add, remove } = useDealPeople();
  const people = deal.collaborators.filter((one) => one.kind === kind);
  const others = members.filter(
    ({ user_id }) => user_id !== deal.owner_id && !people.some((one) => one.user_id === user_id),
  );
  const follows = kind === 'follower' && others.some(({ user_id }) => user_id === user.id);
  return (
    <section aria-label={title}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        {follows && (
          <Button size="small" onClick={() => void add(user.id, kind)}>
            Follow
          </Button>
        )}
        {others.length > 0 && (
          <ActionMenu
            label={`Add to ${title.toLowerCase()}`}
            actions={others.map(({ user_id, profile }) => ({
              id: user_id,
              label: profile.full_name || profile.email,
              onClick: () => void add(user_id, kind),
            }))}
            trigger={(props) => (
              <IconButton {...props} size="small" aria-label={`Add to ${title.toLowerCase()}`}>
                <Plus size={16} />
              </IconButton>
            )}
          />
        )}
      </Box>
      {people.length === 0 ? (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{hint}</Box>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {people.map(({ user_id, full_name, email }) => (
            <Box key={user_id} component="li" sx={personStyle}>
              <Person name={full_name || email} seed={user_id} />
              <IconButton
                size="small"
                aria-label={`Remove ${full_name || email}`}
                onClick={() => void remove(user_id)}
              >
                <X size={14} />
              </IconButton>
            </Box>
          ))}
        </Box>
      )}
    </section>
  );
}

/** Lets members join the deal and leave it; says why where that failed. */
function useDealPeople() {
  const api = useApi();
  const toast = useToast();
  const { deal } = useDealDetails();
  const { show } = useShownDeal();

  async function attempt(change: () => Promise<DealCard>) {
    try {
      show(deal.id, await change());
    } catch (error) {
      toast({ message: (error as Error).message, severity: 'error' });
    }
  }

  return {
    add: (userId: string, kind: CollaboratorKind) =>
      attempt(() => api.put<DealCard>(dealKeys.collaborator(deal.id, userId), { kind })),
    remove: (userId: string) => attempt(() => api.delete<DealCard>(dealKeys.collaborator(deal.id, userId))),
  };
}

const personStyle = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 2,
  minHeight: 32,
  typography: 'body2',
};
