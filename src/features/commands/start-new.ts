import { type NewKind, showOverlay } from './overlay';

/** What "new" means on a page: mostly a deal. */
export function newKindAt(path: string): NewKind {
  if (path === '/apps/crm/contacts') return 'contact';
  if (path === '/apps/crm/companies') return 'company';
  if (path === '/apps/crm/tasks') return 'task';
  return 'deal';
}

/**
 * Presses the page's own button where it has one, since that knows more: the pipeline
 * on the board, whose deal it will be on a contact's page. Else opens the form here.
 */
export function startNew(kind: NewKind): void {
  const own = document.querySelector<HTMLButtonElement>('main [aria-keyshortcuts="N"]');
  if (own && !own.disabled && newKindAt(window.location.pathname) === kind) own.click();
  else showOverlay({ new: kind });
}
