import { baseline } from './components/baseline';
import { buttons } from './components/buttons';
import { choices } from './components/choices';
import { feedback } from './components/feedback';
import { inputs } from './components/inputs';
import { navigation } from './components/navigation';
import { overlays } from './components/overlays';
import { pickers } from './components/pickers';
import { surfaces } from './components/surfaces';
import { tables } from './components/tables';
import type { ThemeComponents } from './theme-types';

export const components: ThemeComponents = {
  ...baseline,
  ...buttons,
  ...inputs,
  ...choices,
  ...pickers,
  ...surfaces,
  ...tables,
  ...overlays,
  ...navigation,
  ...feedback,
};
