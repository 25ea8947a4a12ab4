'use client';

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { GripVertical } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { listStyle } from '@/components/list-style';
import { listAnnouncements } from './announcements';
import { lineStyle } from './line-style';

interface Named {
  id: string;
  name: string;
}

interface SortableListProps<Item extends Named> {
  label: string;
  items: Item[];
  /** The index is among the others. */
  onMove(id: string, index: number): void;
  /** What stands on an item's line, beside its handle. */
  children(item: Item, index: number): ReactNode;
}

/** A list whose lines are dragged by a handle: by mouse, finger and keyboard. */
export function SortableList<Item extends Named>({
  label,
  items,
  onMove,
  children,
}: SortableListProps<Item>) {
  // What others change during a drag waits for the drop.
  const [held, setHeld] = useState<Item[] | null>(null);
  const [announcements] = useState(listAnnouncements);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const shown = held ?? items;

  function onDragEnd({ active, over }: DragEndEvent) {
    setHeld(null);
    const index = shown.findIndex(({ id }) => id === over?.id);
    if (index >= 0 && over?.id !== active.id) onMove(String(active.id), index);
  }

  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: instructions } }}
      onDragStart={() => setHeld(items)}
      onDragEnd={onDragEnd}
      onDragCancel={() => setHeld(null)}
    >
      <SortableContext items={shown} strategy={verticalListSortingStrategy}>
        <Box component="ol" aria-label={label} sx={listStyle}>
          {shown.map((item, index) => (
            <SortableLine key={item.id} item={item}>
              {children(item, index)}
            </SortableLine>
          ))}
        </Box>
      </SortableContext>
    </DndContext>
  );
}

function SortableLine({ item: { id, name }, children }: { item: Named; children: ReactNode }) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id, data: { name } });
  return (
    <Box
      component="li"
      ref={setNodeRef}
      // Lines move up and down only.
      style={{ transform: CSS.Translate.toString(transform && { ...transform, x: 0 }), transition }}
      sx={[lineStyle, isDragging && liftedStyle]}
    >
      <IconButton
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        size="small"
        aria-label={`Move ${name}`}
        sx={handleStyle}
      >
        <GripVertical size={16} />
      </IconButton>
      {children}
    </Box>
  );
}

const instructions =
  'Press Space to lift it, the arrow keys to move it up and down, Space again to drop it, Escape to leave it where it was.';

/** A finger on the handle drags at once; scrolling is what the rest of the line is for. */
const handleStyle = { ml: -1.5, cursor: 'grab', touchAction: 'none', '&:active': { cursor: 'grabbing' } };

const liftedStyle = {
  position: 'relative',
  zIndex: 1,
  bgcolor: 'background.raised',
  borderRadius: 1.5,
  boxShadow: 8,
} as const;
