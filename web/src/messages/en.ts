import common from './en/common.json';
import problems from './en/problems.json';
import ui from './en/ui.json';

/** Comes with the language itself: every page needs these. */
export const base = { common, problems, ui };

export const areas = import.meta.glob<object>(['./en/*.json', '!./en/{common,problems,ui}.json'], {
  import: 'default',
});
