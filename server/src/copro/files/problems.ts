import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const fileProblem = defineProblems({
  'file-empty': { status: 422, title: 'Send the file as the body of the request' },
  'file-type-not-taken': { status: 422, title: 'This kind of file is not taken here' },
  'file-too-large': { status: 413, title: 'A file has at most 10 MB' },
});

defineConstraints({ file_size: () => fileProblem('file-too-large') });
