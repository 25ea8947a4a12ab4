'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { useApi } from '@/components/api-provider';
import { PersonAvatar } from '@/components/avatar';
import { AvatarPictures, usePicture } from '@/components/avatar-pictures';
import { useToast } from '@/components/toast/use-toast';
import { meKeys } from '@/features/team/keys';
import { useTeam } from '@/features/team/team-context';
import { squarePicture } from './square-picture';

/** One's picture; saved as soon as it is chosen. */
export function Picture() {
  const { user } = useTeam();
  const api = useApi();
  const toast = useToast();
  const router = useRouter();
  const saved = usePicture(user.id);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string>();
  const [doing, setDoing] = useState<'save' | 'remove' | null>(null);
  const [refreshing, startRefresh] = useTransition();
  const [error, setError] = useState<string>();

  async function change(what: 'save' | 'remove', write: () => Promise<unknown>, message: string) {
    setDoing(what);
    setError(undefined);
    try {
      await write();
      toast({ message, severity: 'success' });
      // Who has a picture comes with the frame around the pages.
      startRefresh(() => router.refresh());
    } catch (failure) {
      setChosen(undefined);
      setError((failure as Error).message);
    }
    setDoing(null);
  }

  const save = (file: File) =>
    change(
      'save',
      async () => {
        const square = await squarePicture(file);
        setChosen(square);
        await api.put(meKeys.avatar, { image: square.slice(square.indexOf(',') + 1) });
      },
      'Your picture is saved.',
    );

  const remove = () =>
    change(
      'remove',
      async () => {
        await api.delete(meKeys.avatar);
        setChosen(undefined);
      },
      'Your picture is removed.',
    );

  const picture = chosen ?? saved;
  const busy = doing !== null || refreshing;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 4 }}>
      <AvatarPictures pictures={new Map(picture ? [[user.id, picture]] : [])}>
        <PersonAvatar name={user.full_name || user.email} seed={user.id} size={72} />
      </AvatarPictures>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Button
            variant="outlined"
            loading={doing === 'save'}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            Choose picture…
          </Button>
          {saved && (
            <Button loading={doing === 'remove'} disabled={busy} onClick={() => void remove()}>
              Remove
            </Button>
          )}
        </Box>
        <FormHelperText error={Boolean(error)} role={error ? 'alert' : undefined}>
          {error ?? 'Its middle is cropped to a square.'}
        </FormHelperText>
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          onChange={({ target }) => {
            const file = target.files?.[0];
            // So that the same file, mended meanwhile, can be chosen again.
            target.value = '';
            if (file) void save(file);
          }}
        />
      </Box>
    </Box>
  );
}
