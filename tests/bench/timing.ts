export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/**
 * How long a call takes, in milliseconds, and its value: by the clock or in processor time,
 * whichever is less. The clock also counts what others do on the machine meanwhile, and processor
 * time what the compiler does on threads of its own.
 */
export function timed<T>(call: () => T): { readonly value: T; readonly milliseconds: number } {
  const processor = process.cpuUsage();
  const start = performance.now();
  const value = call();
  const clock = performance.now() - start;
  return { value, milliseconds: Math.min(clock, inMilliseconds(process.cpuUsage(processor))) };
}

export function inMilliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

const most = 2000;
const long = 1500;

/**
 * The time of one call among many, in milliseconds: it is made until the calls add up to the
 * budget, at least once; the median of the later half, when the code is compiled.
 */
export function warm(call: () => unknown, budget: number): number {
  const times: number[] = [];
  for (let spent = 0; times.length === 0 || (spent < budget && times.length < most); ) {
    const { milliseconds } = timed(call);
    times.push(milliseconds);
    spent += milliseconds;
  }
  return median(times.slice(times.length >> 1));
}

/** The same; where an earlier call was long, that one has to do. */
export function warmUnlessLong(call: () => unknown, earlier: number, budget: number): number {
  return earlier > long ? earlier : warm(call, budget);
}
