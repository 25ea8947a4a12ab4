'use client';

import { useApi } from '@/components/api-provider';
import { useConfirm } from '@/components/confirm/use-confirm';
import { useToast } from '@/components/toast/use-toast';
import { activityKeys } from '../keys';
import { activityLabels } from '../labels';
import type { Activity } from '../schema';
import { ticks } from '../tasks/ticks';
import { useActivityCaches } from './use-activity-caches';

/** What can be done to an activity without a form. */
export function useActivityChanges() {
  const api = useApi();
  const confirm = useConfirm();
  const toast = useToast();
  const { refetch } = useActivityCaches();

  /** Runs a change, and says why where it failed. */
  async function attempt(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change();
      return true;
    } catch (error) {
      toast({ message: (error as Error).message, severity: 'error' });
      return false;
    } finally {
      await refetch();
    }
  }

  async function complete(
    { id, subject }: Pick<Activity, 'id' | 'subject'>,
    completed: boolean,
  ): Promise<void> {
    const send = async (done: boolean) => {
      await api.patch(activityKeys.one(id), { completed: done });
      if (ticks.wanted(id) === done) {
        toast({
          message: done ? `“${subject}” is done.` : `“${subject}” is to do again.`,
          severity: 'success',
          action: { label: 'Undo', onClick: () => void complete({ id, subject }, !done) },
        });
      }
      await refetch();
    };
    try {
      await ticks.set(id, completed, send);
    } catch (error) {
      toast({ message: (error as Error).message, severity: 'error' });
      await refetch();
    }
  }

  return {
    /** Marks a task as done, or as to do again, with a way back. */
    complete,
    /** Changes some of its fields at once: a day, an assignee. */
    change: (activity: Activity, fields: object) =>
      attempt(() => api.patch(activityKeys.one(activity.id), fields)),
    /** Deletes it for good, after asking. */
    async remove(activity: Activity): Promise<void> {
      const type = activityLabels[activity.type].toLowerCase();
      const sure = await confirm({
        title: `Delete this ${type}?`,
        body: `“${activity.subject}” goes from every timeline that shows it.`,
        confirmLabel: `Delete ${type}`,
        destructive: true,
      });
      if (sure) await attempt(() => api.delete(activityKeys.one(activity.id)));
    },
  };
}
