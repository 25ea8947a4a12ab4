import Box from '@mui/material/Box';
import type { Item, ItemGroup } from './item';
import { PaletteOption } from './palette-option';

interface PaletteListProps {
  id: string;
  optionId(item: Item): string;
  groups: ItemGroup[];
  query: string;
  active: Item | undefined;
  onPoint(item: Item): void;
  onChoose(item: Item, newTab: boolean): void;
}

export function PaletteList({ id, optionId, groups, query, active, onPoint, onChoose }: PaletteListProps) {
  return (
    <div role="listbox" id={id} aria-label="Results">
      {groups.map(({ title, items }) => (
        <Box key={title} role="group" aria-label={title} sx={{ '& + &': { mt: 2 } }}>
          <Box aria-hidden sx={headingStyle}>
            {title}
          </Box>
          {items.map((item) => (
            <PaletteOption
              key={item.id}
              id={optionId(item)}
              item={item}
              query={query}
              active={item === active}
              onPoint={() => onPoint(item)}
              onChoose={(newTab) => onChoose(item, newTab)}
            />
          ))}
        </Box>
      ))}
    </div>
  );
}

const headingStyle = { px: 2.5, py: 1.5, typography: 'caption', fontWeight: 500, color: 'text.secondary' };
