'use client';

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Pipeline } from '@/features/pipelines/schema';

interface PipelineFieldProps {
  pipelines: Pipeline[];
  value: string;
  onChange(pipeline: Pipeline): void;
}

/** Decides which stages there are to choose from; the stage then tells the pipeline. */
export const PipelineField = ({ pipelines, value, onChange }: PipelineFieldProps) => (
  <TextField
    select
    label="Pipeline"
    value={value}
    onChange={({ target }) => {
      const chosen = pipelines.find(({ id }) => id === target.value);
      if (chosen) onChange(chosen);
    }}
  >
    {pipelines.map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);
