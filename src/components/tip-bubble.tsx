import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';

interface TipBubbleProps {
  anchor: Element;
  title: ReactNode;
  placement: 'top' | 'right' | 'bottom' | 'left';
  open: boolean;
  onClose: () => void;
}

/** The bubble of a `Tip`; Escape closes it. */
export function TipBubble({ anchor, title, placement, open, onClose }: TipBubbleProps) {
  return (
    <Tooltip
      open={open}
      title={title}
      placement={placement}
      onClose={onClose}
      disableInteractive
      slotProps={{ popper: { anchorEl: anchor } }}
    >
      <span hidden />
    </Tooltip>
  );
}
