'use client';

import Box from '@mui/material/Box';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { onMissingPart } from '../until-loaded';
import { type ShownToast, ToastCard } from './toast-card';
import { type ShowToast, ToastContext } from './use-toast';

/** More than this cannot be read in time; the oldest makes room. */
const most = 4;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<ShownToast[]>([]);
  const nextId = useRef(0);

  const show: ShowToast = (toast) => {
    nextId.current += 1;
    const added = { ...toast, id: nextId.current };
    setToasts((shown) => [...shown, added].slice(-most));
  };
  const showMissing = useEffectEvent(() =>
    show({
      severity: 'warning',
      message: 'Part of the page is missing, and is shown once Cairn can be reached.',
      action: { label: 'Reload', onClick: () => window.location.reload() },
    }),
  );
  useEffect(() => onMissingPart(() => showMissing()), []);
  const close = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));

  return (
    <ToastContext value={show}>
      {children}
      {/* A live region must stand before its first message does. */}
      <Box
        role="status"
        aria-live="polite"
        aria-relevant="additions"
        sx={{
          position: 'fixed',
          zIndex: 'snackbar',
          right: 16,
          bottom: 16,
          left: { xs: 16, sm: 'auto' },
          display: 'grid',
          gap: 2,
          justifyItems: 'end',
          pointerEvents: 'none',
        }}
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={close} />
        ))}
      </Box>
    </ToastContext>
  );
}
