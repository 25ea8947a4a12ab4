/** What goes with a deleted deal, and what stays. */
export const deletionWords =
  'Its notes, its history and its collaborators go with it. Activities stay on the contact. This cannot be undone.';
