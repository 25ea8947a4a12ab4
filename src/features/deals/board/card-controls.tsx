'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { Tip } from '@/components/tip';
import type { DealCard } from '../schema';
import { useBoardActions } from './board-actions';
import { CardMenu } from './card-menu';

interface CardControlsProps {
  deal: DealCard;
  expanded: boolean;
}

/**
 * What a card offers beside being dragged and opened. Apart from the card itself, so
 * that nothing pressed in here, or in the menu it opens, begins a drag.
 */
export function CardControls({ deal, expanded }: CardControlsProps) {
  const { toggleExpanded } = useBoardActions();
  const Icon = expanded ? ChevronUp : ChevronDown;
  const label = expanded ? 'Show less' : 'Show more';
  return (
    <Box className="card-controls" sx={controlsStyle}>
      <Tip title={label}>
        <IconButton
          size="small"
          aria-label={`${label} of ${deal.title}`}
          aria-expanded={expanded}
          onClick={() => toggleExpanded(deal.id)}
        >
          <Icon size={16} />
        </IconButton>
      </Tip>
      <CardMenu deal={deal} />
    </Box>
  );
}

/** There for the pointer, the keyboard and open menus; on touch, which cannot hover, always. */
const controlsStyle = {
  position: 'absolute',
  top: 4,
  right: 4,
  display: 'flex',
  bgcolor: 'background.paper',
  borderRadius: 1,
  '@media (hover: hover)': {
    opacity: 0,
    'li:hover > &, &:focus-within, &:has([aria-expanded=true][aria-haspopup])': { opacity: 1 },
  },
} as const;
