/** A queue that gives back what comes first, whenever it was put in. */
export interface Queue<T> {
  put(item: T): void;
  /** The first item, taken out; `undefined` where there is none. */
  take(): T | undefined;
}

/** A binary heap; `compare` is negative where its first argument comes first. */
export function queueOf<T>(compare: (a: T, b: T) => number): Queue<T> {
  const heap: T[] = [];
  const isBefore = (one: number, other: number) => compare(heap[one] as T, heap[other] as T) < 0;
  const swap = (one: number, other: number) => {
    [heap[one], heap[other]] = [heap[other] as T, heap[one] as T];
  };
  return {
    put(item) {
      heap.push(item);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    take() {
      swap(0, heap.length - 1);
      const first = heap.pop();
      for (let at = 0; 2 * at + 1 < heap.length; ) {
        const left = 2 * at + 1;
        const child = left + 1 < heap.length && isBefore(left + 1, left) ? left + 1 : left;
        if (!isBefore(child, at)) return first;
        swap(child, at);
        at = child;
      }
      return first;
    },
  };
}
