/** Items by rank: those of the lowest first, of one rank the last one added. */
export interface Queue<Item> {
  add(rank: number, item: Item): void;
  first(): { readonly rank: number; readonly item: Item } | undefined;
  /** Takes the first one out. */
  drop(): void;
}

export function queue<Item>(): Queue<Item> {
  /** From high to low rank; each has at least one item. */
  const stacks: { readonly rank: number; readonly items: Item[] }[] = [];
  return {
    add(rank, item) {
      const place = placeOf(rank, stacks);
      if (stacks[place]?.rank === rank) stacks[place].items.push(item);
      else stacks.splice(place, 0, { rank, items: [item] });
    },
    first() {
      const stack = stacks.at(-1);
      return stack && { rank: stack.rank, item: stack.items.at(-1) as Item };
    },
    drop() {
      const stack = stacks.at(-1);
      stack?.items.pop();
      if (stack?.items.length === 0) stacks.pop();
    },
  };
}

/** How many stand before the place of a rank, which are those of higher rank. */
function placeOf(rank: number, stacks: readonly { readonly rank: number }[]): number {
  let [low, high] = [0, stacks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stacks[middle]?.rank ?? rank) > rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
