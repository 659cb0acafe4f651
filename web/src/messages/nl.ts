import common from './nl/common.json';
import problems from './nl/problems.json';
import ui from './nl/ui.json';

/** Comes with the language itself: every page needs these. */
export const base = { common, problems, ui };

export const areas = import.meta.glob<object>(['./nl/*.json', '!./nl/{common,problems,ui}.json'], {
  import: 'default',
});
