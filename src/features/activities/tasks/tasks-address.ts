import { readParam } from '@/lib/address';

/** What the address of the tasks page says. */
export interface TasksAddress {
  /** Whose tasks: one's own, or everybody's. */
  who: 'me' | 'all';
  show: 'open' | 'done';
}

export const readTasksAddress = (params: URLSearchParams): TasksAddress => ({
  who: readParam(params, 'who', (value) => value === 'all') ? 'all' : 'me',
  show: readParam(params, 'show', (value) => value === 'done') ? 'done' : 'open',
});

/** The lists that stand beneath each other. */
export const viewsOf = ({ show }: Pick<TasksAddress, 'show'>) =>
  show === 'done' ? (['done'] as const) : (['overdue', 'today', 'upcoming'] as const);
