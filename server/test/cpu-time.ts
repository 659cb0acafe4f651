/** Milliseconds of processor that `work` takes in this thread: other work on the machine hardly changes them. */
export async function cpuMillis(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
