'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { PersonAvatar } from '@/components/avatar';
import { SubmitButton } from '@/components/form/submit-button';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import type { Member } from '@/features/team/schema';
import type { DealCard } from '../schema';
import { helpersOf } from './card-people';
import { useAssign } from './use-assign';

interface AssignDialogProps {
  deal: DealCard;
  onClose(): void;
}

/** Who is responsible for a deal, and who else works on it. */
export function AssignDialog({ deal, onClose }: AssignDialogProps) {
  const { data: members = [] } = useCRMMembersApi();
  const [ownerId, setOwnerId] = useState(deal.owner_id ?? '');
  const [helpers, setHelpers] = useState(new Set(helpersOf(deal).map(({ user_id }) => user_id)));
  const { assign, pending, problem } = useAssign(deal, onClose);

  function toggle(id: string) {
    const next = new Set(helpers);
    if (!next.delete(id)) next.add(id);
    setHelpers(next);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!pending) void assign(ownerId || null, helpers);
  }

  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="assign-title">
      <DialogTitle id="assign-title">Assign “{deal.title}”</DialogTitle>
      <DialogContent>
        <form id="assign" noValidate onSubmit={submit} style={{ display: 'grid', gap: 16, paddingTop: 4 }}>
          {problem && <Alert severity="error">{problem}</Alert>}
          <TextField
            select
            label="Owner"
            value={members.length > 0 ? ownerId : ''}
            onChange={({ target }) => setOwnerId(target.value)}
            slotProps={{ select: { displayEmpty: true } }}
          >
            <MenuItem value="">Nobody</MenuItem>
            {members.map((member) => (
              <MenuItem key={member.user_id} value={member.user_id}>
                {nameOf(member)}
              </MenuItem>
            ))}
          </TextField>
          <FormGroup role="group" aria-labelledby="assign-helpers">
            <FormLabel id="assign-helpers" sx={{ color: 'text.primary' }}>
              Collaborators
            </FormLabel>
            {members
              .filter(({ user_id }) => user_id !== ownerId)
              .map((member) => (
                <FormControlLabel
                  key={member.user_id}
                  control={
                    <Checkbox
                      size="small"
                      checked={helpers.has(member.user_id)}
                      onChange={() => toggle(member.user_id)}
                    />
                  }
                  label={
                    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}>
                      <PersonAvatar name={nameOf(member)} seed={member.user_id} size={20} />
                      {nameOf(member)}
                    </Box>
                  }
                />
              ))}
          </FormGroup>
        </form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton form="assign" pending={pending}>
          Assign
        </SubmitButton>
      </DialogActions>
    </Dialog>
  );
}

const nameOf = ({ profile }: Member) => profile.full_name || profile.email;
