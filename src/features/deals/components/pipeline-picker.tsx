'use client';

import dynamic from 'next/dynamic';

/** Which pipeline the board shows; what it can do is loaded after the first paint, as the board's is. */
export const PipelinePicker = dynamic(() => import('./pipeline-menu').then((module) => module.PipelineMenu), {
  loading: () => null,
});
