import common from './de/common.json';
import problems from './de/problems.json';
import ui from './de/ui.json';

/** Comes with the language itself: every page needs these. */
export const base = { common, problems, ui };

export const areas = import.meta.glob<object>(['./de/*.json', '!./de/{common,problems,ui}.json'], {
  import: 'default',
});
