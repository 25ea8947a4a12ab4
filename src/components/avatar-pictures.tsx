'use client';

import { createContext, type ReactNode, useContext } from 'react';

const AvatarContext = createContext<ReadonlyMap<string, string>>(new Map());

interface AvatarPicturesProps {
  /** The digest of a picture by the id of whoever has one. */
  digests: ReadonlyMap<string, string>;
  children: ReactNode;
}

/** Lets every avatar beneath show the picture of its person. */
export const AvatarPictures = ({ digests, children }: AvatarPicturesProps) => (
  <AvatarContext value={digests}>{children}</AvatarContext>
);

/** Where the picture of a person is; nothing for whoever has none. */
export function usePicture(userId: string): string | undefined {
  const digest = useContext(AvatarContext).get(userId);
  return digest && `/api/crm/avatars/${userId}?v=${digest}`;
}
