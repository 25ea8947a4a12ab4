'use client';

import { createContext, type ReactNode, useContext } from 'react';

const AvatarContext = createContext<ReadonlyMap<string, string>>(new Map());

interface AvatarPicturesProps {
  /** The address of a picture by the id of whoever has one. */
  pictures: ReadonlyMap<string, string>;
  children: ReactNode;
}

/** Lets every avatar beneath show the picture of its person. */
export const AvatarPictures = ({ pictures, children }: AvatarPicturesProps) => (
  <AvatarContext value={pictures}>{children}</AvatarContext>
);

/** Where the picture of a person is; nothing for whoever has none. */
export const usePicture = (userId: string): string | undefined => useContext(AvatarContext).get(userId);
