'use client';

import dynamic from 'next/dynamic';
import { untilLoaded } from '@/components/until-loaded';

/** Which pipeline the board shows; what it can do is loaded after the first paint, as the board's is. */
export const PipelinePicker = dynamic(
  () => untilLoaded(() => import('./pipeline-menu')).then((module) => module.PipelineMenu),
  { loading: () => null },
);
