import common from './fr/common.json';
import problems from './fr/problems.json';
import ui from './fr/ui.json';

/** Comes with the language itself: every page needs these. */
export const base = { common, problems, ui };

export const areas = import.meta.glob<object>(['./fr/*.json', '!./fr/{common,problems,ui}.json'], {
  import: 'default',
});
