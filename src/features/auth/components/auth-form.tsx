'use client';

import Box from '@mui/material/Box';
import type { FormEventHandler, ReactNode } from 'react';

interface AuthFormProps {
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}

/**
 * Fields under one another. `noValidate`: the schema speaks, not the browser's bubbles.
 * `post`: sent before React took over, a password must not end up in the address.
 */
export function AuthForm({ onSubmit, children }: AuthFormProps) {
  return (
    <Box component="form" method="post" noValidate onSubmit={onSubmit} sx={{ display: 'grid', gap: 4 }}>
      {children}
    </Box>
  );
}
