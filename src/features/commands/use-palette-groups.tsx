'use client';

import { UserPlus } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { handOver } from '@/features/contacts/add/hand-over';
import { nameFromText } from '@/features/contacts/name-from-text';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import type { Team } from '@/lib/auth/session';
import type { ItemGroup } from './item';
import { matchCommands } from './match';
import { recordAt } from './record-at';
import { useCommands } from './use-commands';
import { useRecent } from './use-recent';
import { useRecordSearch } from './use-record-search';

const formHref = '/apps/crm/add-contact';

/** What the palette offers for a query: without one, recent records and all commands. */
export function usePaletteGroups(query: string, teams: Team[]) {
  const { team } = useTeam();
  const router = useRouter();
  const path = usePathname();
  const here = recordAt(path, new URLSearchParams(useSearchParams()));
  const recent = useRecent().filter(({ id }) => id !== here?.id);
  const commands = useCommands(teams);
  const search = useRecordSearch(query);
  const { found, meant } = matchCommands(
    commands.flatMap(({ items }) => items),
    query,
  );
  const nothing = !search.loading && search.groups.length === 0 && found.length === 0;
  const matching = [{ title: 'Commands', items: found }];

  function addContact() {
    handOver({ personal: nameFromText(query) });
    router.push(formHref);
  }

  const groups: ItemGroup[] =
    query === ''
      ? [{ title: 'Recent', items: recent }, ...commands]
      : // A name that begins like a command is looked for more often than the command.
        meant
        ? [...matching, ...search.groups]
        : [...search.groups, ...matching];
  // The form that is open already takes nothing over.
  const mayAdd = path !== formHref && can(team.role, 'contacts.create');
  if (query && nothing && search.failed.length === 0 && mayAdd) {
    const icon = <UserPlus size={16} />;
    groups.push({
      title: 'New',
      items: [{ id: 'add contact', label: `Add contact “${query}”`, icon, run: addContact }],
    });
  }
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    nothing: query !== '' && nothing && search.failed.length === 0,
    loading: search.loading,
    /** Nothing above the commands is known yet: what comes first is open. */
    undecided: search.loading && !meant && search.groups.length === 0,
    failed: search.failed,
    error: search.error,
    retry: search.retry,
  };
}
